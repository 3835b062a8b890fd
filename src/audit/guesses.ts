import { type PlacedJob, pathOf } from './calls.ts'
import type { Guess } from './evaluate.ts'
import { type Step, usesOf } from './step.ts'

/** `github.X == 'text'` in either order, and `startsWith(github.X, 'text')`, in the spelling of guesses. */
const COMPARED =
  /^(?:github\.(?<left>[\w.]+)=='\d+:(?<one>[^']*)'|'\d+:(?<other>[^']*)'==github\.(?<right>[\w.]+)|startswith\(github\.(?<start>[\w.]+),'\d+:(?<begin>[^']*)'\))$/

/** Whether a property of `github` equals a text, or begins with it; null if only a run can know. */
type Comparison = (text: string, begins: boolean) => boolean | null

/** What is known about `github` in a run of an open pull request. */
function comparisonsIn(event: string): ReadonlyMap<string, Comparison> {
  const is =
    (word: string): Comparison =>
    (text, begins) =>
      begins ? word.startsWith(text) : word === text
  const merge: Comparison = (text, begins) =>
    begins ? 'refs/pull/'.startsWith(text) : /^(refs\/pull\/)?\d+\/merge$/.test(text)
  // With pull_request_target the ref is the base branch.
  const refs: readonly (readonly [string, Comparison])[] =
    event === 'pull_request'
      ? [
          ['ref', merge],
          ['ref_name', merge],
        ]
      : []
  return new Map<string, Comparison>([
    ['event_name', is(event)],
    ['event.action', (text) => (text === 'closed' ? false : null)],
    ['event.pull_request.merged', () => false],
    ...refs,
  ])
}

/** Guesses in a run of an open pull request: its event is known, and its ref is not a branch of the repository. */
export function inPullRequest(guess: Guess, event: string): Guess {
  const comparisons = comparisonsIn(event)
  return (text) => {
    if (text === 'github.event.pull_request.merged') return false
    const found = COMPARED.exec(text)?.groups ?? {}
    const compare = comparisons.get(found.left ?? found.right ?? found.start ?? '')
    const literal = found.one ?? found.other ?? found.begin
    const known = literal === undefined ? null : compare?.(literal, found.start !== undefined)
    return known ?? guess(text)
  }
}

/** Contexts whose values differ from one use of an action, job, or workflow to the next. */
const OF_AN_ACTION = /(^|[^.\w])(steps|inputs|env|job|github\.action\w*)\b/
const OF_A_JOB = /(^|[^.\w])(steps|matrix|strategy|env|runner|job)\b/
const OF_A_WORKFLOW = /(^|[^.\w])(inputs|needs|jobs)\b/

/** Guesses in a job: all jobs share `github.ref`, and each has its own `env.X`. */
export function inJob(guess: Guess, placed: PlacedJob): Guess {
  const path = pathOf(placed).map(({ job }) => job.id)
  return (text) => {
    if (OF_A_JOB.test(text)) return guess(`${path.join('/')} ${text}`)
    return OF_A_WORKFLOW.test(text) ? guess(`${path.slice(0, -1).join('/')} ${text}`) : guess(text)
  }
}

/** Guesses in a step of a job: each use of an action has its own `inputs`, `steps` and `env`. */
export function inStep(guess: Guess, placed: PlacedJob, { caller }: Step): Guess {
  const jobGuess = inJob(guess, placed)
  if (caller === null) return jobGuess
  const path = pathOf(placed).map(({ job }) => job.id)
  const uses = usesOf(caller.step).map(({ index }) => index)
  return (text) =>
    OF_AN_ACTION.test(text) ? guess(`${path.join('/')}#${uses.join('.')} ${text}`) : jobGuess(text)
}
