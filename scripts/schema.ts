/** Writes `schema/`: the JSON Schemas of policies and of JSON reports. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { editorSchema } from '../src/policy/editor-schema.ts'
import { reportSchema } from '../src/report/json-schema.ts'

const folder = new URL('../schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
const write = (name: string, schema: unknown) =>
  writeFileSync(new URL(name, folder), `${compact(JSON.stringify(schema, null, 1))}\n`)

/** Without indents, and with what holds no further object or list on one line: the package has a limit. */
function compact(json: string): string {
  return json
    .replaceAll(/^ +/gm, '')
    .replaceAll(/(?<=[{[])\n[^{}[\]]{1,100}\n(?=[}\]])/g, (lines) => lines.replaceAll('\n', ' '))
}

write('bootgate.schema.json', editorSchema())
write('report.schema.json', reportSchema())
