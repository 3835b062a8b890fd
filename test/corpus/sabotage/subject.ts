import { parse, stringify } from 'yaml'

/** A step as it is written. */
export interface StepData {
  id?: string
  uses?: string
  run?: string
  if?: string
  with?: Record<string, unknown>
  background?: boolean
  cancel?: string
  parallel?: StepData[]
  'continue-on-error'?: boolean | string
}

/** A job as it is written. */
export interface JobData {
  needs?: string | string[]
  if?: string
  uses?: string
  steps?: StepData[]
  outputs?: Record<string, string>
  strategy?: { matrix?: Record<string, unknown> }
  defaults?: unknown
  'runs-on'?: unknown
  'continue-on-error'?: boolean | string
}

interface WorkflowData {
  name?: string
  on: unknown
  jobs: Record<string, JobData>
}

/** A deploy and its gate, in one job or in two. */
export interface Guarded {
  readonly id: string
  readonly deploy: JobData
  readonly gateId: string
  readonly gateJob: JobData
  readonly gate: StepData
  readonly inOneJob: boolean
  /** Whether the deploy asks for the gate's output, which only a pass sets to `pass`. */
  readonly asksOutput: boolean
}

/** A workflow of the corpus, to be changed, and files that it gets beside it. */
export interface Subject {
  readonly data: WorkflowData
  readonly guarded: readonly Guarded[]
  readonly extra: Map<string, string>
}

const HEAD = /^# deploys: (.*)\n/

/** The ids of the jobs that deploy, by the first line of a workflow; null for one that is only called. */
export function deploysOf(text: string): readonly string[] | null {
  return HEAD.exec(text)?.[1]?.split(', ') ?? null
}

/** Reads a workflow. @throws Error for a deploy without a gate */
export function subjectOf(text: string): Subject {
  const data: WorkflowData = parse(text)
  const gateIn = (job: JobData | undefined) => job?.steps?.find(isGate)
  const guarded = (deploysOf(text) ?? []).map((id): Guarded => {
    const deploy = data.jobs[id]
    const gateId = [id, ...needsOf(deploy ?? {})].find((one) => gateIn(data.jobs[one]))
    const gateJob = data.jobs[gateId ?? '']
    const gate = gateIn(gateJob)
    if (!deploy || !gateId || !gateJob || !gate) throw new Error(`${id} has no gate`)
    const asksOutput = deploy.if?.includes('outputs.result') === true
    return { id, deploy, gateId, gateJob, gate, inOneJob: gateId === id, asksOutput }
  })
  return { data, guarded, extra: new Map() }
}

export function isGate({ uses = '', run = '' }: StepData): boolean {
  return /^bootgate\/|\/actions\/gate$/.test(uses) || run.includes('bootgate check')
}

export function needsOf({ needs = [] }: JobData): string[] {
  return [needs].flat()
}

/** The text of changed data. */
export function written(data: unknown): string {
  // An anchor would be a second change.
  return stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 })
}
