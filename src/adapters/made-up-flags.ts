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
import { addReportFlags, unexpectedWords } from './report-flags.ts'

/** The request of a command that starts the application with made-up values. */
export interface MadeUpRequest {
  readonly raw: RawInputs
  /** The most starts of an environment. */
  readonly boots: number
  /** How many starts at the same time; null for as many as processors. */
  readonly parallel: number | null
  readonly failures: readonly Failure[]
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

/** The inputs that such a command shares with the gate. */
const SHARED = [
  inputNamed('policy'),
  inputNamed('environment'),
  inputNamed('manifest'),
  inputNamed('manifest-format'),
  inputNamed('container'),
  inputNamed('variables'),
  inputNamed('output'),
] as const

/** @param fewest the fewest starts that such a command needs */
const startRows = (fewest: number) =>
  [
    {
      name: 'boots',
      flag: '--boots <number>',
      kind: 'number',
      from: fewest,
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

/**
 * Adds the flags of a command that starts the application with made-up values, and gives their reader. An unknown flag
 * becomes a failure of the report, like any other bad input.
 * @param fewest the fewest starts that it needs
 */
export function addMadeUpFlags(
  command: Command,
  fewest: number,
): (extra: readonly string[], flags: ParsedFlags) => MadeUpRequest {
  const rows = startRows(fewest)
  command.allowUnknownOption().allowExcessArguments().argument('[unexpected...]').usage('[options]')
  const readShared = addInputFlags(command, SHARED)
  const readOwn = addInputFlags(command, rows)
  const readReportFlags = addReportFlags(command)
  return (extra, flags) => {
    const { failures, ...report } = readReportFlags(flags)
    const own = parseInputs(rows, readOwn(flags))
    return {
      raw: readShared(flags),
      boots: own.value.boots,
      parallel: own.value.sideBySide === 0 ? null : own.value.sideBySide,
      failures: [...unexpectedWords(extra, command), ...own.failures, ...failures],
      ...report,
    }
  }
}
