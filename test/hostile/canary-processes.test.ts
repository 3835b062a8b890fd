import pLimit from 'p-limit'
import { describe, expect, it } from 'vitest'
import {
  ASKED_OF_AWS,
  CORE,
  GIVEN_TO_CHILD,
  type Outcome,
  RUNS,
  runProcess,
  WAYS,
  type Way,
} from '../support/canary/processes.ts'
import { leaksOf, WORLDS } from '../support/canary/sweep.ts'
import { type SourceName, worldAt } from '../support/canary/world.ts'
import { SEED } from '../support/seed.ts'

const TURNS = RUNS / WAYS.length
const PASTED: SourceName = 'a value pasted in the place of a reference'
const AT_ONCE = 4
const MIB = 1024 * 1024

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
  const { [CORE]: _, [ASKED_OF_AWS]: asked = '', ...shown } = outcome.shown
  const told = `BOOTGATE_SEED=${SEED}, world ${WORLDS + place}, ${way.name}`
  // What stands in the place of a name is asked for by that name; nothing else may be in a question.
  const others = world.canaries.filter(({ source }) => source !== PASTED)
  return {
    way,
    outcome,
    leaks: [
      ...leaksOf(world, shown, told),
      ...leaksOf({ ...world, canaries: others }, { [ASKED_OF_AWS]: asked }, told),
    ],
  }
}

describe('no value leaves a process', () => {
  it('by a stream, a file, a request, an argument or an environment, however it ends', async () => {
    const limit = pLimit(AT_ONCE)
    const places = Array.from({ length: RUNS }, (_, place) => place)
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
    // No more than the registers of its threads, where it has 50 MB and more of memory to show.
    for (const { outcome } of killed) expect(outcome.shown[CORE]?.length ?? 0).toBeLessThan(MIB)
    const posted = of(({ command }) => command === 'action').filter(
      ({ outcome }) => outcome.shown['requests to GitHub'] !== '[]',
    )
    expect(posted.length).toBeGreaterThan(TURNS)
  }, 900_000)
})
