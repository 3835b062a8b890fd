import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { startWhenAsked } from './adapters/boot/when-asked.ts'
import { type GitHubAccess, gitHubAccess, isRead, type NotPosted } from './adapters/courtesy.ts'
import { deadline } from './adapters/deadline.ts'
import { eventPayload } from './adapters/event-file.ts'
import { fenced, outputsInside } from './adapters/fence.ts'
import { privateFolder, textReader, writeFirst } from './adapters/files.ts'
import { forgetInputs } from './adapters/forget.ts'
import { runTarget } from './adapters/github-event.ts'
import { blobLinks, docsOf } from './adapters/github-links.ts'
import {
  type OutputFile,
  readOutputs,
  unwrittenSentence,
  writeOutputs,
} from './adapters/outputs.ts'
import { pathWords } from './adapters/path-words.ts'
import { publishStatus } from './adapters/publish-status.ts'
import { publishComment } from './adapters/pull-request-comment.ts'
import { quietLibraries } from './adapters/quiet.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { readTrust } from './adapters/run-trust.ts'
import * as runner from './adapters/runner.ts'
import { awsStores } from './adapters/stores.ts'
import { triggerOf } from './adapters/trigger.ts'
import { workspacePaths } from './adapters/workspace.ts'
import { suite } from './checks/index.ts'
import { countsOf, type Run, resultOf } from './domain/run.ts'
import { safeText } from './domain/safe-text.ts'
import { exitCode } from './domain/verdict.ts'
import { runGate } from './gate.ts'
import { type ActionInputs, readActionInputs } from './inputs/action.ts'
import { readInputs } from './inputs/read.ts'
import { annotationsOf } from './report/annotations.ts'
import { renderJson } from './report/json.ts'
import type { PageLinks } from './report/links.ts'
import { pagesOf } from './report/pages.ts'
import type { Surroundings } from './report/sarif.ts'
import { renderSummary } from './report/summary.ts'
import summaryFrame from './report/summary-frame.json' with { type: 'json' }
import { renderTerminal } from './report/terminal.ts'

/** The environment of the step. Its inputs are removed once they are read. */
type StepEnv = Record<string, string | undefined>

/**
 * Runs the action.
 * @param folder the working directory
 * @returns the exit code: 0 pass or partial, 1 blocked, 2 broken
 */
export async function run(env: StepEnv, folder: string): Promise<0 | 1 | 2> {
  const asked = readActionInputs(env)
  forgetInputs(env)
  quietLibraries(env)
  const token = asked.githubToken ?? ''
  const inputs = readInputs(asked.raw, 'workflow')
  const end = deadline(inputs.value.fetching.timeout)
  const workspace = env.GITHUB_WORKSPACE ?? ''
  const named = readOutputs(asked.output, null)
  const outputs = await outputsInside(named.files, [workspace || folder, env.RUNNER_TEMP ?? ''])
  const reportFile = join(await privateFolder(env.RUNNER_TEMP), 'report.json')
  const event = await eventPayload(env.GITHUB_EVENT_PATH, end.expired)
  // The toolkit would read the file again, with blocking calls. Without a readable event nothing is posted.
  const target = event.failures.length === 0 ? runTarget(env, event.value, asked.jobId ?? '') : null
  const { trust, commits } = await readTrust(
    { env, payload: event.value, token, inputs: inputs.value, folder },
    end,
  )
  const links = {
    linkTo: blobLinks(env, target !== null && isRead(target, commits) ? target : null),
    pageOf: pagesOf(suite, docsOf(env)),
  }
  const publishers = publishersFor({
    asked,
    access: gitHubAccess({ token, target, commits }),
    links,
    pathOf: workspacePaths(workspace),
    outputs: outputs.value,
    reportFile,
    surroundings: {
      rules: suite,
      version: packageJson.version,
      policy: safeText(inputs.value.policy, 'bootgate.yml'),
      pathOf: repositoryPaths(folder),
      links,
    },
  })
  const failures = [
    ...asked.failures,
    ...named.failures,
    ...outputs.failures,
    ...inputs.failures,
    ...event.failures,
  ]
  const words = pathWords(inputs.value)
  const judged = await runGate(
    { value: inputs.value, failures },
    {
      readText: fenced(textReader(end.expired, undefined, words), inputs.value, {
        folder,
        workspace,
      }),
      trigger: triggerOf(asked, { env, payload: event.value, trust }, end),
      ...awsStores(inputs.value.fetching, end),
      expired: end.expired,
      within: end.within,
      start: startWhenAsked(env, folder),
      mask: runner.mask,
      keep: [reportFile, ...suite.map(({ id }) => id), ...summaryFrame],
      now: Date.now(),
      publish: (judged) => publish(judged, publishers),
    },
  )
  return exitCode(resultOf(judged))
}

interface PublishContext {
  readonly asked: ActionInputs
  readonly access: GitHubAccess
  readonly links: PageLinks
  readonly pathOf: (file: string) => string | null
  readonly outputs: readonly OutputFile[]
  readonly reportFile: string
  readonly surroundings: Surroundings
}

/** Each way of showing the report, by the name that a warning gives it. */
type Publishers = Readonly<Record<string, (run: Run) => Promise<void> | void>>

function publishersFor(context: PublishContext): Publishers {
  const { asked, access, links, pathOf, outputs, reportFile, surroundings } = context
  const notify = notifyOnce()
  return {
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
      for (const unwritten of await writeOutputs(outputs, run, surroundings, 'refused'))
        runner.warning(unwrittenSentence(unwritten, 'a file that `output` names'))
    },
    'the job summary': (run) => {
      const whole = 'the log of this step, and in the file that its output `report` names'
      const options = { ...links, duration: performance.now(), whole }
      return runner.writeSummary(renderSummary(run, options))
    },
    'the commit status': async ({ reports }) => {
      for (const report of reports)
        notify(await publishStatus(report, asked.status, { ...links, pathOf }, access))
    },
    'the comment': async ({ reports }) => {
      for (const report of reports)
        notify(await publishComment(report, asked.comment, links, access))
    },
  }
}

/** Several environments fail to post for the same reason: shows each notice once. */
function notifyOnce(): (notice: NotPosted | null) => void {
  const shown = new Set<string>()
  return (notice) => {
    const text = JSON.stringify(notice)
    if (notice === null || shown.has(text)) return
    shown.add(text)
    runner.annotate([{ ...notice, title: 'Bootgate', location: null }])
  }
}

/** Publishes in every way. A publisher that fails gives a warning and does not change the verdict. */
async function publish(run: Run, publishers: Publishers): Promise<void> {
  for (const [name, show] of Object.entries(publishers)) {
    try {
      await show(run)
    } catch {
      runner.warning(`Bootgate could not write ${name}. The verdict stands.`)
    }
  }
}
