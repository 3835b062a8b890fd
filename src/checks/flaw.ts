import { type Check, defineCheck } from './check.ts'
import { TEXT_CHECKS } from './clean-text.ts'

/** The checks that say that a secret is none. */
export const NO_SECRETS: readonly string[] = [
  'nullish-literal',
  'unresolved-template',
  'known-default',
  'placeholder',
  'secret-filler',
  'example-match',
  'trivial-credentials',
]

/** A value that stands for no value, or for another one, is of no type either. */
export const STAND_INS: readonly string[] = [
  ...NO_SECRETS,
  'container-view',
  'provider-mode',
  'wrong-kind',
  'double-encoded',
]

/**
 * A check over what the types themselves find wrong, under one id. Yields to what says that the value
 * is a stand-in, unless the flaw is in another part of it than a stand-in would be.
 */
export function flawCheck(
  check: Omit<Check, 'find' | 'yieldsTo' | 'example'> &
    Partial<Pick<Check, 'yieldsTo' | 'example'>>,
): Check {
  return defineCheck({
    yieldsTo: STAND_INS,
    ...check,
    find: (scope) =>
      (scope.flaws.get(check.id) ?? []).map(({ variable, flaw: { code, says, fix }, byText }) => ({
        variable,
        says,
        fix,
        facts: { flaw: code },
        ...(byText && { yieldsTo: TEXT_CHECKS }),
      })),
  })
}
