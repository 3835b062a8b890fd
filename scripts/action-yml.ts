/** Writes the inputs of `action.yml` from the code's list of inputs. `npm run generate` runs it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { INPUTS } from '../src/domain/inputs.ts'

const file = new URL('../action.yml', import.meta.url)
const text = readFileSync(file, 'utf8')
const inputs = Object.fromEntries(
  Object.entries(INPUTS).map(([name, { about, ...rest }]) => [
    name,
    { description: about, required: false, default: 'default' in rest ? rest.default : '' },
  ]),
)
const block = stringify({ inputs }, { lineWidth: 96 })
writeFileSync(
  file,
  text.replace(/^inputs:\n(?: .*\n|\n)*/m, () => block),
)
