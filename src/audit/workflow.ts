import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap, valueAt } from '../text/data.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import type { IfCondition } from './expression.ts'
import {
  conditionOf,
  invalid,
  type LocatedText,
  locatorIn,
  syntaxFailures,
  templates,
  templatesUnder,
  textOf,
  texts,
  textsIn,
} from './parts.ts'
import { refusedLines } from './refused.ts'
import { type Action, readSteps, type Step } from './step.ts'

/** A job of a workflow. */
export interface Job {
  readonly id: string
  /** The id in its original case. */
  readonly name: string
  /** Its `name:`. */
  readonly title: string | null
  readonly needs: readonly string[]
  readonly condition: IfCondition | null
  readonly steps: readonly Step[]
  /** The reusable workflow that it calls. */
  readonly uses: string | null
  /** `./PATH` for a workflow of the own repository that `uses` gives its full name. */
  readonly localUses: string | null
  readonly permissions: unknown
  readonly continueOnError: unknown
  /** Whether it has a matrix. Each leg runs on its own, and the outputs of the last one remain. */
  readonly hasMatrix: boolean
  /** Whether its runner is a machine of one's own, where containers go on after the job. */
  readonly stays: boolean
  /** Its own variables and those of its workflow, by name in lower case. */
  readonly env: Readonly<Record<string, string>>
  /** The inputs of the workflow that it calls, by name in lower case. */
  readonly with: Readonly<Record<string, string>>
  /** The name of its GitHub environment. Null with `deployment: false`, GitHub's word for "no deployment". */
  readonly environment: string | null
  /** The environment of which it gets the secrets and variables, with or without a deployment. */
  readonly secretsFrom: string | null
  /** Whether it passes all secrets to the workflow that it calls. */
  readonly inheritsSecrets: boolean
  /** Templates, by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  at(key?: string): Location
}

/** An input that a workflow declares for its callers. */
export interface DeclaredInput {
  readonly type: string | null
  /** Its default; null if it has none. */
  readonly fallback: string | null
}

/** The parts of a workflow file that the audit needs. Parts of the wrong form are left out. */
export interface Workflow {
  readonly file: string
  /** The whole file: its comments may hold waivers. */
  readonly text: string
  readonly events: readonly string[]
  /** The events that an open pull request triggers, in which the gate may be `partial`. */
  readonly pullRequests: readonly string[]
  readonly permissions: unknown
  /** The inputs for a caller, by name in lower case. */
  readonly inputs: Readonly<Record<string, DeclaredInput>>
  readonly jobs: ReadonlyMap<string, Job>
  /** The outputs for its caller: templates, by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  readonly document: TextDocument
  /** The local composite actions that its jobs use, directly or through others. */
  readonly actions: readonly Action[]
  /** Every text that contains an expression. */
  texts(): readonly LocatedText[]
}

/** Reads a workflow. Null, with failures, for invalid YAML and for a file without jobs. */
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
  const failures: Failure[] = [...refusedLines(text, document)]
  const jobs = Object.entries(root.jobs).map(([name, job]) =>
    readJob(name, isMap(job) ? job : {}, document, failures),
  )
  const value: Workflow = {
    file,
    text,
    events: eventsOf(root.on),
    pullRequests: pullRequestsOf(root.on),
    permissions: root.permissions,
    inputs: declaredInputs(root.on),
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
  const at = locatorIn(document, path, job)
  const root = isMap(document.value) ? document.value : {}
  const shell = shellOf(job.defaults) ?? shellOf(root.defaults)
  return {
    id: name.toLowerCase(),
    name,
    title: textOf(job.name),
    needs: texts(job.needs).map((need) => need.toLowerCase()),
    condition: conditionOf(job.if, `The if of job ${name}`, at('if'), failures),
    steps: readSteps(
      job.steps,
      { document, path: [...path, 'steps'], owner: `job ${name}`, shell },
      failures,
    ),
    uses: textOf(job.uses),
    localUses: null,
    permissions: job.permissions,
    continueOnError: job['continue-on-error'],
    hasMatrix: isMap(job.strategy) && job.strategy.matrix !== undefined,
    stays: JSON.stringify(job['runs-on'] ?? '').includes('self-hosted'),
    env: { ...templates(root.env), ...templates(job.env) },
    with: templates(job.with),
    environment: environmentOf(job.environment),
    secretsFrom: textOf(isMap(job.environment) ? job.environment.name : job.environment),
    inheritsSecrets: job.secrets === 'inherit',
    outputs: templates(job.outputs),
    at,
  }
}

function environmentOf(environment: unknown): string | null {
  if (!isMap(environment)) return textOf(environment)
  return environment.deployment === false ? null : textOf(environment.name)
}

function eventsOf(on: unknown): readonly string[] {
  return isMap(on) ? Object.keys(on) : texts(on)
}

function pullRequestsOf(on: unknown): readonly string[] {
  const startsWhenOpen = (event: string) => {
    const types = texts(valueAt(on, [event, 'types']))
    return types.length === 0 || types.some((type) => type !== 'closed')
  }
  return eventsOf(on)
    .filter((event) => event === 'pull_request' || event === 'pull_request_target')
    .filter(startsWhenOpen)
}

function declaredInputs(on: unknown): Workflow['inputs'] {
  const inputs = valueAt(on, ['workflow_call', 'inputs'])
  return Object.fromEntries(
    Object.entries(isMap(inputs) ? inputs : {}).map(([name, input]) => [
      name.toLowerCase(),
      isMap(input)
        ? { type: textOf(input.type), fallback: textOf(input.default) }
        : { type: null, fallback: null },
    ]),
  )
}

function calledOutputs(on: unknown): Readonly<Record<string, string>> {
  const call = isMap(on) ? on.workflow_call : null
  return templatesUnder(isMap(call) ? call.outputs : null, 'value')
}

function shellOf(defaults: unknown): string | null {
  const run = isMap(defaults) ? defaults.run : null
  return isMap(run) ? textOf(run.shell) : null
}
