import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { parseInputs } from '../inputs/kinds.ts'
import type { RawInputs } from '../inputs/read.ts'
import type { InputRow } from '../inputs/row.ts'
import { inputNamed } from '../inputs/table.ts'
import type { Format } from '../report/format-names.ts'
import { addInputFlags } from './commander-flags.ts'
import type { OutputFile } from './outputs.ts'
import type { ParsedFlags } from './plain-flags.ts'
import { addReportFlags, unknownFlags } from './report-flags.ts'

/** The request of `bootgate reads`. */
export interface ReadsCommand {
  readonly command: 'reads'
  readonly raw: RawInputs
  /** The most starts of an environment. */
  readonly boots: number
  /** How many starts at the same time; null for as many as processors. */
  readonly parallel: number | null
  readonly failures: readonly Failure[]
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

const EXAMPLES = `
Examples:
  bootgate reads --environment prod
  bootgate reads --environment prod --format json

It reads no secret: it makes up all values. The policy says how the application starts (docs/reads.md).
Without a policy: bootgate init --from-boot -- COMMAND
Exit code: 0 the policy declares what the start needs, 1 it misses a variable, 2 it could not tell.`

/** The inputs that it shares with the gate. */
const SHARED = [
  inputNamed('policy'),
  inputNamed('environment'),
  inputNamed('manifest'),
  inputNamed('manifest-format'),
  inputNamed('container'),
  inputNamed('variables'),
  inputNamed('output'),
] as const

const OWN = [
  {
    name: 'boots',
    flag: '--boots <number>',
    kind: 'number',
    from: 1,
    to: 10_000,
    default: 200,
    help: 'Most starts of an environment.',
  },
  {
    name: 'side-by-side',
    flag: '--side-by-side <number>',
    kind: 'number',
    from: 0,
    to: 64,
    default: 0,
    help: 'How many starts at the same time; 0 for as many as this machine has processors.',
  },
] as const satisfies readonly InputRow[]

/** Adds `bootgate reads`. An unknown flag becomes a failure of the report, like any other bad input. */
export function addReads(program: Command, ask: (command: ReadsCommand) => void): void {
  const reads = program
    .command('reads')
    .description('List the variables that the application looks at when it starts.')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[unexpected...]')
    .usage('[options]')
    .addHelpText('after', EXAMPLES)
  const readShared = addInputFlags(reads, SHARED)
  const readOwn = addInputFlags(reads, OWN)
  const readReportFlags = addReportFlags(reads)
  reads.action((extra: readonly string[], flags: ParsedFlags) => {
    const { failures, ...report } = readReportFlags(flags)
    const own = parseInputs(OWN, readOwn(flags))
    ask({
      command: 'reads',
      raw: readShared(flags),
      boots: own.value.boots,
      parallel: own.value.sideBySide === 0 ? null : own.value.sideBySide,
      failures: [...unknownFlags(extra, reads), ...own.failures, ...failures],
      ...report,
    })
  })
}
