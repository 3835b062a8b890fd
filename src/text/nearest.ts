import { distance } from 'fastest-levenshtein'
import { distancesFrom } from '../algorithms/distances.ts'
import { isSafeToShow } from '../domain/safe-text.ts'

/** This many comparisons take about 0.1 s; a policy written by hand needs a hundredth of them. */
const MOST_COMPARISONS = 200_000

/** In characters. Fewer of them begin too many names. */
const LEAST_START = 4

/** The known name that is most like a name, in any case; null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const lowered = known.map((candidate) => candidate.toLowerCase())
  return known[nearestPlace(name.toLowerCase(), lowered)] ?? null
}

/** The same for many names at once. Every answer is null when there are too many names to compare in time. */
export function nearestOfEach(
  names: readonly string[],
  known: readonly string[],
): readonly (string | null)[] {
  if (names.length * known.length > MOST_COMPARISONS) return names.map(() => null)
  const lowered = known.map((candidate) => candidate.toLowerCase())
  return names.map((name) => known[nearestPlace(name.toLowerCase(), lowered)] ?? null)
}

function nearestPlace(wanted: string, known: readonly string[]): number {
  if (known.length === 0) return -1
  // Two swapped letters are a distance of two.
  const allowed = wanted.length < 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  const distanceTo = distancesFrom(wanted)
  let [best, least] = [-1, allowed + 1]
  for (const [place, candidate] of known.entries()) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const edits = distanceTo(candidate)
    if (edits < least) [best, least] = [place, edits]
  }
  return best
}

/** The known name that is at most so many edits away from a name, in any case; null when there is none. */
export function nearby(name: string, known: readonly string[], edits: number): string | null {
  const meant = nearest(name, known)
  return meant !== null && distance(name.toLowerCase(), meant.toLowerCase()) <= edits ? meant : null
}

/** ` Did you mean X?`, or an empty text. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known) ?? longer(name, known)
  return meant === null || !isSafeToShow(meant) ? '' : ` Did you mean ${meant}?`
}

/** The first known name that begins with a shortened one: `--env` for `--environment`. */
function longer(name: string, known: readonly string[]): string | null {
  const start = name.toLowerCase()
  const found = known.find((candidate) => candidate.toLowerCase().startsWith(start))
  return name.length < LEAST_START ? null : (found ?? null)
}
