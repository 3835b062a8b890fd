import { closest, distance } from 'fastest-levenshtein'

/** So many comparisons of two names take some 30 ms. */
const MOST_COMPARISONS = 100_000
/** Names are looked up without each of their letters in turn, so long ones would cost their square. */
const LONGEST = 200

/** The known name that a person most likely meant, whatever its case, or null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const lowered = known.map((candidate) => candidate.toLowerCase())
  return known[nearestPlace(name.toLowerCase(), lowered)] ?? null
}

/**
 * The same for many names at once. Where comparing each name with all known ones would be long, a name has
 * to be one slip away: among so many names the wider distance would always find one.
 */
export function nearestOfEach(
  names: readonly string[],
  known: readonly string[],
): readonly (string | null)[] {
  const lowered = known.map((candidate) => candidate.toLowerCase())
  if (names.length * known.length <= MOST_COMPARISONS)
    return names.map((name) => known[nearestPlace(name.toLowerCase(), lowered)] ?? null)
  const places = bySlip(lowered)
  return names.map((name) => {
    const wanted = name.toLowerCase()
    const near = [...new Set(slipsOf(wanted).flatMap((slip) => places.get(slip) ?? []))]
    near.sort((a, b) => a - b)
    const best = nearestPlace(
      wanted,
      near.map((place) => lowered[place] ?? ''),
    )
    return known[near[best] ?? -1] ?? null
  })
}

function nearestPlace(wanted: string, known: readonly string[]): number {
  if (known.length === 0) return -1
  const best = closest(wanted, known)
  // Two swapped letters are a distance of two.
  const allowed = wanted.length < 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  return distance(wanted, best) <= allowed ? known.indexOf(best) : -1
}

/**
 * A name, and the name without each of its letters. Two names that differ by a letter too few, too many,
 * another one, or two swapped have one of these in common (Garbe, "SymSpell", 2012).
 */
function slipsOf(name: string): readonly string[] {
  if (name.length > LONGEST) return [name]
  const without = (at: number) => name.slice(0, at) + name.slice(at + 1)
  return [name, ...Array.from({ length: name.length }, (_, at) => without(at))]
}

/** The places of the known names under each of their slips. */
function bySlip(known: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  known.forEach((name, place) => {
    for (const slip of new Set(slipsOf(name))) {
      const list = places.get(slip)
      if (list === undefined) places.set(slip, [place])
      else list.push(place)
    }
  })
  return places
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === null ? '' : ` Did you mean ${meant}?`
}
