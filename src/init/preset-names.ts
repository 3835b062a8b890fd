import { ownIn } from '../algorithms/own.ts'
import type { Secret } from '../domain/secret.ts'
import { presets } from '../policy/presets/index.ts'
import { isMap } from '../text/data.ts'
import { fits, isPlaceholder, type TypeGuess } from './guess.ts'

/** Types that say little: a guess by name or example says more. */
const VAGUE = ['string', 'secret']

/**
 * The preset that knows a variable better than a guess does, and takes its example; null without one. The names of `recommended` mean the
 * same everywhere, so there the guess, which may have seen an example, is as good.
 */
export function presetThatKnows(
  name: string,
  extended: readonly string[],
  guess: TypeGuess,
  example: Secret | null,
): string | null {
  for (const preset of withBases(extended)) {
    const known = ownIn(ownIn(presets, preset)?.variables ?? {}, name)
    if (known === undefined || known === null || preset === 'recommended') continue
    const { type: typeName, ...options } = isMap(known) ? known : { type: known }
    const type = String(typeName)
    // The project reads another form than the preset, such as commas instead of JSON.
    if (example !== null && !isPlaceholder(example) && !fits(type, options, example)) return null
    // A pattern says less than a driver that is known.
    if (type === 'string' && guess.options.driver !== undefined) return null
    const vague = VAGUE.includes(type) && !isMap(known)
    return vague && !VAGUE.includes(guess.type) ? null : preset
  }
  return null
}

/** Whether a framework needs a variable of its own; null if no preset says it. */
export function neededByFramework(name: string, extended: readonly string[]): boolean | null {
  for (const preset of withBases(extended)) {
    const { needs, variables = {} } = ownIn(presets, preset) ?? {}
    if (needs !== undefined && Object.hasOwn(variables, name)) return needs.includes(name)
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
