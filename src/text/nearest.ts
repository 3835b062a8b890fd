import { closest, distance } from 'fastest-levenshtein'

/** The known name that a person most likely meant, whatever its case, or null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const wanted = name.toLowerCase()
  const lowered = known.map((candidate) => candidate.toLowerCase())
  const best = closest(wanted, lowered)
  // Two swapped letters are a distance of two.
  const allowed = name.length < 3 ? 1 : Math.max(2, Math.floor(name.length / 3))
  return distance(wanted, best) <= allowed ? (known[lowered.indexOf(best)] ?? null) : null
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === null ? '' : ` Did you mean ${meant}?`
}
