import { type Command, Option } from 'commander'
import { ownIn } from '../algorithms/own.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { copiedFrom } from '../inputs/kinds.ts'
import type { InputRow, RawValues } from '../inputs/row.ts'

/** What commander has read, by its own spelling of the flags. */
export type ParsedFlags = Readonly<Record<string, unknown>>

const append = (value: string, before: readonly string[]) => [...before, value]

/**
 * Gives a command the flags of inputs. Rows without a flag are skipped.
 * @param env the environment of the command, from which it takes the variables that a flag names
 * @returns a reader of what was typed
 */
export function addInputFlags<const Rows extends readonly InputRow[]>(
  command: Command,
  rows: Rows,
  env: ProcessEnv = {},
): (parsed: ParsedFlags) => RawValues<Rows> {
  const flags = rows.flatMap((row) => {
    if (row.flag === undefined) return []
    const option = optionOf(row, row.flag)
    command.addOption(option)
    return [[row, option.attributeName()] as const]
  })
  return (parsed) => {
    const typed = flags.map(([{ name, kind }, attribute]) => {
      const value = ownIn(parsed, attribute)
      if (kind === 'names' && Array.isArray(value)) return [name, copiedFrom(value, env)]
      return [name, typeof value === 'boolean' ? String(value) : value]
    })
    return Object.fromEntries(typed) as RawValues<Rows>
  }
}

function optionOf(row: InputRow, flag: string): Option {
  switch (row.kind) {
    case 'list':
    case 'pairs':
    case 'names':
      return new Option(flag, `${row.help} May be repeated.`).default([], 'none').argParser(append)
    case 'switch':
      return new Option(flag, row.help)
    case 'text':
    case 'number':
    case 'choice': {
      const usual = 'default' in row ? row.default : undefined
      const option = new Option(flag, row.help)
      return usual === undefined ? option : option.default(String(usual))
    }
  }
}
