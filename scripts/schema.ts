/** Writes `schema/`: the JSON Schemas of policies and of JSON reports. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { editorSchema } from '../src/policy/editor-schema.ts'
import { reportSchema } from '../src/report/json-schema.ts'

const folder = new URL('../schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
const write = (name: string, schema: unknown) =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)

write('bootgate.schema.json', editorSchema())
write('report.schema.json', reportSchema())
