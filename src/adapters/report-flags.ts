import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { isTierWord } from '../domain/tier-words.ts'
import { inputInvalid, inputUnknown, noneOf } from '../inputs/failures.ts'
import { FORMATS, type Format } from '../report/format-names.ts'
import { type OutputFile, readOutputs } from './outputs.ts'
import type { ParsedFlags } from './plain-flags.ts'

/** Where a command writes its report. */
interface ReportFlags {
  /** The format of standard output; null for none. */
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
  readonly failures: readonly Failure[]
}

/** The flags of a report, beside `--output`, which is an input. */
export const REPORT_FLAGS = [
  {
    flag: '--format <format>',
    help: `Format of standard output, and of files without a known suffix: ${FORMATS.join(', ')}. Text when left out.`,
  },
  { flag: '--quiet', help: 'Print nothing but the files that could not be written.' },
  { flag: '--debug', help: 'Print where an internal error happened.' },
] as const

/** Gives a command the flags of its report. It has `--output` already. */
export function addReportFlags(command: Command): (flags: ParsedFlags) => ReportFlags {
  for (const { flag, help } of REPORT_FLAGS) command.option(flag, help)
  return readReportFlags
}

/** Where a command writes its report, by its flags. */
export function readReportFlags(flags: ParsedFlags): ReportFlags {
  const format = FORMATS.find((known) => known === flags.format) ?? null
  const unknown = format === null && flags.format !== undefined
  const outputs = readOutputs(flags.output as readonly string[], format)
  return {
    format: flags.quiet === true ? null : (format ?? 'text'),
    outputs: outputs.files,
    failures: [...(unknown ? [unknownFormat(String(flags.format))] : []), ...outputs.failures],
  }
}

function unknownFormat(wanted: string): Failure {
  return inputInvalid('--format', noneOf(FORMATS, wanted))
}

/** A failure for each flag that a command does not have. */
export function unknownFlags(words: readonly string[], command: Command): readonly Failure[] {
  const flags = command.options.flatMap(({ long }) => long ?? [])
  return words
    .filter((word) => word.startsWith('-'))
    .map((word) => inputUnknown(word.replace(/=.*/s, ''), flags))
}

/** The failures of words that belong to no flag, for a command that takes flags only. */
export function unexpectedWords(words: readonly string[], command: Command): readonly Failure[] {
  const unknown = unknownFlags(words, command)
  if (words.length === 0 || unknown.length > 0) return unknown
  const [word = ''] = words
  // Any other word may be the rest of a value that the shell has split.
  const environment = isTierWord(word) ? word : 'NAME'
  return [
    {
      code: 'INPUT_INVALID',
      message: `${command.name()} takes options only. Did you mean --environment ${environment}?`,
      fix: 'Write each argument behind its option, and quote a value that contains blanks.',
    },
  ]
}
