import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'

/** Most bytes of a line that Go's bufio.Scanner takes with its default buffer of 64 KiB. */
const LONGEST = 65_535

/** The lines of a text as Go's bufio.ScanLines has them: a `\r` at the end of a line is dropped, of the last one too. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n|\r$/)
}

/** Whether Go's bufio.Scanner refuses this line, and the file with it ("token too long"). */
export function tooLong(line: string): boolean {
  return line.length > LONGEST / 4 && Buffer.byteLength(line) > LONGEST
}

/** The failure `ENV_FILE_SYNTAX` for a line that is too long for its reader. */
export function tooLongFailure(location: Location, reader: string): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} is longer than 65,535 bytes: ${reader} refuses the file.`,
    fix: 'Move the long value into a secret store or into a file.',
    location,
  }
}
