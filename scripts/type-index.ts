/** Writes `src/types/type-index.json`: what a run knows of each type before it loads the type's family. */
import { writeFileSync } from 'node:fs'
import { typeIndex } from '../test/support/type-index.ts'

writeFileSync(
  new URL('../src/types/type-index.json', import.meta.url),
  `${JSON.stringify(await typeIndex(), null, 2)}\n`,
)
