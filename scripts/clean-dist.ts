/** Empties `dist/` before it is built: a chunk that nothing loads any more must not stay behind. */
import { rmSync } from 'node:fs'

rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true })
