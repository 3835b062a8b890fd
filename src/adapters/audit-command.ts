import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import type { FailOn } from '../domain/verdict.ts'
import { inputInvalid } from '../inputs/failures.ts'
import { parseInputs } from '../inputs/kinds.ts'
import type { InputRow } from '../inputs/row.ts'
import { inputNamed } from '../inputs/table.ts'
import type { Format } from '../report/format-names.ts'
import { addInputFlags } from './commander-flags.ts'
import type { OutputFile } from './outputs.ts'
import type { ParsedFlags } from './plain-flags.ts'
import { addReportFlags, unknownFlags } from './report-flags.ts'

/** The request of `bootgate audit`. */
export interface AuditCommand {
  readonly command: 'audit'
  /** Workflows to read; none for all of the folder. */
  readonly files: readonly string[]
  readonly folder: string
  readonly failOn: FailOn
  /** Whether to show repairs, or to write them into the files; null for none of it. */
  readonly fix: 'show' | 'write' | null
  /** A file that names commits of actions; null for none. */
  readonly pins: string | null
  /** For reading all files, in milliseconds. */
  readonly timeout: number
  readonly failures: readonly Failure[]
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

const EXAMPLES = `
Examples:
  bootgate audit
  bootgate audit --fail-on warning --output audit.sarif
  bootgate audit .github/workflows/deploy.yml
  bootgate audit --fix                   # a diff of all repairs, for review or for git apply
  bootgate audit --fix --write
  bootgate explain audit-gate-ignored

Exit code: 0 pass, 1 blocked (there is a way around the gate), 2 broken (the audit could not tell).`

/** The inputs that an audit shares with the gate, with help of its own. */
const AUDIT_INPUTS = [
  {
    ...inputNamed('fail-on'),
    help: 'Mildest finding that fails the audit: error, warning or never. A failure of the audit itself fails it in any case.',
  },
  { ...inputNamed('timeout'), help: 'Seconds for reading all files: 1 to 3600.' },
  { ...inputNamed('output'), help: 'File to write the report to.' },
] as const satisfies readonly InputRow[]

/** Adds `bootgate audit`. An unknown flag becomes a failure of the report, like any other bad input. */
export function addAudit(program: Command, ask: (command: AuditCommand) => void): void {
  const audit = program
    .command('audit')
    .description('Find ways around the gate in the workflows of a repository.')
    .allowUnknownOption()
    .argument(
      '[file...]',
      'Workflows to read instead of those in --dir, or the folder of a repository.',
    )
    .option('--dir <folder>', 'Folder of the workflows.', '.github/workflows')
    .option(
      '--fix',
      'Print a diff that repairs what has one right answer: needs, if, and commits of pinned actions.',
    )
    .option('--write', 'With --fix: write the repairs into the files, then report what is left.')
    .option(
      '--pins <file>',
      'With --fix: file that names commits of actions, as in workflows: actions/checkout@SHA # v4.',
    )
    .addHelpText('after', EXAMPLES)
  const readInputFlags = addInputFlags(audit, AUDIT_INPUTS)
  const readReportFlags = addReportFlags(audit)
  audit.action((words: readonly string[], flags: ParsedFlags) => {
    const { failures, ...report } = readReportFlags(flags)
    const { value: inputs, failures: inputFailures } = parseInputs(
      AUDIT_INPUTS,
      readInputFlags(flags),
    )
    const { fix, write, pins } = flags
    const alone = fix ? [] : [...(write ? ['write'] : []), ...(pins ? ['pins'] : [])]
    const named = words.filter((word) => !word.startsWith('-'))
    const [root] = named.length === 1 ? named.filter(isFolder) : []
    ask({
      command: 'audit',
      fix: fix !== true ? null : write === true ? 'write' : 'show',
      pins: fix === true && typeof pins === 'string' ? pins : null,
      files: root === undefined ? named : [],
      folder: root === undefined ? String(flags.dir) : join(root, String(flags.dir)),
      failOn: inputs.failOn,
      timeout: inputs.timeout * 1000,
      failures: [
        ...unknownFlags(words, audit),
        ...inputFailures,
        ...failures,
        ...alone.map((flag) => inputInvalid(`--${flag}`, 'needs --fix.')),
      ],
      ...report,
    })
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
