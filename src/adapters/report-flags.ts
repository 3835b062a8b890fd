import type { Command } from 'commander'
import type { Failure } from '../domain/errors.ts'
import { inputInvalid, inputUnknown, noneOf } from '../inputs/failures.ts'
import { FORMATS, type Format } from '../report/format-names.ts'
import type { ParsedFlags } from './input-flags.ts'
import { type OutputFile, readOutputs } from './outputs.ts'

/** Where a command writes its report. */
interface ReportFlags {
  /** The format of standard output; null for none. */
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
  readonly failures: readonly Failure[]
}

/** Gives a command the flags of its report, and returns their reader. The command has `--output` already. */
export function addReportFlags(command: Command): (flags: ParsedFlags) => ReportFlags {
  command
    .option(
      '--format <format>',
      `Format of standard output, and of files without a known suffix: ${FORMATS.join(', ')}. Text when left out.`,
    )
    .option('--quiet', 'Print nothing but the files that could not be written.')
    .option('--debug', 'Print where an internal error happened.')
  return (flags) => {
    const format = FORMATS.find((known) => known === flags.format) ?? null
    const unknown = format === null && flags.format !== undefined
    const outputs = readOutputs(flags.output as readonly string[], format)
    return {
      format: flags.quiet === true ? null : (format ?? 'text'),
      outputs: outputs.files,
      failures: [...(unknown ? [unknownFormat(String(flags.format))] : []), ...outputs.failures],
    }
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
