import { SEED } from '../seed.ts'
import { Footprints, type Hidden } from './footprints.ts'
import { begun, checked, explained, type Shown } from './in-process.ts'
import { type World, worldAt } from './world.ts'

/** So many worlds are gone through in process. */
export const WORLDS = 520

/** Which worlds to go through, the last one left out. */
export interface Row {
  readonly from: number
  readonly to: number
}

/** Sends every canary of a row of worlds through the commands. @returns a line for each leak, that tells how to have it again */
export async function sweep({ from, to }: Row): Promise<readonly string[]> {
  const leaks: string[] = []
  for (let place = from; place < to; place += 1) {
    const world = worldAt(place, SEED)
    leaks.push(
      ...leaksOf(world, await shownOf(world, place), `BOOTGATE_SEED=${SEED}, world ${place}`),
    )
  }
  return leaks
}

async function shownOf(world: World, place: number): Promise<Shown> {
  const { canaries } = world
  const word = canaries[place % canaries.length]?.name ?? null
  const [check, variable, policy, init] = await Promise.all([
    checked(world),
    explained(world, word),
    place % 8 === 0 ? explained(world, null) : {},
    begun(world),
  ])
  const named = Object.entries(policy).map(([where, text]) => [`${where} of the policy`, text])
  return { ...check, ...variable, ...Object.fromEntries(named), ...init }
}

/** Where a value can be seen that stands in none of these. */
export function leaksIn(shown: Shown, hidden: readonly Hidden[]): readonly string[] {
  const footprints = new Footprints(hidden)
  return Object.entries(shown).flatMap(([where, text]) =>
    footprints
      .leaksIn(text)
      .map(
        ({ label, window, around }) =>
          `${label} in ${where}: ${JSON.stringify(window)} of ${JSON.stringify(around)}`,
      ),
  )
}

/** What may be seen of a world in none of these places, and is. */
export function leaksOf(world: World, shown: Shown, run: string): readonly string[] {
  const footprints = new Footprints(
    world.canaries.map(({ name, source, shape, text }) => ({
      label: `${name} (${source}; ${shape})`,
      texts: [text],
    })),
  )
  return Object.entries(shown).flatMap(([where, text]) =>
    footprints
      .leaksIn(text)
      .map(
        ({ label, window, around }) =>
          `${run}, ${world.fault}: ${label} in ${where}: ${JSON.stringify(window)} of ${JSON.stringify(around)}`,
      ),
  )
}
