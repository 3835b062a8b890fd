import type { Failure, Outcome } from '../domain/errors.ts'
import { keyLines } from '../domain/key-lines.ts'
import { Secret } from '../domain/secret.ts'
import { isBase64Line, VARIABLE_NAME } from '../domain/variable-name.ts'
import { withoutMark } from '../text/files.ts'
import type { DotenvEntry } from './dotenv.ts'
import { linesOf, tooLong } from './scanned-lines.ts'

/**
 * Reads an environment file as the agent of ECS does (amazon-ecs-agent 1.105.1, readEnvVarsFromFile): everything behind
 * the first `=` is the value, with quotes, `#` and blanks; everything before it is the name, with blanks; a line
 * without `=` sets nothing. A line whose name no application reads is `ENV_FILE_SYNTAX`.
 */
export function readEcsEnvFile(text: string, file: string): Outcome<readonly DotenvEntry[]> {
  const failures: Failure[] = []
  const found = new Map<string, DotenvEntry>()
  const isOfKey = keyLines()
  for (const [index, line] of linesOf(withoutMark(text)).entries()) {
    const location = { file, line: index + 1, column: 1 }
    if (tooLong(line)) return { value: [], failures: [tooLongFailure(location)] }
    const ofKey = isOfKey(line.startsWith('#') ? '' : line)
    if (line.startsWith('#') || line.trim() === '') continue
    const at = line.indexOf('=')
    const name = line.slice(0, Math.max(at, 0))
    if (ofKey || !VARIABLE_NAME.test(name) || isBase64Line(line))
      failures.push(notAName(location, at === -1))
    else found.set(name, { name, value: new Secret(line.slice(at + 1)), location })
  }
  return { value: [...found.values()], failures }
}

/** Gives the place, and never the text there. */
function notAName(location: DotenvEntry['location'], alone: boolean): Failure {
  const what = alone
    ? 'has no `=`: the agent of ECS ignores it'
    : 'does not begin with the name of a variable: the agent of ECS takes all text before `=` for the name, blanks and `export` too'
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} ${what}.`,
    fix: 'Write NAME=value, one a line, with no blank before NAME or around `=`, and no quotes.',
    location,
  }
}

function tooLongFailure(location: DotenvEntry['location']): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} is longer than 65,535 bytes: the agent of ECS refuses the file.`,
    fix: 'Move the long value into Secrets Manager or into a file.',
    location,
  }
}
