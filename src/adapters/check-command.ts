import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { inputInvalid, inputUnknown, type RawInputs } from '../policy/inputs.ts'
import { didYouMean } from '../text/nearest.ts'
import { addInputFlags, type Given } from './input-flags.ts'

export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** What `bootgate check` is asked. */
export interface CheckCommand {
  readonly command: 'check'
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
  readonly format: Format
  readonly output: string | null
  readonly debug: boolean
}

const EXAMPLES = `
Examples:
  bootgate check --environment prod
  bootgate check --environment prod --format json --output report.json
  bootgate check --environment prod --var OTP_PROVIDER=twilio --secret JWT_SECRET=backend/prod#JWT_SECRET
  bootgate check --environment local --env-file .env --secrets-from secrets.local.json

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
    .option('--format <format>', `How to write the report: ${FORMATS.join(', ')}.`, 'text')
    .option(
      '--output <file>',
      'Write the report to a file as --format says; standard output then holds the text.',
    )
    .option('--debug', 'Say where a fault of the gate itself happened.')
    .action((extra: readonly string[], given: Given) => {
      const wanted = String(given.format)
      const format = FORMATS.find((known) => known === wanted)
      ask({
        command: 'check',
        raw: readInputFlags(given),
        failures: [
          ...unexpected(extra, check),
          ...(format === undefined
            ? [
                inputInvalid(
                  '--format',
                  `must be ${FORMATS.join(', ')}.${didYouMean(wanted, FORMATS)}`,
                ),
              ]
            : []),
        ],
        format: format ?? 'text',
        output: typeof given.output === 'string' ? given.output : null,
        debug: given.debug === true,
      })
    })
}

function unexpected(extra: readonly string[], check: Command): readonly Failure[] {
  const flags = check.options.flatMap(({ long }) => long ?? [])
  const unknown = extra.filter((word) => word.startsWith('-'))
  if (extra.length > 0 && unknown.length === 0)
    return [inputInvalid('check', 'takes options only, and something else stands among them.')]
  return unknown.map((word) => inputUnknown(word.replace(/=.*/s, ''), flags))
}
