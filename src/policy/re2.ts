import type { RE2JS } from 're2js'
import type { Pattern } from '../types/limits.ts'

/** In characters. */
const LONGEST = 1000
/** In instructions of RE2's machine: each character of a value may cost a step for each. `a{1000}` has 1,002. */
const LARGEST = 3000
/** Of all patterns of a policy together. */
const LARGEST_SUM = 100_000

/** Why a pattern is not kept; completes a sentence that begins with whose it is. */
type Refusal = string

/** A compiled pattern, or why there is none. */
type CompilePattern = (pattern: string) => RE2JS | Refusal

/** The patterns of one policy. RE2 is loaded by the first one: it costs as much start-up as the rest of a policy. */
export type LoadPatterns = () => Promise<CompilePattern>

const UNKNOWN: Refusal = `has a pattern that RE2 does not know (no lookaround, no back-references), or one of more than ${LONGEST} characters`
const TOO_LARGE: Refusal = `has a pattern that is too large for RE2: with its repetitions written out it has more than ${LARGEST} steps`
const TOO_MANY: Refusal = `comes after patterns that take all that a policy may have: with their repetitions written out, ${LARGEST_SUM} steps`

/** A compiler that makes each pattern once, and stops when all of them together are too large. */
export function patternsOfOnePolicy(): LoadPatterns {
  const known = new Map<string, RE2JS | Refusal>()
  let sum = 0
  return async () => {
    const { RE2JS: re2 } = await import('re2js')
    const compile = (pattern: string): RE2JS | Refusal => {
      if (pattern.length > LONGEST) return UNKNOWN
      // What is refused has cost its time too.
      if (sum > LARGEST_SUM) return TOO_MANY
      try {
        const compiled = re2.compile(pattern)
        const size = compiled.programSize()
        sum += size
        if (size > LARGEST) return TOO_LARGE
        return sum > LARGEST_SUM ? TOO_MANY : compiled
      } catch {
        return UNKNOWN
      }
    }
    return (pattern) => {
      const made = known.get(pattern) ?? compile(pattern)
      known.set(pattern, made)
      return made
    }
  }
}

/** A pattern of the policy, ready to be asked, or why it cannot be. */
export async function compilePattern(text: string, load: LoadPatterns): Promise<Pattern | Refusal> {
  const compiled = (await load())(text)
  return typeof compiled === 'string'
    ? compiled
    : { text, occursIn: (raw) => compiled.matcher(raw).find() }
}
