import type { ProcessEnv } from '../domain/process-env.ts'
import { INPUTS } from '../inputs/table.ts'
import type { CheckCommand } from './check-command.ts'
import { initialOf, typedInputs } from './input-flags.ts'
import { type PlainFlag, readPlainFlags } from './plain-flags.ts'
import { REPORT_FLAGS, readReportFlags } from './report-flags.ts'

const FLAGS: readonly PlainFlag[] = [
  ...INPUTS.flatMap((row) => ('flag' in row ? { flag: row.flag, ...initialOf(row) } : [])),
  ...REPORT_FLAGS,
]

/** Reads `bootgate check` with plain flags. Null for anything else: commander reads that. */
export function readPlainCheck(
  [command, ...words]: readonly string[],
  env: ProcessEnv,
): CheckCommand | null {
  const flags = command === 'check' ? readPlainFlags(words, FLAGS) : null
  if (flags === null) return null
  return { command: 'check', raw: typedInputs(INPUTS, flags, env), ...readReportFlags(flags) }
}
