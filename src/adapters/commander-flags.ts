import { type Command, Option } from 'commander'
import type { ProcessEnv } from '../domain/process-env.ts'
import type { InputRow, RawValues } from '../inputs/row.ts'
import { initialOf, typedInputs } from './input-flags.ts'
import type { ParsedFlags } from './plain-flags.ts'

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
  for (const row of rows) if (row.flag !== undefined) command.addOption(optionOf(row, row.flag))
  return (parsed) => typedInputs(rows, parsed, env)
}

function optionOf(row: InputRow, flag: string): Option {
  const { initial } = initialOf(row)
  if (typeof initial === 'object')
    return new Option(flag, `${row.help} May be repeated.`)
      .default(initial, 'none')
      .argParser(append)
  const option = new Option(flag, row.help)
  return initial === undefined ? option : option.default(initial)
}
