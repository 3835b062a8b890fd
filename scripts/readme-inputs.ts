/** Writes the README's table of inputs from the table that the code reads. */
import { readFileSync, writeFileSync } from 'node:fs'
import { defaultText, INPUTS } from '../src/inputs/table.ts'

const file = new URL('../README.md', import.meta.url)
const rows = INPUTS.map((row) => {
  const spelt = 'flag' in row ? (/--[a-z-]+(?= <|$)/.exec(row.flag)?.[0] ?? '') : ''
  const flag = spelt && `\`${spelt}\``
  const usual = defaultText(row)
  const fallback = usual && ` Default: \`${usual}\`.`
  return `| \`${row.name}\` | ${flag} | ${row.help}${fallback} |`
})
const head = '| input | flag | what it says |\n|---|---|---|\n'
const text = readFileSync(file, 'utf8')
const start = text.indexOf(head) + head.length
const end = text.indexOf('| | `--format`')
writeFileSync(file, `${text.slice(0, start)}${rows.join('\n')}\n${text.slice(end)}`)
