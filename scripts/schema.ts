/** Writes `schema/bootgate.schema.json` from the schema that the gate itself reads policies with. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { editorSchema } from '../src/policy/schema.ts'

const folder = new URL('../schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(
  new URL('bootgate.schema.json', folder),
  `${JSON.stringify(editorSchema(), null, 2)}\n`,
)
