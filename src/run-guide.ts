import { writeNew } from './adapters/files.ts'
import {
  besidePolicy,
  isFile,
  pinnedCommit,
  terminalQuestions,
  writeFirstTime,
} from './adapters/guide.ts'
import type { InitCommand } from './adapters/init-command.ts'
import { type OutputStream, paintFor } from './adapters/terminal.ts'
import type { Failure } from './domain/errors.ts'
import type { ProcessEnv } from './domain/process-env.ts'
import type { FirstPolicy } from './init/first-policy.ts'
import type { GuidePorts } from './init/guide/guide.ts'
import type { ReadText } from './text/files.ts'

/**
 * Runs `bootgate init` with questions on the terminal.
 * @param make makes the first policy from the files of the folder
 * @param check runs the command with these arguments
 * @returns the exit code
 */
export async function runGuide(
  { service, isNamed, force }: InitCommand,
  output: string,
  {
    make,
    check,
    readText,
  }: Pick<GuidePorts, 'make'> & {
    readonly readText: ReadText
    readonly check: (...args: readonly string[]) => Promise<number>
  },
  { env, stderr }: { readonly env: ProcessEnv; readonly stderr: OutputStream },
): Promise<number> {
  const { guide } = await import('./init/guide/guide.ts')
  const { renderRead } = await import('./init/render.ts')
  const { containersOf } = await import('./init/manifest-names.ts')
  const questions = await terminalQuestions()
  const write = (file: string, text: string): Promise<Failure | null> =>
    file === output ? writeNew(file, text, force) : writeFirstTime(file, text)
  try {
    return await guide(
      { service: isNamed ? service : null, output },
      {
        ...{ make, write, isFile, ask: questions.ask, beside: besidePolicy(output) },
        containersOf: async (file) =>
          containersOf({ file, service, readText, text: await readText(file).catch(() => '') }),
        region: env.AWS_REGION || env.AWS_DEFAULT_REGION || null,
        commit: await pinnedCommit(process.argv[1] ?? ''),
        tell: (text) => stderr.write(text),
        render: (made: FirstPolicy) => renderRead(made, output, paintFor(stderr, env)),
        check: (environment) => check('check', '--policy', output, '--environment', environment),
      },
    )
  } finally {
    questions.close()
  }
}
