import type { PresentVariable } from '../domain/variable.ts'
import type { Scope } from './check.ts'
import { isInContainer } from './in-container.ts'
import { oncePerScope } from './per-scope.ts'

/** The places in `Scope.filled` of the variables with a word, by that word in capitals. `DB_POOL_MIN` has three words. */
const placesByWord = oncePerScope(({ filled }) => {
  const places = new Map<string, number[]>()
  filled.forEach(({ name }, place) => {
    for (const word of name.toUpperCase().split('_')) {
      // Numbers are many, and no pattern needs one.
      if (word < 'A') continue
      const known = places.get(word)
      if (known === undefined) places.set(word, [place])
      else if (known.at(-1) !== place) known.push(place)
    }
  })
  return places
})

/**
 * The variables of `Scope.filled` whose names have one of the words, in order: a check that asks names for a pattern
 * need not ask all of them. The words are in capitals; a pattern must match no name without them.
 */
export function filledNamed(scope: Scope, words: readonly string[]): readonly PresentVariable[] {
  const byWord = placesByWord(scope)
  const places = new Set(words.flatMap((word) => byWord.get(word) ?? []))
  return [...places].sort((a, b) => a - b).flatMap((place) => scope.filled[place] ?? [])
}

/** Those of them that the container gets. */
export function containedNamed(scope: Scope, words: readonly string[]): readonly PresentVariable[] {
  return filledNamed(scope, words).filter(isInContainer)
}
