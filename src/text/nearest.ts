import { closest, distance } from 'fastest-levenshtein'

/** So many comparisons of two names take less than 10 ms. */
const MOST_COMPARISONS = 20_000

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
  const alike = bySlip(lowered)
  return names.map((name) => {
    const wanted = name.toLowerCase()
    const places = alike(wanted)
    const best = nearestPlace(
      wanted,
      places.map((place) => lowered[place] ?? ''),
    )
    return known[places[best] ?? -1] ?? null
  })
}

function nearestPlace(wanted: string, known: readonly string[]): number {
  if (known.length === 0) return -1
  const best = closest(wanted, known)
  // Two swapped letters are a distance of two.
  const allowed = wanted.length < 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  return distance(wanted, best) <= allowed ? known.indexOf(best) : -1
}

const BASE = 0x01000193

/**
 * Hashes of a name, and of the name without each of its letters. Two names that differ by a letter too few,
 * too many, another one, or two swapped have one of these in common (Garbe, "SymSpell", 2012).
 */
function slipsOf(name: string): readonly number[] {
  const befores = [0]
  for (let at = 0; at < name.length; at += 1)
    befores.push((Math.imul(befores[at] ?? 0, BASE) + name.charCodeAt(at)) | 0)
  const slips = [befores[name.length] ?? 0]
  let [behind, power] = [0, 1]
  for (let at = name.length - 1; at >= 0; at -= 1) {
    // Of a run of one letter each leaves the same name.
    if (name[at] !== name[at + 1]) slips.push((Math.imul(befores[at] ?? 0, power) + behind) | 0)
    behind = (behind + Math.imul(name.charCodeAt(at), power)) | 0
    power = Math.imul(power, BASE)
  }
  return slips
}

/** The places of the known names that have a slip in common with a name, in order. */
function bySlip(known: readonly string[]): (name: string) => readonly number[] {
  // A chain through two lists for each slip: a million small lists would cost more than the names.
  const last = new Map<number, number>()
  const places: number[] = []
  const earlier: (number | undefined)[] = []
  known.forEach((name, place) => {
    for (const slip of slipsOf(name)) {
      earlier.push(last.get(slip))
      last.set(slip, places.push(place) - 1)
    }
  })
  return (name) => {
    const found = new Set<number>()
    for (const slip of slipsOf(name)) {
      for (let entry = last.get(slip); entry !== undefined; entry = earlier[entry])
        found.add(places[entry] ?? 0)
    }
    return [...found].sort((a, b) => a - b)
  }
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === null ? '' : ` Did you mean ${meant}?`
}
