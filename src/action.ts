import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { gitHubAccess, type Notice } from './adapters/courtesy.ts'
import { endBrokenOnFault } from './adapters/faults.ts'
import { privateFolder, readText, writePrivate } from './adapters/files.ts'
import { runTarget } from './adapters/github-event.ts'
import { blobLinks } from './adapters/github-links.ts'
import { staySmall } from './adapters/memory.ts'
import { writeOutputs } from './adapters/outputs.ts'
import { publishStatus } from './adapters/publish-status.ts'
import { publishComment } from './adapters/pull-request-comment.ts'
import { repositoryPaths } from './adapters/repository.ts'
import * as runner from './adapters/runner.ts'
import { awsStores } from './adapters/stores.ts'
import { workspacePaths } from './adapters/workspace.ts'
import { suite } from './checks/index.ts'
import type { Report } from './domain/report.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { readInputs } from './policy/inputs.ts'
import { annotationsOf } from './report/annotations.ts'
import { renderJson } from './report/json.ts'
import { renderSummary } from './report/summary.ts'
import { summaryFrame } from './report/summary-frame.ts'
import { renderTerminal } from './report/terminal.ts'

const { env } = process
staySmall()
endBrokenOnFault(
  (line) => process.stdout.write(line),
  () => env.RUNNER_DEBUG === '1',
)
const asked = runner.readActionInputs(env)
const inputs = readInputs(asked.raw)
const reportFile = join(await privateFolder(env.RUNNER_TEMP), 'report.json')
const target = runTarget(env, await eventPayload(), asked.job)
const access = gitHubAccess({ token: asked.token, target })
const linkTo = blobLinks(env, target)
const pathOf = workspacePaths(env.GITHUB_WORKSPACE ?? '')
const around = {
  rules: suite,
  version: packageJson.version,
  policy: inputs.value.policy,
  pathOf: repositoryPaths(process.cwd()),
}

/** Each way of showing the report, by what a person would call it. None of them can change the verdict. */
const publications: Readonly<Record<string, (report: Report) => Promise<void> | void>> = {
  'the log': (report) =>
    runner.info(renderTerminal(report, (_, text) => text, { duration: performance.now() })),
  annotations: (report) => runner.annotate(annotationsOf(report)),
  outputs: (report) => {
    runner.setOutput('result', report.result)
    runner.setOutput('errors', report.counts.error)
    runner.setOutput('warnings', report.counts.warning)
    runner.setOutput('report', reportFile)
  },
  'the report file': (report) => writePrivate(reportFile, renderJson(report)),
  'the output files': async (report) => {
    for (const path of await writeOutputs(asked.outputs, report, around))
      runner.warning(`The report could not be written to ${path}. The verdict stands.`)
  },
  'the job summary': (report) => {
    const whole = 'the log of this step, and in the file that its output `report` names'
    const options = { linkTo, duration: performance.now(), whole }
    return runner.writeSummary(renderSummary(report, options))
  },
  'the commit status': async (report) =>
    tell(await publishStatus(report, asked.status, { linkTo, pathOf }, access)),
  'the comment': async (report) =>
    tell(await publishComment(report, asked.comment, linkTo, access)),
}

function tell(notice: Notice | null): void {
  if (notice !== null) runner.annotate([{ ...notice, title: 'Bootgate', location: null }])
}

async function publish(report: Report): Promise<void> {
  for (const [what, show] of Object.entries(publications)) {
    try {
      await show(report)
    } catch {
      runner.warning(`Bootgate could not write ${what}. The verdict stands.`)
    }
  }
}

async function eventPayload(): Promise<unknown> {
  try {
    return JSON.parse(await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8'))
  } catch {
    return null
  }
}

const report = await runGate(
  { ...inputs, failures: [...asked.failures, ...inputs.failures] },
  {
    readText,
    ...awsStores(inputs.value.fetching),
    mask: runner.mask,
    keep: [reportFile, ...suite.map(({ id }) => id), ...summaryFrame()],
    now: Date.now(),
    publish,
  },
)
process.exitCode = exitCode(report.result)
