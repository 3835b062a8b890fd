import type { RE2JS } from 're2js'
import type { Pattern } from '../types/limits.ts'

/** Compiles a pattern with RE2, or gives null for one that RE2 does not know. */
export type CompilePattern = (pattern: string) => RE2JS | null

/** In characters. Compiled, some patterns take a thousand times their length. */
const LONGEST = 1000

/** What to say of a pattern that cannot be compiled; completes a sentence. */
export const NO_PATTERN = `has a pattern that RE2 does not know (no lookaround, no back-references), or one of more than ${LONGEST} characters`

/** RE2 is loaded for policies that match patterns: it costs as much start-up as the rest of a policy. */
export async function loadRe2(): Promise<CompilePattern> {
  const { RE2JS: re2 } = await import('re2js')
  return (pattern) => {
    if (pattern.length > LONGEST) return null
    try {
      return re2.compile(pattern)
    } catch {
      return null
    }
  }
}

/** A pattern of the policy, ready to be asked; null when RE2 does not know it. */
export async function compilePattern(text: string): Promise<Pattern | null> {
  const compiled = (await loadRe2())(text)
  return compiled && { text, occursIn: (raw) => compiled.matcher(raw).find() }
}
