/** Writes the inputs of `action.yml` from the table that the code reads. Run by `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { defaultText, INPUTS } from '../src/inputs/table.ts'

const file = new URL('../action.yml', import.meta.url)
const text = readFileSync(file, 'utf8')
const inputs = Object.fromEntries(
  INPUTS.map((row) => [
    row.name,
    { description: row.help, required: false, default: defaultText(row) },
  ]),
)
const block = stringify({ inputs }, { lineWidth: 96 })
writeFileSync(
  file,
  text.replace(/^inputs:\n(?: .*\n|\n)*/m, () => block),
)
