import { access, mkdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { isatty } from 'node:tty'
import type { Failure } from '../domain/errors.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { writeNew } from './files.ts'
import type { Questions } from './questions.ts'
import { type OutputStream, understandsControls } from './terminal.ts'

/** Whether a person can answer: standard input and the stream of the questions are terminals, and this is no CI. */
export function canAsk(stderr: OutputStream, env: ProcessEnv): boolean {
  return isatty(0) && understandsControls(stderr, env) && !env.CI
}

/** Asks on the terminal of the process. */
export async function terminalQuestions(): Promise<Questions> {
  const { questionsOn } = await import('./questions.ts')
  return questionsOn(process.stdin, process.stderr)
}

/** Whether a file exists and can be read. */
export async function isFile(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Writes a file that does not exist yet, with its folders. Failures: INPUT_INVALID, FILE_UNREADABLE. */
export async function writeFirstTime(path: string, text: string): Promise<Failure | null> {
  await mkdir(dirname(path), { recursive: true }).catch(() => {})
  return writeNew(path, text, false)
}

/** A path as a policy writes it. */
export function besidePolicy(policy: string): (path: string) => string {
  return (path) => relative(dirname(policy), path).replaceAll('\\', '/')
}

/** The commit that the README of this package pins; null if there is none. @param entry the file that node runs */
export async function pinnedCommit(entry: string): Promise<string | null> {
  try {
    const folder = dirname(await realpath(entry))
    for (const up of ['..', '../..']) {
      const text = await readFile(join(folder, up, 'README.md'), 'utf8').catch(() => '')
      const [, commit] = /\bbootgate\/bootgate@([0-9a-f]{40})\b/.exec(text) ?? []
      if (commit !== undefined) return commit
    }
    return null
  } catch {
    return null
  }
}
