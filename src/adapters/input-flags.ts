import { ownIn } from '../algorithms/own.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { copiedFrom } from '../inputs/kinds.ts'
import type { InputRow, RawValues } from '../inputs/row.ts'
import { attributeOf, type ParsedFlags } from './plain-flags.ts'

/**
 * What was typed for the inputs of a table. Rows without a flag are skipped.
 * @param env the environment of the command, from which it takes the variables that a flag names
 */
export function typedInputs<const Rows extends readonly InputRow[]>(
  rows: Rows,
  parsed: ParsedFlags,
  env: ProcessEnv = {},
): RawValues<Rows> {
  const typed = rows.flatMap(({ name, kind, flag }) => {
    if (flag === undefined) return []
    const value = ownIn(parsed, attributeOf(flag))
    if (kind === 'names' && Array.isArray(value)) return [[name, copiedFrom(value, env)] as const]
    return [[name, typeof value === 'boolean' ? String(value) : value] as const]
  })
  return Object.fromEntries(typed) as RawValues<Rows>
}

/** What an input is when its flag is left out; empty for "not given". */
export function initialOf(row: InputRow): { readonly initial?: string | readonly string[] } {
  switch (row.kind) {
    case 'list':
    case 'pairs':
    case 'names':
      return { initial: [] }
    case 'switch':
      return {}
    case 'text':
    case 'number':
    case 'choice':
      return 'default' in row && row.default !== undefined ? { initial: String(row.default) } : {}
  }
}
