import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import type { RawInputs } from '../inputs/read.ts'
import { INPUTS } from '../inputs/table.ts'
import type { Format } from '../report/format-names.ts'
import { addInputFlags } from './commander-flags.ts'
import type { OutputFile } from './outputs.ts'
import type { ParsedFlags } from './plain-flags.ts'
import { addReportFlags, unexpectedWords } from './report-flags.ts'

/** The request of `bootgate check`, and of `bootgate boot`, which also starts the application. */
export interface CheckCommand {
  readonly command: 'check'
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
  /** The format of standard output; null for none. */
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

const EXAMPLES = `
Examples:
  bootgate check --environment prod
  bootgate check --environment prod --output report.sarif --output report.html
  bootgate check --environment prod --var OTP_PROVIDER=twilio --secret JWT_SECRET=backend/prod#JWT_SECRET
  DB_PASSWORD="$(pass db)" bootgate check --environment prod --secret-env DB_PASSWORD
  bootgate check --environment local --env-files .env --secrets-from secrets.local.json

Exit code: 0 pass, 1 blocked (the configuration is wrong), 2 broken (the gate could not tell).`

const BOOT_EXAMPLES = `
Examples:
  bootgate boot --environment prod
  bootgate boot --environment incident --secrets-from secrets.local.json

The policy says how the application starts: boot: { command: [python, -c, "import app.main"], directory: backend }
Exit code: 0 pass, 1 blocked (it would not start), 2 broken (the gate could not tell).`

/** Adds `bootgate check`. An unknown flag becomes a failure of the report, like any other bad input. */
export function addCheck(
  program: Command,
  env: ProcessEnv,
  ask: (command: CheckCommand) => void,
): void {
  const check = program
    .command('check')
    .description("Check an environment's variables against the policy.")
    .addHelpText('after', EXAMPLES)
  addGate(check, env, ask)
}

/** Adds `bootgate boot`: the check, and then a start of the application. */
export function addBoot(
  program: Command,
  env: ProcessEnv,
  ask: (command: CheckCommand) => void,
): void {
  const boot = program
    .command('boot')
    .description('Check an environment, then start the application with its variables.')
    .addHelpText('after', BOOT_EXAMPLES)
  addGate(boot, env, (command) => ask({ ...command, raw: { ...command.raw, boot: 'true' } }))
}

function addGate(gate: Command, env: ProcessEnv, ask: (command: CheckCommand) => void): void {
  gate.allowUnknownOption().allowExcessArguments().argument('[unexpected...]').usage('[options]')
  const readInputFlags = addInputFlags(gate, INPUTS, env)
  const readReportFlags = addReportFlags(gate)
  gate.action((extra: readonly string[], flags: ParsedFlags) => {
    const { failures, ...report } = readReportFlags(flags)
    ask({
      command: 'check',
      raw: readInputFlags(flags),
      failures: [...unexpectedWords(extra, gate), ...failures],
      ...report,
    })
  })
}
