import { startWhenAsked } from './adapters/boot/when-asked.ts'
import type { CheckCommand } from './adapters/check-command.ts'
import type { CommandProcess } from './adapters/command-process.ts'
import type { CompletionCommand } from './adapters/completion-command.ts'
import { deadline } from './adapters/deadline.ts'
import type { ExplainCommand } from './adapters/explain-command.ts'
import { listFiles, textReader, writeNew } from './adapters/files.ts'
import { forgetCopied } from './adapters/forget.ts'
import type { InitCommand } from './adapters/init-command.ts'
import { readPlainCheck } from './adapters/plain-check.ts'
import { prepare } from './adapters/prepare.ts'
import { watched } from './adapters/progress.ts'
import { quietLibraries } from './adapters/quiet.ts'
import { show } from './adapters/show-report.ts'
import { awsStores } from './adapters/stores.ts'
import { surroundingsOf } from './adapters/surroundings.ts'
import { paintFor, understandsControls, widthOf } from './adapters/terminal.ts'
import { suite } from './checks/index.ts'
import { resultOf } from './domain/run.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import type { FirstPolicy, FirstPolicyPorts } from './init/first-policy.ts'
import type { GuidePorts } from './init/guide/guide.ts'

/**
 * Runs a command line.
 * @param argv the arguments behind `bootgate`
 * @returns the exit code: 0 pass, 1 blocked, 2 broken
 */
export async function run(argv: readonly string[], at: CommandProcess): Promise<number> {
  const asked = readPlainCheck(argv, at.env) ?? (await readAnyCommand(argv, at))
  quietLibraries(at.env)
  if ('raw' in asked) forgetCopied(at.env, asked.raw['secret-env'])
  switch (asked.command) {
    case 'check':
      return check(asked, at)
    case 'probe':
      return (await import('./run-starts.ts')).probe(asked, at)
    case 'reads':
      return (await import('./run-starts.ts')).reads(asked, at)
    case 'init':
      return init(asked, at)
    case 'explain':
      return explain(asked, at)
    case 'audit':
      return (await import('./run-audit.ts')).audit(asked, at)
    case 'completion':
      return completion(asked, at)
    case 'none':
      return asked.exitCode
  }
}

async function readAnyCommand(argv: readonly string[], at: CommandProcess) {
  const { readCommandLine } = await import('./adapters/command-line.ts')
  return readCommandLine(argv, at)
}

async function check(
  { raw, failures, format, outputs }: CheckCommand,
  at: CommandProcess,
): Promise<number> {
  const { env, folder, stderr } = at
  const { inputs, end, trigger, readText, ...prepared } = await prepare(raw, at)
  const surroundings = surroundingsOf(suite, inputs.policy, folder)
  const progress = watched(awsStores(inputs.fetching, end), {
    write: (text) => format !== null && understandsControls(stderr, env) && stderr.write(text),
  })
  const judged = await runGate(
    { value: inputs, failures: [...failures, ...prepared.failures] },
    {
      readText,
      trigger,
      ...progress.stores,
      expired: end.expired,
      within: end.within,
      start: startWhenAsked(env, folder),
      mask: () => {},
      keep: [],
      now: Date.now(),
      publish: async (judged) => {
        progress.end()
        await show(judged, { format, outputs }, surroundings, at)
      },
    },
  )
  return exitCode(resultOf(judged))
}

/** How long `init` may read its files, in milliseconds. */
const INIT_TIMEOUT = 60_000

async function init(command: InitCommand, at: CommandProcess): Promise<number> {
  const { output, force } = command
  const { env, stdout, stderr } = at
  const { renderFirstPolicy } = await import('./init/render.ts')
  const { canAsk, isFile } = await import('./adapters/guide.ts')
  const asks = command.boot === null && command.mayAsk && canAsk(stderr, env)
  if (output !== null && asks && (force || !(await isFile(output)))) {
    const { runGuide } = await import('./run-guide.ts')
    // A person may take any time to answer, and can end the reading of a file.
    const readText = textReader(new Promise(() => {}))
    const make: GuidePorts['make'] = (refine, chooseContainer) =>
      fromFiles(command, { readText, refine, chooseContainer })
    return runGuide(command, output, { make, readText, check: (...args) => run(args, at) }, at)
  }
  const made =
    command.boot === null
      ? await fromFiles(command)
      : await (await import('./run-starts.ts')).fromBoot(command, at)
  if (output === null) stdout.write(made.text ?? '')
  const failure =
    made.text === null || output === null ? null : await writeNew(output, made.text, force)
  const shown = failure === null ? made : { ...made, text: null, failures: [failure] }
  stderr.write(renderFirstPolicy(shown, output, paintFor(stderr, env)))
  return shown.text === null ? 2 : 0
}

async function fromFiles(
  { output, ...asked }: InitCommand,
  ports: Partial<FirstPolicyPorts> = {},
): Promise<FirstPolicy> {
  const { firstPolicy } = await import('./init/first-policy.ts')
  const { readText = textReader(deadline(INIT_TIMEOUT).expired) } = ports
  const request = { ...asked, output: output ?? 'bootgate.yml' }
  return firstPolicy(request, { ...ports, readText, listFiles })
}

async function explain(asked: ExplainCommand, at: CommandProcess): Promise<number> {
  const { word, raw, format, list } = asked
  if (list) {
    const { listWords, renderList } = await import('./explain/list.ts')
    const words = listWords(word)
    const { columns } = widthOf(at.stdout)
    at.stdout.write(renderList(words, format, paintFor(at.stdout, at.env), columns))
    return words.failures.length === 0 ? 0 : 2
  }
  const { explain: explained } = await import('./explain/explain.ts')
  const { renderExplanations, renderExplanationsJson } = await import('./explain/render.ts')
  const { inputs, end, trigger, readText, ...prepared } = await prepare(raw, at)
  const read = { value: inputs, failures: prepared.failures }
  const { value, failures } = await explained(word, read, {
    trigger,
    readText,
    ...awsStores(inputs.fetching, end),
    expired: end.expired,
    mask: () => {},
    keep: [],
    now: Date.now(),
  })
  at.stdout.write(
    format === 'json'
      ? renderExplanationsJson(value, failures)
      : renderExplanations(value, failures, paintFor(at.stdout, at.env)),
  )
  return failures.length === 0 ? 0 : 2
}

async function completion(
  { shell, commands }: CompletionCommand,
  { stdout }: CommandProcess,
): Promise<number> {
  const { completionOf } = await import('./completion/shells.ts')
  const { knownWords } = await import('./explain/known-words.ts')
  const explained = { kind: 'words', words: knownWords() } as const
  const known = commands.map((command) =>
    command.name === 'explain' ? { ...command, takes: explained } : command,
  )
  stdout.write(completionOf(shell, known))
  return 0
}
