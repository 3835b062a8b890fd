import type { Flaw, ValueType } from '../domain/declaration.ts'

/** A regular expression that cannot hang: RE2, compiled when the policy is read. */
export interface Pattern {
  readonly text: string
  /** Whether it matches anywhere in a value. */
  occursIn(raw: string): boolean
}

/** The policy's limits on a value's text, for any type. Lengths are in characters (code points). */
export interface Limits {
  readonly 'min-length'?: number
  readonly 'max-length'?: number
  readonly pattern?: Pattern
  readonly 'not-pattern'?: Pattern
  /** What the policy says of the variable. */
  readonly description?: string
}

/**
 * The type with the policy's limits, reported by the checks `length` and `pattern`.
 * @param sensitive whether a pattern may be the value itself, and is not shown
 */
export function withLimits(type: ValueType, limits: Limits, sensitive = false): ValueType {
  const rules = rulesOf(limits, sensitive)
  if (rules.length === 0) return type
  return {
    ...type,
    judge: (value) => [
      ...type.judge(value),
      ...rules.filter(({ broken }) => value.read(broken)).map(({ flaw }) => flaw),
    ],
  }
}

interface LimitRule {
  readonly flaw: Flaw
  readonly broken: (raw: string) => boolean
}

function rulesOf(limits: Limits, sensitive: boolean): readonly LimitRule[] {
  const {
    'min-length': min,
    'max-length': max,
    pattern,
    'not-pattern': notPattern,
    description,
  } = limits
  const length = (code: string, word: string, limit: number, broken: LimitRule['broken']) => ({
    broken,
    flaw: {
      check: 'length',
      code,
      says: `is ${word} than the ${limit} characters that the policy allows`,
      fix: 'Set a value of the right length, or correct the limit in the policy.',
    },
  })
  const shape = (code: string, says: string, broken: LimitRule['broken']) => ({
    broken,
    flaw: {
      check: 'pattern',
      code,
      says,
      fix:
        description === undefined
          ? 'Set a value of the required form.'
          : `Set a value of the required form. The policy describes it: ${description}`,
    },
  })
  return [
    ...(min === undefined
      ? []
      : [length('short', 'shorter', min, (raw) => charactersUpTo(raw, min) < min)]),
    ...(max === undefined
      ? []
      : [length('long', 'longer', max, (raw) => charactersUpTo(raw, max + 1) > max)]),
    ...(pattern === undefined
      ? []
      : [
          shape(
            'mismatch',
            sensitive
              ? 'does not match the `pattern` of the policy'
              : `does not match the policy's pattern ${pattern.text}`,
            (raw) => !pattern.occursIn(raw),
          ),
        ]),
    ...(notPattern === undefined
      ? []
      : [
          shape(
            'match',
            sensitive
              ? 'matches a form that the policy forbids with `not-pattern`'
              : `matches ${notPattern.text}, which the policy forbids`,
            (raw) => notPattern.occursIn(raw),
          ),
        ]),
  ]
}

/** The number of code points, counted up to `limit`. */
function charactersUpTo(raw: string, limit: number): number {
  let count = 0
  for (const _ of raw) {
    count += 1
    if (count === limit) return count
  }
  return count
}
