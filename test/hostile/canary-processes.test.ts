import pLimit from 'p-limit'
import { describe, expect, it } from 'vitest'
import {
  GIVEN_TO_CHILD,
  type Outcome,
  runProcess,
  WAYS,
  type Way,
} from '../support/canary/processes.ts'
import { SEED } from '../support/canary/random.ts'
import { leaksOf, WORLDS } from '../support/canary/sweep.ts'
import { worldAt } from '../support/canary/world.ts'

/** How often each way is gone. */
const TURNS = 13
const AT_ONCE = 3

interface Gone {
  readonly way: Way
  readonly outcome: Outcome
  readonly leaks: readonly string[]
}

/** Of a place in the row: the worlds behind those that are gone through in process. */
async function go(place: number): Promise<Gone> {
  const way = WAYS[place % WAYS.length] as Way
  const world = worldAt(WORLDS + place, SEED)
  const outcome = await runProcess(world, way)
  const told = `BOOTGATE_SEED=${SEED}, world ${WORLDS + place}, ${way.name}`
  return { way, outcome, leaks: leaksOf(world, outcome.shown, told) }
}

describe('no value leaves a process', () => {
  it('by a stream, a file, a request, an argument or an environment, however it ends', async () => {
    const limit = pLimit(AT_ONCE)
    const places = Array.from({ length: WAYS.length * TURNS }, (_, place) => place)
    const gone = await Promise.all(places.map((place) => limit(() => go(place))))
    expect(gone.flatMap(({ leaks }) => leaks)).toEqual([])
    const of = (wanted: (way: Way) => boolean) => gone.filter(({ way }) => wanted(way))
    const shows = (what: RegExp) => (one: Gone) =>
      Object.values(one.outcome.shown).some((text) => what.test(text))
    // What was to happen did happen, in the worlds in which a run comes as far as to hold values.
    const crashed = of(({ ending }) => ending === 'uncaught' || ending === 'rejection')
    expect(crashed.filter(shows(/broke \(INTERNAL\)/)).length).toBeGreaterThan(TURNS)
    const killed = of(({ ending }) => ending === 'killed' || ending === 'aborted')
    expect(killed.filter(({ outcome }) => outcome.code === null).length).toBeGreaterThan(TURNS / 2)
    const cancelled = of(({ ending }) => ending === 'cancelled')
    expect(cancelled.filter(({ outcome }) => outcome.code === 2)).toHaveLength(TURNS)
    const started = of(({ child }) => child === true)
    expect(started.filter(({ outcome }) => `file ${GIVEN_TO_CHILD}` in outcome.shown)).not.toEqual(
      [],
    )
    const posted = of(({ command }) => command === 'action').filter(
      ({ outcome }) => outcome.shown['requests to GitHub'] !== '[]',
    )
    expect(posted.length).toBeGreaterThan(TURNS)
  }, 400_000)
})
