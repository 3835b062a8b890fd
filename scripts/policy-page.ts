/** Writes the tables of types and options in `docs/policy.md` from the types and the schema. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { bootSchema } from '../src/policy/boot-schema.ts'
import { COMMON_OPTIONS } from '../src/policy/variable-schema.ts'
import { types } from '../src/types/index.ts'

interface Property {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
}

/** One line for each option: its name, default, values and description. */
function optionLines(options: Readonly<Record<string, z.core.$ZodType>>): readonly string[] {
  const schema = z.toJSONSchema(z.object(options), { io: 'input', unrepresentable: 'any' })
  return Object.entries(schema.properties ?? {}).map(([name, schemaOfOption]) => {
    const property = schemaOfOption as Property
    const values = property.enum?.map((value) => `\`${value}\``).join(', ')
    const fallback = property.default === undefined ? '' : ` (${JSON.stringify(property.default)})`
    const words = [values, property.description].filter(Boolean).join('. ')
    return `\`${name}\`${fallback}${words === '' ? '' : `: ${words}`}`
  })
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const typeRows = types.map(
  ({ name, summary, sensitive, options }) =>
    `| \`${name}\`${sensitive ? ' 🔒' : ''} | ${cell(summary)} | ${cell(optionLines(options).join('<br>'))} |`,
)
const commonRows = optionLines(COMMON_OPTIONS).map((line) => {
  const [, name = '', words = ''] = /^(`[^`]+`[^:]*): (.*)$/s.exec(line) ?? [line, line]
  return `| ${name} | ${cell(words)} |`
})

const bootRows = optionLines(bootSchema().shape).map((line) => {
  const [, name = '', words = ''] = /^(`[^`]+`)[^:]*: (.*)$/s.exec(line) ?? [line, line]
  return `| ${name} | ${cell(words)} |`
})

const file = new URL('../docs/policy.md', import.meta.url)

/** Replaces the rows of the table with this head. */
function withRows(text: string, head: string, rows: readonly string[]): string {
  const start = text.indexOf(head)
  if (start === -1) throw new Error(`docs/policy.md has no table ${head}`)
  const body = start + head.length
  const rest = text.slice(body).replace(/^(\|.*\n)*/, '')
  return `${text.slice(0, body)}${rows.join('\n')}\n${rest}`
}

const TYPES = '| type | a good value | options |\n|---|---|---|\n'
const BOOT = '| key of `boot` | what it says |\n|---|---|\n'
const COMMON = '| option | what it says |\n|---|---|\n'
writeFileSync(
  file,
  withRows(
    withRows(withRows(readFileSync(file, 'utf8'), TYPES, typeRows), COMMON, commonRows),
    BOOT,
    bootRows,
  ),
)
