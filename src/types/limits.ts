import type { Flaw, ValueType } from '../domain/declaration.ts'

/** A regular expression that cannot hang: RE2, compiled where policies are read. */
export interface Pattern {
  readonly text: string
  /** Whether it occurs anywhere in a value. */
  occursIn(raw: string): boolean
}

/** What the policy asks of the text of a value, whatever its type. Lengths are in characters (code points). */
export interface Limits {
  readonly 'min-length'?: number
  readonly 'max-length'?: number
  readonly pattern?: Pattern
  readonly 'not-pattern'?: Pattern
}

/**
 * The type with the policy's own limits on top: `length` and `pattern` are checks of their own.
 * @param sensitive whether a pattern may be the value itself, and is not told
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
  const { 'min-length': min, 'max-length': max, pattern, 'not-pattern': notPattern } = limits
  const length = (code: string, word: string, limit: number, broken: LimitRule['broken']) => ({
    broken,
    flaw: {
      check: 'length',
      code,
      says: `is ${word} than the ${limit} characters that the policy allows`,
      fix: 'Give it a value of the length that the service takes, or correct the limit in the policy.',
    },
  })
  const shape = (code: string, says: string, broken: LimitRule['broken']) => ({
    broken,
    flaw: { check: 'pattern', code, says, fix: 'Give it a value of the form that is asked for.' },
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
              ? 'matches what the policy rules out by `not-pattern`'
              : `matches ${notPattern.text}, which the policy rules out`,
            (raw) => notPattern.occursIn(raw),
          ),
        ]),
  ]
}

/** The number of code points, counted no farther than `limit`. */
function charactersUpTo(raw: string, limit: number): number {
  let count = 0
  for (const _ of raw) {
    count += 1
    if (count === limit) return count
  }
  return count
}
