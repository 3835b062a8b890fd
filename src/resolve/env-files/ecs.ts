import type { Failure, Outcome } from '../../domain/errors.ts'
import { keyLines } from '../../domain/key-lines.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isBase64Line } from '../../domain/variable-name.ts'
import { withoutMark } from '../../text/files.ts'
import { APPLICATION_NAME, type EnvFile, type EnvFileEntry } from './env-file.ts'
import { linesOf, tooLong, tooLongFailure } from './scanned-lines.ts'

/**
 * Reads an environment file as the agent of ECS does (amazon-ecs-agent 1.105.1, readEnvVarsFromFile): the text after the
 * first `=` is the value, with quotes, `#` and blanks; the text before it is the name, with blanks. The agent skips a
 * line without `=` and a line without a name. A name that no application reads and a line over 64 KiB are
 * `ENV_FILE_SYNTAX`.
 */
export function readEcsEnvFile(text: string, file: string): Outcome<EnvFile> {
  const failures: Failure[] = []
  const skipped: Location[] = []
  const found = new Map<string, EnvFileEntry>()
  const isOfKey = keyLines()
  for (const [index, line] of linesOf(withoutMark(text)).entries()) {
    const location = { file, line: index + 1, column: 1 }
    if (tooLong(line))
      return {
        value: { entries: [], skipped: [] },
        failures: [tooLongFailure(location, 'the agent of ECS')],
      }
    const ofKey = isOfKey(line.startsWith('#') ? '' : line)
    if (line.startsWith('#') || line.trim() === '') continue
    const at = line.indexOf('=')
    const name = line.slice(0, Math.max(at, 0))
    if (ofKey || isBase64Line(line)) failures.push(partOfKey(location))
    else if (name === '') skipped.push(location)
    else if (!APPLICATION_NAME.test(name)) failures.push(notAName(location))
    else found.set(name, { name, value: new Secret(line.slice(at + 1)), location })
  }
  return { value: { entries: [...found.values()], skipped }, failures }
}

/** Gives the place, and never the text there. */
function notAName(location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} does not begin with the name of a variable: the agent of ECS takes all text before \`=\` as the name, blanks and \`export\` too.`,
    fix: 'Write NAME=value, one a line, with no blank before NAME or around `=`, and no quotes.',
    location,
  }
}

function partOfKey(location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} continues a key: the agent of ECS reads one line for a value.`,
    fix: 'Move the key into Secrets Manager, or write it on one line.',
    location,
  }
}
