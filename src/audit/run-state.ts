import { data } from '@actions/expressions'

/** The outcome of a job or step, as later ones see it. */
export interface StepOutcome {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** The result after `continue-on-error`; missing if it is the same. */
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** By name in lower case. Null, for one output or all, if only a run can know. */
  readonly outputs: Readonly<Record<string, string | null>> | null
}

/** The state of a run when a condition in it is evaluated. */
export interface RunState {
  readonly status: Readonly<Record<'success' | 'failure' | 'cancelled', boolean>>
  readonly needs: ReadonlyMap<string, StepOutcome>
  readonly steps: ReadonlyMap<string, StepOutcome>
  /** Whether the condition is in an action. There `job.status` is unknown until the action ends. */
  readonly inAction?: boolean
  /** The jobs of a called workflow, for its outputs. */
  readonly jobs?: ReadonlyMap<string, StepOutcome>
}

/** The contexts that expressions read, such as `needs` and `steps`. */
export function contextsOf({ status, needs, steps, jobs = new Map() }: RunState): data.Dictionary {
  const word = status.success ? 'success' : status.cancelled ? 'cancelled' : 'failure'
  return new Context([
    ['needs', jobsOf(needs)],
    ['jobs', jobsOf(jobs)],
    ['steps', new Context([...steps].map(([id, outcome]) => [id, stepOf(outcome)]))],
    ['job', new Context([['status', new data.StringData(word)]])],
  ])
}

function stepOf({ result, conclusion = result, outputs }: StepOutcome): Context {
  return new Context([
    ['outcome', new data.StringData(result)],
    ['conclusion', new data.StringData(conclusion)],
    ['outputs', outputsOf(outputs)],
  ])
}

function jobsOf(jobs: ReadonlyMap<string, StepOutcome>): Context {
  return new Context(
    [...jobs].map(([id, { result, outputs }]) => [
      id,
      new Context([
        ['result', new data.StringData(result)],
        ['outputs', outputsOf(outputs)],
      ]),
    ]),
  )
}

function outputsOf(outputs: StepOutcome['outputs']): Context {
  return new Context(
    Object.entries(outputs ?? {}).map(([name, text]) => [name, new data.StringData(text ?? '')]),
  )
}

/** The status functions, such as `failure()`. */
export function functionsOf({ status }: RunState) {
  const answers = { ...status, always: true }
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 255, call: () => new data.BooleanData(answer) },
    ]),
  )
}

type ContextPair = ReturnType<data.Dictionary['pairs']>[number]

/** A context of an expression. The library's own loses keys that every object inherits, such as `constructor`. */
class Context extends data.Dictionary {
  readonly #items = new Map<string, ContextPair>()

  constructor(entries: Iterable<readonly [string, data.ExpressionData]>) {
    super()
    for (const [key, value] of entries) this.add(key, value)
  }

  override add(key: string, value: data.ExpressionData): void {
    const name = key.toLowerCase()
    if (!this.#items.has(name)) this.#items.set(name, { key, value })
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#items.get(key.toLowerCase())?.value
  }

  override values(): data.ExpressionData[] {
    return this.pairs().map(({ value }) => value)
  }

  override pairs(): ContextPair[] {
    return [...this.#items.values()]
  }
}
