import { type PlacedJob, pathOf } from './calls.ts'
import type { Guess } from './run-state.ts'
import { type Step, usesOf } from './step.ts'

/** `github.X == 'text'` in either order, and `startsWith(github.X, 'text')`, as a guess spells them. */
const COMPARED =
  /^(?:github\.(?<left>[\w.]+)=='\d+:(?<one>[^']*)'|'\d+:(?<other>[^']*)'==github\.(?<right>[\w.]+)|startswith\(github\.(?<start>[\w.]+),'\d+:(?<begin>[^']*)'\))$/

/** Whether a text is what a property of `github` is, or begins as it does; null when only a run can know. */
type Saying = (text: string, begins: boolean) => boolean | null

/** What a run says of itself that an open pull request starts. */
function sayingsOf(event: string): ReadonlyMap<string, Saying> {
  const is =
    (word: string): Saying =>
    (text, begins) =>
      begins ? word.startsWith(text) : word === text
  const merge: Saying = (text, begins) =>
    begins ? 'refs/pull/'.startsWith(text) : /^(refs\/pull\/)?\d+\/merge$/.test(text)
  // Under pull_request_target the ref is the base branch.
  const ofMerge: readonly (readonly [string, Saying])[] =
    event === 'pull_request'
      ? [
          ['ref', merge],
          ['ref_name', merge],
        ]
      : []
  return new Map<string, Saying>([
    ['event_name', is(event)],
    ['event.action', (text) => (text === 'closed' ? false : null)],
    ['event.pull_request.merged', () => false],
    ...ofMerge,
  ])
}

/** Guesses of a run that an open pull request starts: it is of no other event, and its ref is no branch of the repository. */
export function inPullRequest(guess: Guess, event: string): Guess {
  const sayings = sayingsOf(event)
  return (text) => {
    if (text === 'github.event.pull_request.merged') return false
    const found = COMPARED.exec(text)?.groups ?? {}
    const saying = sayings.get(found.left ?? found.right ?? found.start ?? '')
    const word = found.one ?? found.other ?? found.begin
    const said = word === undefined ? null : saying?.(word, found.start !== undefined)
    return said ?? guess(text)
  }
}

/** What is another thing in every use of an action, in every job, or in every workflow, under the same name. */
const OF_AN_ACTION = /(^|[^.\w])(steps|inputs|env|job|github\.action\w*)\b/
const OF_A_JOB = /(^|[^.\w])(steps|matrix|strategy|env|runner|job)\b/
const OF_A_WORKFLOW = /(^|[^.\w])(inputs|needs|jobs)\b/

/** Guesses as a job makes them: what `github.ref` is one job knows as well as the next, `env.X` is its own. */
export function ofJob(guess: Guess, placed: PlacedJob): Guess {
  const path = pathOf(placed).map(({ job }) => job.id)
  return (text) => {
    if (OF_A_JOB.test(text)) return guess(`${path.join('/')} ${text}`)
    return OF_A_WORKFLOW.test(text) ? guess(`${path.slice(0, -1).join('/')} ${text}`) : guess(text)
  }
}

/** Guesses as a step of a job makes them: those of an action, where it is of one, are of that use of it. */
export function ofStep(guess: Guess, placed: PlacedJob, { caller }: Step): Guess {
  const inJob = ofJob(guess, placed)
  if (caller === null) return inJob
  const path = pathOf(placed).map(({ job }) => job.id)
  const uses = usesOf(caller.step).map(({ place }) => place)
  return (text) =>
    OF_AN_ACTION.test(text) ? guess(`${path.join('/')}#${uses.join('.')} ${text}`) : inJob(text)
}
