import type { Failure, Outcome } from '../../domain/errors.ts'
import { keyLines } from '../../domain/key-lines.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isBase64Line } from '../../domain/variable-name.ts'
import { withoutMark } from '../../text/files.ts'
import { APPLICATION_NAME, type EnvFileEntry } from './env-file.ts'
import { linesOf, tooLong, tooLongFailure } from './scanned-lines.ts'

/** A line of the file. Without a value it takes the value of the shell that runs kubectl. */
type KubectlEntry = Omit<EnvFileEntry, 'value'> & { readonly value: Secret | null }

/**
 * Reads a file of `kubectl create configmap` or `secret` with `--from-env-file` (kubectl 0.37.2, AddFromEnvFile): the
 * text after the first `=` is the value, with quotes, `#` and blanks. kubectl refuses a name that is not one of an
 * environment variable, and a name that the file has twice. It drops a line over 64 KiB and all lines after it without
 * an error. All three are `ENV_FILE_SYNTAX`.
 */
export function readKubectlEnvFile(text: string, file: string): Outcome<readonly KubectlEntry[]> {
  const failures: Failure[] = []
  const found = new Map<string, KubectlEntry>()
  const isOfKey = keyLines()
  for (const [index, line] of linesOf(withoutMark(text)).entries()) {
    const content = line.trimStart()
    const location = { file, line: index + 1, column: line.length - content.length + 1 }
    if (tooLong(line)) {
      failures.push(tooLongFailure(location, 'kubectl'))
      break
    }
    const comment = content.startsWith('#')
    const ofKey = isOfKey(comment ? '' : content)
    if (content === '' || (comment && !ofKey)) continue
    const [name = ''] = content.split('=', 1)
    const value = content === name ? null : new Secret(content.slice(name.length + 1))
    if (ofKey || isBase64Line(content) || !APPLICATION_NAME.test(name))
      failures.push(refused('does not begin with the name of a variable', location))
    else if (found.has(name)) failures.push(refused('sets a name for the second time', location))
    else found.set(name, { name, value, location })
  }
  return { value: [...found.values()], failures }
}

/** Gives the place, and never the text there. */
function refused(what: string, location: Location): Failure {
  return {
    code: 'ENV_FILE_SYNTAX',
    message: `Line ${location.line} of ${location.file} ${what}: kubectl refuses the file.`,
    fix: 'Write NAME=value, one a line and each name once, without `export` and without a blank before `=`.',
    location,
  }
}
