import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { gitHubAccess, isRead, type NotPosted } from './adapters/courtesy.ts'
import { deadline } from './adapters/deadline.ts'
import { leaveNoDumps } from './adapters/dumps.ts'
import { eventPayload } from './adapters/event-file.ts'
import { fenced, outputsInside } from './adapters/fence.ts'
import { privateFolder, textReader, writeFirst } from './adapters/files.ts'
import { runTarget } from './adapters/github-event.ts'
import { blobLinks } from './adapters/github-links.ts'
import { staySmall } from './adapters/memory.ts'
import { writeOutputs } from './adapters/outputs.ts'
import { pathWords } from './adapters/path-words.ts'
import { publishStatus } from './adapters/publish-status.ts'
import { publishComment } from './adapters/pull-request-comment.ts'
import { quietLibraries } from './adapters/quiet.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { readTrust } from './adapters/run-trust.ts'
import * as runner from './adapters/runner.ts'
import { leaveWith } from './adapters/signals.ts'
import { awsStores } from './adapters/stores.ts'
import { triggerOf } from './adapters/trigger.ts'
import { endBrokenOnError } from './adapters/uncaught.ts'
import { workspacePaths } from './adapters/workspace.ts'
import { suite } from './checks/index.ts'
import { countsOf, type Run, resultOf } from './domain/run.ts'
import { sayable } from './domain/sayable.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { readInputs } from './policy/inputs.ts'
import { annotationsOf } from './report/annotations.ts'
import { renderJson } from './report/json.ts'
import { renderSummary } from './report/summary.ts'
import { summaryFrame } from './report/summary-frame.ts'
import { renderTerminal } from './report/terminal.ts'

const { env } = process
leaveNoDumps()
staySmall()
endBrokenOnError(
  (line) => process.stdout.write(line),
  () => env.RUNNER_DEBUG === '1',
)
const asked = runner.readActionInputs(env)
runner.forgetInputs(env)
quietLibraries(env)
const inputs = readInputs(asked.raw, 'workflow')
const within = deadline(inputs.value.fetching.timeout)
const workspace = env.GITHUB_WORKSPACE ?? ''
const outputs = await outputsInside(asked.outputs, [
  workspace || process.cwd(),
  env.RUNNER_TEMP ?? '',
])
const reportFile = join(await privateFolder(env.RUNNER_TEMP), 'report.json')
const event = await eventPayload(env.GITHUB_EVENT_PATH, within.expired)
// The toolkit reads the file again, with calls that block: of one that cannot be read nothing is posted.
const target = event.failures.length === 0 ? runTarget(env, event.value, asked.job) : null
const { trust, commits } = await readTrust(
  {
    ...{ env, payload: event.value, token: asked.token },
    ...{ inputs: inputs.value, folder: process.cwd() },
  },
  within,
)
const access = gitHubAccess({ token: asked.token, target, commits })
const linkTo = blobLinks(env, target !== null && isRead(target, commits) ? target : null)
const pathOf = workspacePaths(workspace)
const around = {
  rules: suite,
  version: packageJson.version,
  policy: sayable(inputs.value.policy, 'bootgate.yml'),
  pathOf: repositoryPaths(process.cwd()),
}

/** Each way of showing the report, by what a person would call it. None of them can change the verdict. */
const publications: Readonly<Record<string, (run: Run) => Promise<void> | void>> = {
  'the log': (run) =>
    runner.info(renderTerminal(run, (_, text) => text, { duration: performance.now() })),
  annotations: (run) => runner.annotate(annotationsOf(run)),
  outputs: (run) => {
    const { error, warning } = countsOf(run)
    runner.setOutput('result', resultOf(run))
    runner.setOutput('errors', error)
    runner.setOutput('warnings', warning)
    runner.setOutput('report', reportFile)
  },
  'the report file': (run) => writeFirst(reportFile, renderJson(run)),
  'the output files': async (run) => {
    for (const path of await writeOutputs(outputs.value, run, around, 'refused'))
      runner.warning(
        `The report could not be written to ${sayable(path, 'a file that `output` names')}. The verdict stands.`,
      )
  },
  'the job summary': (run) => {
    const whole = 'the log of this step, and in the file that its output `report` names'
    const options = { linkTo, duration: performance.now(), whole }
    return runner.writeSummary(renderSummary(run, options))
  },
  'the commit status': async ({ reports }) => {
    for (const report of reports)
      tell(await publishStatus(report, asked.status, { linkTo, pathOf }, access))
  },
  'the comment': async ({ reports }) => {
    for (const report of reports) tell(await publishComment(report, asked.comment, linkTo, access))
  },
}

const told = new Set<string>()

/** What keeps one environment's status from being posted keeps the others' too: it is told once. */
function tell(notice: NotPosted | null): void {
  const words = JSON.stringify(notice)
  if (notice === null || told.has(words)) return
  told.add(words)
  runner.annotate([{ ...notice, title: 'Bootgate', location: null }])
}

async function publish(run: Run): Promise<void> {
  for (const [what, show] of Object.entries(publications)) {
    try {
      await show(run)
    } catch {
      runner.warning(`Bootgate could not write ${what}. The verdict stands.`)
    }
  }
}

const run = await runGate(
  {
    ...inputs,
    failures: [...asked.failures, ...outputs.failures, ...inputs.failures, ...event.failures],
  },
  {
    readText: fenced(textReader(within.expired, undefined, pathWords(inputs.value)), inputs.value, {
      folder: process.cwd(),
      workspace,
    }),
    trigger: triggerOf(asked, { env, payload: event.value, trust }, within),
    ...awsStores(inputs.value.fetching, within),
    expired: within.expired,
    within: within.within,
    mask: runner.mask,
    keep: [reportFile, ...suite.map(({ id }) => id), ...summaryFrame()],
    now: Date.now(),
    publish,
  },
)
leaveWith(exitCode(resultOf(run)))
