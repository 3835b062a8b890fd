import { type Command, Option } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { INPUTS } from '../domain/inputs.ts'
import type { FailOn } from '../domain/verdict.ts'
import { readInputs } from '../policy/inputs.ts'
import type { Format } from '../report/formats.ts'
import type { ParsedFlags } from './input-flags.ts'
import type { OutputFile } from './outputs.ts'
import { addReportFlags, unknownFlags } from './report-flags.ts'

/** What `bootgate audit` is asked. */
export interface AuditCommand {
  readonly command: 'audit'
  /** Workflows that were named; none for those of the folder. */
  readonly files: readonly string[]
  readonly folder: string
  readonly failOn: FailOn
  /** How long reading all files may take, in milliseconds. */
  readonly timeout: number
  readonly failures: readonly Failure[]
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
  readonly debug: boolean
}

const EXAMPLES = `
Examples:
  bootgate audit
  bootgate audit --fail-on warning --output audit.sarif
  bootgate audit .github/workflows/deploy.yml
  bootgate explain audit-gate-ignored

Exit code: 0 pass, 1 blocked (there is a way around the gate), 2 broken (nobody can tell).`

/** Adds `bootgate audit`. What does not exist becomes a failure of the report, like any other bad input. */
export function addAudit(program: Command, ask: (command: AuditCommand) => void): void {
  const audit = program
    .command('audit')
    .description('Look for ways around the gate in the workflows of a repository.')
    .allowUnknownOption()
    .argument('[file...]', 'Workflows to look at, in place of those of --dir.')
    .option('--dir <folder>', 'Folder of the workflows.', '.github/workflows')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'Mildest finding that fails the audit: error, warning or never. What cannot be told fails it in any case.',
      ).default('error'),
    )
    .option(
      INPUTS.timeout.flag,
      'How long reading all files may take, in seconds: 1 to 3600.',
      INPUTS.timeout.default,
    )
    .addOption(
      new Option(INPUTS.output.flag, 'File to write the report to. May be repeated.')
        .default([], 'none')
        .argParser((file: string, before: readonly string[]) => [...before, file]),
    )
    .addHelpText('after', EXAMPLES)
  const readReportFlags = addReportFlags(audit)
  audit.action((words: readonly string[], given: ParsedFlags) => {
    const { failures, ...report } = readReportFlags(given)
    const { value: inputs, failures: wrong } = readInputs({
      ...{ variables: [], secrets: [], 'env-files': [] },
      ...{ 'fail-on': String(given.failOn), timeout: String(given.timeout) },
    })
    ask({
      command: 'audit',
      files: words.filter((word) => !word.startsWith('-')),
      folder: String(given.dir),
      failOn: inputs.failOn,
      timeout: inputs.fetching.timeout,
      failures: [...unknownFlags(words, audit), ...wrong, ...failures],
      ...report,
    })
  })
}
