import { join } from 'node:path'
import { stderr, stdout } from 'node:process'
import packageJson from '../package.json' with { type: 'json' }
import type { AuditCommand } from './adapters/audit-command.ts'
import type { CheckCommand } from './adapters/check-command.ts'
import { readCommandLine } from './adapters/command-line.ts'
import { commandTrigger } from './adapters/command-trigger.ts'
import { deadline } from './adapters/deadline.ts'
import { leaveNoDumps } from './adapters/dumps.ts'
import type { ExplainCommand } from './adapters/explain-command.ts'
import { fenced, fencedWorkflows } from './adapters/fence.ts'
import { listFiles, textReader, writeNew } from './adapters/files.ts'
import type { InitCommand } from './adapters/init-command.ts'
import { staySmall } from './adapters/memory.ts'
import { type OutputFile, writeOutputs } from './adapters/outputs.ts'
import { pathWords } from './adapters/path-words.ts'
import { watched } from './adapters/progress.ts'
import { quietLibraries } from './adapters/quiet.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { leaveWith } from './adapters/signals.ts'
import { awsStores } from './adapters/stores.ts'
import { paintFor, type Stream, understandsControls, widthOf } from './adapters/terminal.ts'
import { endBrokenOnError } from './adapters/uncaught.ts'
import { suite } from './checks/index.ts'
import { type Run, resultOf } from './domain/run.ts'
import { sayable } from './domain/sayable.ts'
import type { RunsIn } from './domain/stand-ins.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { readInputs } from './policy/inputs.ts'
import { type Format, renderAs } from './report/formats.ts'
import type { Surroundings } from './report/sarif.ts'
import { renderTerminal } from './report/terminal.ts'

const place = { folder: process.cwd(), workspace: process.env.GITHUB_WORKSPACE ?? '' }
const paint = (stream: Stream) => paintFor(stream, process.env)
/** A command in a step of a workflow gates a deploy as the action does. */
const runsIn: RunsIn = process.env.GITHUB_ACTIONS === 'true' ? 'workflow' : 'terminal'

async function check({ raw, failures, format, outputs }: CheckCommand): Promise<number> {
  const inputs = readInputs(raw, runsIn)
  const within = deadline(inputs.value.fetching.timeout)
  const around = {
    rules: suite,
    version: packageJson.version,
    policy: sayable(inputs.value.policy, 'bootgate.yml'),
    pathOf: repositoryPaths(process.cwd()),
  }
  const progress = watched(awsStores(inputs.value.fetching, within), {
    write: (text) =>
      format !== null && understandsControls(stderr, process.env) && stderr.write(text),
  })
  const occasion = await commandTrigger(inputs.value, within)
  const run = await runGate(
    { ...inputs, failures: [...failures, ...inputs.failures, ...occasion.failures] },
    {
      readText: fenced(
        textReader(within.expired, undefined, pathWords(inputs.value)),
        inputs.value,
        place,
      ),
      trigger: occasion.value,
      ...progress.stores,
      expired: within.expired,
      within: within.within,
      mask: () => {},
      keep: [],
      now: Date.now(),
      publish: async (run) => {
        progress.end()
        await show(run, { format, outputs }, around)
      },
    },
  )
  return exitCode(resultOf(run))
}

interface ReportTargets {
  readonly format: Format | null
  readonly outputs: readonly OutputFile[]
}

async function show(
  run: Run,
  { format, outputs }: ReportTargets,
  around: Surroundings,
): Promise<void> {
  const terminal = { ...widthOf(stdout), duration: performance.now() }
  if (format === 'text') stdout.write(renderTerminal(run, paint(stdout), terminal))
  else if (format !== null) stdout.write(renderAs(format, run, around))
  for (const path of await writeOutputs(outputs, run, around, 'followed'))
    stderr.write(
      `The report could not be written to ${sayable(path, 'a file that --output names')}. The verdict stands.\n`,
    )
}

/** How long `init` waits for its files, in milliseconds. */
const READING = 60_000

async function audit(command: AuditCommand): Promise<number> {
  const { files, folder, format, outputs, timeout, ...asked } = command
  const { auditRuleInfos } = await import('./audit/rules/index.ts')
  const { runAudit } = await import('./audit/run.ts')
  const listed = async () =>
    (await listFiles(folder)).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
  const named = files.length > 0 ? files : (await listed()).map((name) => join(folder, name))
  const of = { files: named, folder: files.length > 0 ? null : folder }
  const readText = textReader(deadline(timeout).expired)
  const run = await runAudit(
    { ...asked, ...of, now: Date.now() },
    fencedWorkflows(readText, named, process.cwd()),
  )
  await show(
    run,
    { format, outputs },
    {
      rules: auditRuleInfos,
      version: packageJson.version,
      policy: named[0] ?? folder,
      pathOf: repositoryPaths(process.cwd()),
    },
  )
  return exitCode(resultOf(run))
}

async function init({ output, force, ...asked }: InitCommand): Promise<number> {
  const { firstPolicy } = await import('./init/first-policy.ts')
  const { renderFirstPolicy } = await import('./report/first-policy.ts')
  const readText = textReader(deadline(READING).expired)
  const ports = { readText, listFiles: () => listFiles('.') }
  const made = await firstPolicy({ ...asked, output: output ?? 'bootgate.yml' }, ports)
  if (output === null) stdout.write(made.text ?? '')
  const failure =
    made.text === null || output === null ? null : await writeNew(output, made.text, force)
  const shown = failure === null ? made : { ...made, text: null, failures: [failure] }
  stderr.write(renderFirstPolicy(shown, output, paint(stderr)))
  return shown.text === null ? 2 : 0
}

async function explain({ word, raw, format }: ExplainCommand): Promise<number> {
  const { explain: explained } = await import('./explain/explain.ts')
  const { renderExplanations, renderExplanationsJson } = await import('./report/explanation.ts')
  const inputs = readInputs(raw, runsIn)
  const within = deadline(inputs.value.fetching.timeout)
  const occasion = await commandTrigger(inputs.value, within)
  const given = { ...inputs, failures: [...inputs.failures, ...occasion.failures] }
  const { value, failures } = await explained(word, given, {
    occasion: occasion.value,
    readText: fenced(
      textReader(within.expired, undefined, pathWords(inputs.value)),
      inputs.value,
      place,
    ),
    ...awsStores(inputs.value.fetching, within),
    expired: within.expired,
    mask: () => {},
    keep: [],
    now: Date.now(),
  })
  stdout.write(
    format === 'json'
      ? renderExplanationsJson(value, failures)
      : renderExplanations(value, failures, paint(stdout)),
  )
  return failures.length === 0 ? 0 : 2
}

leaveNoDumps()
staySmall()
const asked = readCommandLine(process.argv.slice(2))
quietLibraries(process.env)
endBrokenOnError(
  (line) => stderr.write(line),
  () => asked.debug,
)
switch (asked.command) {
  case 'check':
    leaveWith(await check(asked))
    break
  case 'init':
    leaveWith(await init(asked))
    break
  case 'explain':
    leaveWith(await explain(asked))
    break
  case 'audit':
    leaveWith(await audit(asked))
    break
  case 'none':
    leaveWith(asked.exitCode)
}
