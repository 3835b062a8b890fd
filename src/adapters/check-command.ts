import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { inputInvalid, inputUnknown, type RawInputs } from '../policy/inputs.ts'
import { FORMATS, type Format } from '../report/formats.ts'
import { didYouMean } from '../text/nearest.ts'
import { addInputFlags, type Given } from './input-flags.ts'
import { type OutputFile, readOutputs } from './outputs.ts'

/** What `bootgate check` is asked. */
export interface CheckCommand {
  readonly command: 'check'
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
  /** What standard output is to hold; null for nothing. */
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
  readonly debug: boolean
}

const EXAMPLES = `
Examples:
  bootgate check --environment prod
  bootgate check --environment prod --output report.sarif --output report.html
  bootgate check --environment prod --var OTP_PROVIDER=twilio --secret JWT_SECRET=backend/prod#JWT_SECRET
  bootgate check --environment local --env-files .env --secrets-from secrets.local.json

Exit code: 0 pass, 1 blocked (the configuration is wrong), 2 broken (the gate could not tell).`

/** Adds `bootgate check`. What does not exist becomes a failure of the report, like any other bad input. */
export function addCheck(program: Command, ask: (command: CheckCommand) => void): void {
  const check = program
    .command('check')
    .description("Check an environment's variables against the policy.")
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[unexpected...]')
    .usage('[options]')
    .addHelpText('after', EXAMPLES)
  const readInputFlags = addInputFlags(check)
  check
    .option(
      '--format <format>',
      `What standard output holds, and files whose suffix tells no format: ${FORMATS.join(', ')}. Text when left out.`,
    )
    .option('--quiet', 'Print nothing but what could not be written.')
    .option('--debug', 'Say where a fault of the gate itself happened.')
    .action((extra: readonly string[], given: Given) => {
      const format = FORMATS.find((known) => known === given.format) ?? null
      const outputs = readOutputs(given.output as readonly string[], format)
      ask({
        command: 'check',
        raw: readInputFlags(given),
        failures: [
          ...unexpected(extra, check),
          ...(format === null && given.format !== undefined
            ? [unknownFormat(String(given.format))]
            : []),
          ...outputs.failures,
        ],
        format: given.quiet === true ? null : (format ?? 'text'),
        outputs: outputs.files,
        debug: given.debug === true,
      })
    })
}

function unknownFormat(wanted: string): Failure {
  return inputInvalid('--format', `must be ${FORMATS.join(', ')}.${didYouMean(wanted, FORMATS)}`)
}

function unexpected(extra: readonly string[], check: Command): readonly Failure[] {
  const flags = check.options.flatMap(({ long }) => long ?? [])
  const unknown = extra.filter((word) => word.startsWith('-'))
  if (extra.length > 0 && unknown.length === 0)
    return [inputInvalid('check', 'takes options only, and something else stands among them.')]
  return unknown.map((word) => inputUnknown(word.replace(/=.*/s, ''), flags))
}
