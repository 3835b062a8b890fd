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

/** The request of `bootgate probe`. */
export interface ProbeCommand {
  readonly command: 'probe'
  readonly raw: RawInputs
  /** The most starts of an environment. */
  readonly boots: number
  /** How many starts at the same time; null for as many as processors. */
  readonly parallel: number | null
  /** Whether to write the fixes into the policy. */
  readonly write: boolean
  readonly failures: readonly Failure[]
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

const EXAMPLES = `
Examples:
  bootgate probe --environment prod
  bootgate probe --environment prod --boots 60 --output probe.md
  bootgate probe --environment prod --write    # write the fixes into the policy, and print the diff

A probe reads no secret: it makes up all values. The policy says how the application starts (docs/probe.md).
Exit code: 0 the policy says what the application asks, 1 it misses something, 2 the probe could not tell.`

/** The inputs that a probe shares with the gate. */
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
    from: 3,
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

/** Adds `bootgate probe`. An unknown flag becomes a failure of the report, like any other bad input. */
export function addProbe(program: Command, ask: (command: ProbeCommand) => void): void {
  const probe = program
    .command('probe')
    .description('Compare what the policy says with what the application really asks.')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[unexpected...]')
    .usage('[options]')
    .option('--write', 'Write the fixes into the policy, print the diff, then report what is left.')
    .addHelpText('after', EXAMPLES)
  const readShared = addInputFlags(probe, SHARED)
  const readOwn = addInputFlags(probe, OWN)
  const readReportFlags = addReportFlags(probe)
  probe.action((extra: readonly string[], flags: ParsedFlags) => {
    const { failures, ...report } = readReportFlags(flags)
    const own = parseInputs(OWN, readOwn(flags))
    ask({
      command: 'probe',
      raw: readShared(flags),
      boots: own.value.boots,
      parallel: own.value.sideBySide === 0 ? null : own.value.sideBySide,
      write: flags.write === true,
      failures: [...unknownFlags(extra, probe), ...own.failures, ...failures],
      ...report,
    })
  })
}
