/** In characters: shorter words in lower case are words of a sentence, such as `port`. */
const SHORTEST_JOINED = 6

/**
 * The declared names that lines of output name: as they are; in lower case or camel case when the word cannot be
 * prose, or stands alone on its line, as settings libraries print fields.
 */
export function namedIn(lines: readonly string[], declared: readonly string[]): readonly string[] {
  const exact = new Set<string>()
  const loose = new Set<string>()
  for (const line of lines) {
    const words = line.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []
    const alone = /^\s*[A-Za-z_][\w.]*\s*$/.test(line)
    for (const word of words) {
      exact.add(word)
      if (alone || isJoined(word)) loose.add(joined(word))
    }
  }
  return declared.filter((name) => exact.has(name) || loose.has(joined(name)))
}

/** `jwt_secret` and `jwtSecret`, not `secret`. */
function isJoined(word: string): boolean {
  return word.length >= SHORTEST_JOINED && /[a-z0-9](_[a-z0-9]|[A-Z])/.test(word)
}

function joined(word: string): string {
  return word.replaceAll('_', '').toLowerCase()
}
