import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import { type Condition, readCondition } from './expression.ts'
import { commandsIn, type ShellCommand } from './shell.ts'

export interface Step {
  /** Counts from 0. */
  readonly place: number
  /** In lower case, as all names of a workflow that others refer to; null when it has none. */
  readonly id: string | null
  readonly uses: string | null
  readonly run: string | null
  readonly shell: string | null
  /** The commands of its script; none when it has none. */
  commands(): readonly ShellCommand[]
  /** By name in lower case. */
  readonly with: Readonly<Record<string, string>>
  readonly condition: Condition | null
  readonly continueOnError: unknown
  /** Where one of its keys stands, else where it begins. */
  at(key?: string): Location
  /** Where a line of its script stands. Lines count from 0. */
  atLine(line: number): Location
}

export interface Job {
  readonly id: string
  /** As it is written. */
  readonly name: string
  readonly needs: readonly string[]
  readonly condition: Condition | null
  readonly steps: readonly Step[]
  /** The workflow that it calls. */
  readonly uses: string | null
  readonly permissions: unknown
  readonly continueOnError: unknown
  readonly shell: string | null
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
  readonly permissions: unknown
  readonly jobs: ReadonlyMap<string, Job>
  /** What it tells whoever calls it: templates by name in lower case. */
  readonly outputs: Readonly<Record<string, string>>
  readonly document: TextDocument
  /** Every text in it that has an expression in it. */
  texts(): readonly { readonly text: string; readonly location: Location }[]
}

/** Reads a workflow; null when it is no YAML. A condition that cannot be read is a failure: nobody can tell what it lets run. */
export function readWorkflow(text: string, file: string): Outcome<Workflow | null> {
  const reading = readDocument(text, file)
  if (!reading.ok)
    return {
      value: null,
      failures: reading.problems.map(({ says, location }) => ({
        code: 'WORKFLOW_SYNTAX',
        message: `${file} is no YAML that can be read: ${says}.`,
        fix: 'Correct the line; GitHub does not run such a workflow.',
        location,
      })),
    }
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
    permissions: root.permissions,
    jobs: new Map(jobs.map((job) => [job.id, job])),
    outputs: calledOutputs(root.on),
    document,
    texts: () => textsIn(document.value, [], document),
  }
  return { value, failures }
}

function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
  document: TextDocument,
): ReturnType<Workflow['texts']> {
  if (typeof value === 'string')
    return value.includes('${{') ? [{ text: value, location: document.locate(path) }] : []
  if (Array.isArray(value))
    return value.flatMap((item, place) => textsIn(item, [...path, place], document))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key], document))
}

function readJob(name: string, job: DataMap, document: TextDocument, failures: Failure[]): Job {
  const path = ['jobs', name]
  const at = placeIn(document, path, job)
  const items = Array.isArray(job.steps) ? job.steps : []
  return {
    id: name.toLowerCase(),
    name,
    needs: texts(job.needs).map((need) => need.toLowerCase()),
    condition: conditionOf(job.if, `The if of job ${name}`, at('if'), failures),
    steps: items.map((item, place) => {
      const step = isMap(item) ? item : {}
      const stepAt = placeIn(document, [...path, 'steps', place], step)
      return {
        place,
        id: textOf(step.id)?.toLowerCase() ?? null,
        uses: textOf(step.uses),
        run: textOf(step.run),
        shell: textOf(step.shell),
        commands: readOnce(textOf(step.run) ?? ''),
        with: templates(step.with),
        condition: conditionOf(
          step.if,
          `The if of step ${place + 1} of job ${name}`,
          stepAt('if'),
          failures,
        ),
        continueOnError: step['continue-on-error'],
        at: stepAt,
        atLine: (line) => document.locateLine([...path, 'steps', place, 'run'], line),
      }
    }),
    uses: textOf(job.uses),
    permissions: job.permissions,
    continueOnError: job['continue-on-error'],
    shell: shellOf(job.defaults) ?? shellOf(isMap(document.value) ? document.value.defaults : null),
    environment: textOf(isMap(job.environment) ? job.environment.name : job.environment),
    inheritsSecrets: job.secrets === 'inherit',
    outputs: templates(job.outputs),
    at,
  }
}

/** Several rules ask for the same commands. */
function readOnce(script: string): Step['commands'] {
  let read: readonly ShellCommand[] | null = null
  return () => {
    read ??= commandsIn(script)
    return read
  }
}

function placeIn(document: TextDocument, path: readonly PropertyKey[], data: DataMap) {
  return (key?: string): Location =>
    key !== undefined && Object.hasOwn(data, key)
      ? document.locateKey([...path, key])
      : document.locateKey(path)
}

function conditionOf(
  raw: unknown,
  what: string,
  location: Location,
  failures: Failure[],
): Condition | null {
  try {
    return readCondition(raw)
  } catch {
    failures.push(invalid(`${what} is no expression that can be read.`, location))
    return null
  }
}

function invalid(message: string, location: Location): Failure {
  return {
    code: 'WORKFLOW_INVALID',
    message,
    fix: 'Correct it; GitHub does not run such a workflow.',
    location,
  }
}

function eventsOf(on: unknown): readonly string[] {
  return isMap(on) ? Object.keys(on) : texts(on)
}

function calledOutputs(on: unknown): Readonly<Record<string, string>> {
  const call = isMap(on) ? on.workflow_call : null
  const outputs = isMap(call) && isMap(call.outputs) ? call.outputs : {}
  return templates(
    Object.fromEntries(
      Object.entries(outputs).map(([name, output]) => [name, isMap(output) ? output.value : null]),
    ),
  )
}

function shellOf(defaults: unknown): string | null {
  const run = isMap(defaults) ? defaults.run : null
  return isMap(run) ? textOf(run.shell) : null
}

function templates(map: unknown): Readonly<Record<string, string>> {
  if (!isMap(map)) return {}
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name.toLowerCase(), textOf(value) ?? '']),
  )
}

function texts(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? [])
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || typeof value === 'object' ? null : String(value)
}
