import type { Failure } from '../domain/errors.ts'
import type { Path } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'

/** The most mistakes of one kind in one file: more is not readable, and each takes time. */
export const MOST_MISTAKES = 100

const FIX = 'docs/policy.md describes what a policy can contain.'

/** The failure after the last reported mistake. */
export const MORE_MISTAKES: Failure = {
  code: 'POLICY_INVALID',
  message: `The policy has more than these ${MOST_MISTAKES} mistakes.`,
  fix: 'Correct these first.',
}

export function invalid(message: string, location: Failure['location'], fix = FIX): Failure {
  return { code: 'POLICY_INVALID', message, fix, ...(location && { location }) }
}

/** A key that JavaScript objects cannot hold: the validator would silently drop it. */
export const PROTO = '__proto__'

/** One failure for each `__proto__` key in a policy. */
export function protoKeysIn({ value, locateKey }: TextDocument): readonly Failure[] {
  const found: Failure[] = []
  const visit = (part: unknown, path: Path) => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, item] of Object.entries(part)) {
      const here = [...path, Array.isArray(part) ? Number(key) : key]
      if (key === PROTO)
        found.push(
          invalid(`${PROTO} cannot be a name or a key here.`, locateKey(here), 'Use another name.'),
        )
      visit(item, here)
    }
  }
  visit(value, [])
  return found
}
