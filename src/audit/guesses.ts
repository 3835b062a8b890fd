import { type PlacedJob, pathOf } from './calls.ts'
import { type Step, usesOf } from './step.ts'
import type { Guess } from './world.ts'

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
