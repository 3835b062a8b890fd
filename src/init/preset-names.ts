import { ownIn } from '../algorithms/own.ts'
import { presets } from '../policy/presets/index.ts'
import { isMap } from '../text/data.ts'
import type { TypeGuess } from './guess.ts'

/** Types that say little: a guess by name or example says more. */
const VAGUE = ['string', 'secret']

/**
 * The preset that knows a variable better than a guess does; null without one. The names of `recommended` mean the
 * same everywhere, so there the guess, which may have seen an example, is as good.
 */
export function presetThatKnows(
  name: string,
  extended: readonly string[],
  guess: TypeGuess,
): string | null {
  for (const preset of withBases(extended)) {
    const known = ownIn(ownIn(presets, preset)?.variables ?? {}, name)
    if (known === undefined || known === null || preset === 'recommended') continue
    const type = isMap(known) ? String(known.type) : String(known)
    const vague = VAGUE.includes(type) && !isMap(known)
    return vague && !VAGUE.includes(guess.type) ? null : preset
  }
  return null
}

/** Presets with those that they extend, the nearest first. */
function withBases(names: readonly string[]): readonly string[] {
  const all = names.flatMap((name) => [name, ...withBases(ownIn(presets, name)?.extends ?? [])])
  return [...new Set(all)]
}

/** `extends` of a policy: `recommended` is the default, so it is added unless a preset brings it. */
export function extendsOf(names: readonly string[]): readonly string[] {
  if (names.length === 0 || withBases(names).includes('recommended')) return names
  return ['recommended', ...names]
}
