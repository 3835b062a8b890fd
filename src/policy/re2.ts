import type { RE2JS } from 're2js'
import type { Pattern } from '../types/limits.ts'

/** In characters. */
const LONGEST = 1000
/** In RE2 instructions: each character of a value may cost one step for each. `a{1000}` has 1,002. */
const LARGEST = 3000
/** The limit for all patterns of a policy together. */
const LARGEST_SUM = 100_000

/** Why a pattern is refused; completes a sentence that begins with its owner. */
type Refusal = string

/** A compiled pattern, or why it was refused. */
type CompilePattern = (pattern: string) => RE2JS | Refusal

/** Loads RE2 at the first pattern: RE2 costs as much start-up time as the rest of a policy. */
export type LoadPatterns = () => Promise<CompilePattern>

const UNKNOWN: Refusal = `has a pattern that RE2 does not support (no lookaround, no back-references), or that is longer than ${LONGEST} characters`
const TOO_LARGE: Refusal = `has a pattern that is too large for RE2: with its repetitions expanded it has more than ${LARGEST} steps`
const TOO_MANY: Refusal = `has a pattern over the limit for all patterns together: ${LARGEST_SUM} steps with repetitions expanded`

/** Compiles each pattern once, and refuses patterns once all together are too large. */
export function patternsOfOnePolicy(): LoadPatterns {
  const known = new Map<string, RE2JS | Refusal>()
  let sum = 0
  return async () => {
    const { RE2JS: re2 } = await import('re2js')
    const compile = (pattern: string): RE2JS | Refusal => {
      if (pattern.length > LONGEST) return UNKNOWN
      // A refused pattern counts too: compiling it took time.
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

/** Compiles a pattern of the policy, or says why not. */
export async function compilePattern(text: string, load: LoadPatterns): Promise<Pattern | Refusal> {
  const compiled = (await load())(text)
  return typeof compiled === 'string'
    ? compiled
    : { text, occursIn: (raw) => compiled.matcher(raw).find() }
}
