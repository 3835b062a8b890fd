import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import type { AuditCommand } from './adapters/audit-command.ts'
import { startWhenAsked } from './adapters/boot/when-asked.ts'
import type { CheckCommand } from './adapters/check-command.ts'
import type { CommandProcess } from './adapters/command-process.ts'
import type { CompletionCommand } from './adapters/completion-command.ts'
import { deadline } from './adapters/deadline.ts'
import type { ExplainCommand } from './adapters/explain-command.ts'
import { fencedWorkflows } from './adapters/fence.ts'
import { listFiles, rewrite, textReader, writeNew } from './adapters/files.ts'
import { forgetCopied } from './adapters/forget.ts'
import type { InitCommand } from './adapters/init-command.ts'
import { readPlainCheck } from './adapters/plain-check.ts'
import { prepare } from './adapters/prepare.ts'
import { watched } from './adapters/progress.ts'
import { quietLibraries } from './adapters/quiet.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { show } from './adapters/show-report.ts'
import { awsStores } from './adapters/stores.ts'
import { surroundingsOf } from './adapters/surroundings.ts'
import { paintFor, understandsControls, widthOf } from './adapters/terminal.ts'
import type { EditedText } from './algorithms/edits.ts'
import { suite } from './checks/index.ts'
import type { Failure } from './domain/errors.ts'
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
      return audit(asked, at)
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

async function audit(command: AuditCommand, at: CommandProcess): Promise<number> {
  const { files, folder, format, outputs, timeout, fix, pins, ...asked } = command
  const { auditRuleInfos } = await import('./audit/rules/index.ts')
  const { runAudit, runFixes, withFixes } = await import('./audit/run.ts')
  const listed = async () =>
    (await listFiles(folder)).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
  const named = files.length > 0 ? files : (await listed()).map((name) => join(folder, name))
  const of = { files: named, folder: files.length > 0 ? null : folder }
  const { expired } = deadline(timeout)
  const readText = textReader(expired)
  const readFenced = fencedWorkflows(readText, named, at.folder)
  const { ownRepositories } = await import('./adapters/own-repository.ts')
  const own = await ownRepositories(named[0], at.env, expired)
  const request = { ...asked, ...of, own, now: Date.now() }
  const surroundings = {
    rules: auditRuleInfos,
    version: packageJson.version,
    policy: named[0] ?? folder,
    pathOf: repositoryPaths(at.folder),
  }
  if (fix === null) {
    const judged = await runAudit(request, readFenced)
    await show(judged, { format, outputs }, surroundings, at)
    return exitCode(resultOf(judged))
  }
  const { before, after, fixes } = await runFixes(request, pins, readFenced, readText)
  const failed = fix === 'write' ? await writeFixes(fixes.files) : []
  const written = fix === 'write' && failed.length === 0
  const judged = withFixes(written ? after : before, fixes, written)
  const asPatch = format === 'text' && !written
  await show(judged, { format: asPatch ? null : format, outputs }, surroundings, at)
  const { stdout, stderr, env } = at
  const { renderFixes, renderPatches } = await import('./report/fixes.ts')
  if (asPatch) {
    const { pathOf } = surroundings
    const paint = paintFor(stdout, env)
    stdout.write(renderPatches(fixes.files, pathOf, paint, stdout.isTTY === true))
  }
  const unseen = [...(asPatch ? judged.reports.flatMap(({ failures }) => failures) : []), ...failed]
  if (format !== null || failed.length > 0)
    stderr.write(renderFixes(judged, unseen, paintFor(stderr, env)))
  return failed.length > 0 ? 2 : exitCode(resultOf(judged))
}

/** Writes repaired files. Failures: FILE_UNREADABLE. */
async function writeFixes(files: ReadonlyMap<string, EditedText>): Promise<readonly Failure[]> {
  const written = [...files].map(([file, { text }]) => rewrite(file, text))
  return (await Promise.all(written)).filter((failure) => failure !== null)
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
