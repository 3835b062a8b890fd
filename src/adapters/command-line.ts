import { Command, CommanderError, Option } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { INPUTS } from '../domain/inputs.ts'
import { inputInvalid, inputUnknown, type RawInputs } from '../policy/inputs.ts'
import { FORMATS, type Format } from '../report/formats.ts'
import { didYouMean } from '../text/nearest.ts'
import { type OutputFile, readOutputs } from './outputs.ts'

/** What the command line asks for. */
export interface CheckCommand {
  readonly raw: RawInputs
  readonly failures: readonly Failure[]
  /** What standard output is to hold; null for nothing. */
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
  readonly debug: boolean
}

/** Help or a usage error that is already printed. */
export interface Printed {
  readonly exitCode: 0 | 2
}

const EXAMPLES = `
Examples:
  bootgate check --environment prod
  bootgate check --environment prod --output report.sarif --output report.html
  bootgate check --environment prod --var OTP_PROVIDER=twilio --secret JWT_SECRET=backend/prod#JWT_SECRET
  bootgate check --environment local --env-file .env --secrets-from secrets.local.json

Exit code: 0 pass, 1 blocked (the configuration is wrong), 2 broken (the gate could not tell).`

const append = (value: string, before: readonly string[]) => [...before, value]

/** Reads the arguments of `bootgate`. What does not exist becomes a failure of the report, like any other bad input. */
export function readCommandLine(argv: readonly string[]): CheckCommand | Printed {
  let asked: CheckCommand | null = null
  const program = new Command('bootgate')
    .description('Stops the deploy whose container would not boot.')
    .exitOverride()
  const check = program
    .command('check')
    .description("Check an environment's variables against the policy.")
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[unexpected...]')
    .usage('[options]')
    .addHelpText('after', EXAMPLES)
  const options = new Map<string, Option>()
  for (const [name, definition] of Object.entries(INPUTS)) {
    if (!('flag' in definition)) continue
    const repeatable = ['env-files', 'variables', 'secrets', 'output'].includes(name)
    const about = repeatable ? `${definition.about} May be repeated.` : definition.about
    const option = new Option(definition.flag, about)
    if (repeatable) option.default([], 'none').argParser(append)
    else if ('default' in definition && definition.default !== 'false')
      option.default(definition.default)
    options.set(name, option)
    check.addOption(option)
  }
  check
    .option(
      '--format <format>',
      `What standard output holds, and files whose suffix tells no format: ${FORMATS.join(', ')}. Text when left out.`,
    )
    .option('--quiet', 'Print nothing but what could not be written.')
    .option('--debug', 'Say where a fault of the gate itself happened.')
    .action((extra: readonly string[], given: Readonly<Record<string, unknown>>) => {
      asked = readCheck(extra, given, options, check)
    })
  try {
    program.parse([...argv], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return { exitCode: thrown.exitCode === 0 && thrown.code !== 'commander.help' ? 0 : 2 }
  }
  return asked ?? { exitCode: 2 }
}

function readCheck(
  extra: readonly string[],
  given: Readonly<Record<string, unknown>>,
  options: ReadonlyMap<string, Option>,
  check: Command,
): CheckCommand {
  const flags = check.options.flatMap(({ long }) => long ?? [])
  const unknown = extra.filter((word) => word.startsWith('-'))
  const failures = unknown.map((word) => inputUnknown(word.replace(/=.*/s, ''), flags))
  if (extra.length > 0 && unknown.length === 0)
    failures.push(
      inputInvalid('check', 'takes options only, and something else stands among them.'),
    )
  const value = (name: string) => given[options.get(name)?.attributeName() ?? name]
  const text = (name: string) => {
    const found = value(name)
    return typeof found === 'string' ? found : undefined
  }
  const list = (name: string) => (value(name) ?? []) as readonly string[]
  const wanted = text('format')
  const format = FORMATS.find((known) => known === wanted) ?? null
  if (wanted !== undefined && format === null)
    failures.push(
      inputInvalid('--format', `must be ${FORMATS.join(', ')}.${didYouMean(wanted, FORMATS)}`),
    )
  const outputs = readOutputs(list('output'), format)
  return {
    raw: {
      policy: text('policy'),
      environment: text('environment'),
      manifest: text('manifest'),
      'manifest-format': text('manifest-format'),
      container: text('container'),
      'env-file-format': text('env-file-format'),
      parallel: text('parallel'),
      batch: value('batch') === true ? 'true' : 'false',
      timeout: text('timeout'),
      'secrets-from': text('secrets-from'),
      region: text('region'),
      'fail-on': text('fail-on'),
      'env-files': list('env-files'),
      variables: list('variables'),
      secrets: list('secrets'),
    },
    failures: [...failures, ...outputs.failures],
    format: given.quiet === true ? null : (format ?? 'text'),
    outputs: outputs.files,
    debug: given.debug === true,
  }
}
