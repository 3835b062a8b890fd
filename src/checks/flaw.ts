import { isServiceLink } from '../domain/origin.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { type Check, defineCheck } from './check.ts'
import { TEXT_CHECKS } from './clean-text.ts'

/** The checks for values that are not real secrets. */
export const NO_SECRETS: readonly string[] = [
  'nullish-literal',
  'unresolved-template',
  'known-default',
  'placeholder',
  'secret-filler',
  'example-match',
  'trivial-credentials',
]

/** A placeholder, or a value for another variable, is not of the type either. */
export const STAND_INS: readonly string[] = [
  ...NO_SECRETS,
  'container-view',
  'whole-secret',
  'provider-mode',
  'wrong-kind',
  'double-encoded',
]

/**
 * A check that reports the types' flaws with one id. Yields to checks for placeholders, unless the flaw is in a
 * part that a placeholder would not affect.
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
        ...(wordsOfPlatform(variable, says) ?? { says, fix }),
        facts: { flaw: code },
        ...(byText && { yieldsTo: TEXT_CHECKS }),
      })),
  })
}

/** The platform sets the value, so no file holds what the type asks to correct. */
function wordsOfPlatform({ name, origin }: PresentVariable, says: string) {
  if (origin.source !== 'platform') return null
  const set = `Set ${name} in the manifest`
  return {
    says: `${says}: it is set by ${origin.locator}`,
    fix: isServiceLink(origin) ? `${set}, or enableServiceLinks: false for the pod.` : `${set}.`,
  }
}
