/** Writes the README's table of inputs from the code's list of inputs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { INPUTS } from '../src/domain/inputs.ts'

const file = new URL('../README.md', import.meta.url)
const rows = Object.entries(INPUTS).map(([name, input]) => {
  const spelt = 'flag' in input ? (/--[a-z-]+(?= <|$)/.exec(input.flag)?.[0] ?? '') : ''
  const flag = spelt && `\`${spelt}\``
  const fallback = 'default' in input ? ` Default: \`${input.default}\`.` : ''
  return `| \`${name}\` | ${flag} | ${input.about}${fallback} |`
})
const head = '| input | flag | what it says |\n|---|---|---|\n'
const text = readFileSync(file, 'utf8')
const start = text.indexOf(head) + head.length
const end = text.indexOf('| | `--format`')
writeFileSync(file, `${text.slice(0, start)}${rows.join('\n')}\n${text.slice(end)}`)
