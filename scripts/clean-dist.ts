/** Empties `dist/` before a build, so that no unused chunk remains. */
import { rmSync } from 'node:fs'

rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true })
