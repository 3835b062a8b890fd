import { distance } from 'fastest-levenshtein'

/** The bits of a number: a longer text does not fit. */
const LONGEST = 32

/**
 * The edit distance of one text to many others. The text is prepared once, where a comparison of each pair would
 * prepare it again (Myers, 1999: a column of the matrix is the bits of two numbers).
 */
export function distancesFrom(text: string): (other: string) => number {
  const size = text.length
  if (size === 0 || size > LONGEST || !/^[\0-\x7f]*$/.test(text))
    return (other) => distance(text, other)
  const places = new Int32Array(128)
  for (let at = 0; at < size; at += 1) {
    const code = text.charCodeAt(at)
    places[code] = (places[code] ?? 0) | (1 << at)
  }
  const last = 1 << (size - 1)
  return (other) => {
    let [rises, falls, edits] = [-1, 0, size]
    for (let at = 0; at < other.length; at += 1) {
      const equal = places[other.charCodeAt(at)] ?? 0
      const either = equal | falls
      const carried = equal | (((equal & rises) + rises) ^ rises)
      falls |= ~(carried | rises)
      rises &= carried
      if ((falls & last) !== 0) edits += 1
      if ((rises & last) !== 0) edits -= 1
      falls = (falls << 1) | 1
      rises = (rises << 1) | ~(either | falls)
      falls &= either
    }
    return edits
  }
}
