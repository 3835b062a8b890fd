import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap, valueAt } from '../text/data.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import type { IfCondition } from './expression.ts'
import {
  conditionOf,
  invalid,
  type LocatedText,
  placeIn,
  syntaxFailures,
  templates,
  templatesUnder,
  textOf,
  texts,
  textsIn,
} from './parts.ts'
import { type Action, readSteps, type Step } from './step.ts'

export interface Job {
  readonly id: string
  /** As it is written. */
  readonly name: string
  readonly needs: readonly string[]
  readonly condition: IfCondition | null
  readonly steps: readonly Step[]
  /** The workflow that it calls. */
  readonly uses: string | null
  readonly permissions: unknown
  readonly continueOnError: unknown
  /** The environment of GitHub's that it deploys to. */
  readonly environment: string | null
  /** Whether it hands all secrets to the workflow that it calls. */
  readonly inheritsSecrets: boolean
  /** Templates by name in lower case; null when a called workflow has them. */
  readonly outputs: Readonly<Record<string, string>>
  at(key?: string): Location
}

/** A workflow file, as far as an audit looks at it. What is not of the form that GitHub asks for is left out. */
export interface Workflow {
  readonly file: string
  /** As it is written: waivers stand in its comments. */
  readonly text: string
  readonly events: readonly string[]
  /** Those of them that an open pull request starts, and under which the gate may be `partial`. */
  readonly pullRequests: readonly string[]
  readonly permissions: unknown
  readonly jobs: ReadonlyMap<string, Job>
  /** What it tells whoever calls it: templates by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  readonly document: TextDocument
  /** The actions of the same repository that its jobs use, directly or not, and whose steps stand in them. */
  readonly actions: readonly Action[]
  /** Every text in it that has an expression in it. */
  texts(): readonly LocatedText[]
}

/** Reads a workflow; null when it is no YAML. A condition that cannot be read is a failure: nobody can tell what it lets run. */
export function readWorkflow(text: string, file: string): Outcome<Workflow | null> {
  const reading = readDocument(text, file)
  if (!reading.ok) return { value: null, failures: syntaxFailures(file, reading.problems) }
  const { document } = reading
  const root = isMap(document.value) ? document.value : {}
  if (!isMap(root.jobs))
    return {
      value: null,
      failures: [invalid(`${file} has no jobs.`, document.locateKey(['jobs']))],
    }
  const failures: Failure[] = []
  const jobs = Object.entries(root.jobs).map(([name, job]) =>
    readJob(name, isMap(job) ? job : {}, document, failures),
  )
  const value: Workflow = {
    file,
    text,
    events: eventsOf(root.on),
    pullRequests: pullRequestsOf(root.on),
    permissions: root.permissions,
    jobs: new Map(jobs.map((job) => [job.id, job])),
    outputs: calledOutputs(root.on),
    document,
    actions: [],
    texts: () => textsIn(document),
  }
  return { value, failures }
}

function readJob(name: string, job: DataMap, document: TextDocument, failures: Failure[]): Job {
  const path = ['jobs', name]
  const at = placeIn(document, path, job)
  const defaults = isMap(document.value) ? document.value.defaults : null
  const shell = shellOf(job.defaults) ?? shellOf(defaults)
  return {
    id: name.toLowerCase(),
    name,
    needs: texts(job.needs).map((need) => need.toLowerCase()),
    condition: conditionOf(job.if, `The if of job ${name}`, at('if'), failures),
    steps: readSteps(
      job.steps,
      { document, path: [...path, 'steps'], owner: `job ${name}`, shell },
      failures,
    ),
    uses: textOf(job.uses),
    permissions: job.permissions,
    continueOnError: job['continue-on-error'],
    environment: textOf(isMap(job.environment) ? job.environment.name : job.environment),
    inheritsSecrets: job.secrets === 'inherit',
    outputs: templates(job.outputs),
    at,
  }
}

function eventsOf(on: unknown): readonly string[] {
  return isMap(on) ? Object.keys(on) : texts(on)
}

function pullRequestsOf(on: unknown): readonly string[] {
  const ofOpen = (event: string) => {
    const types = texts(valueAt(on, [event, 'types']))
    return types.length === 0 || types.some((type) => type !== 'closed')
  }
  return eventsOf(on)
    .filter((event) => event === 'pull_request' || event === 'pull_request_target')
    .filter(ofOpen)
}

function calledOutputs(on: unknown): Readonly<Record<string, string>> {
  const call = isMap(on) ? on.workflow_call : null
  return templatesUnder(isMap(call) ? call.outputs : null, 'value')
}

function shellOf(defaults: unknown): string | null {
  const run = isMap(defaults) ? defaults.run : null
  return isMap(run) ? textOf(run.shell) : null
}
