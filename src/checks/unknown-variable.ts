import type { Variable } from '../domain/variable.ts'
import { nearestOfEach } from '../text/nearest.ts'
import { ADVICE, defineCheck, type FindingDraft, type Levels } from './check.ts'
import { inContainer } from './in-container.ts'

const QUIET: Levels = { development: 'off', staging: 'off', production: 'off' }

function draftOf(variable: Variable, meant: string | null): FindingDraft {
  return {
    variable,
    says:
      meant === null
        ? 'is declared by no one in the policy'
        : `is declared by no one in the policy, which has ${meant}, and nothing sets that one`,
    fix:
      meant === null
        ? `Declare it in the policy (${variable.name}: string), or remove it where it is set.`
        : `Rename it to ${meant} where it is set, or declare it in the policy.`,
    facts: meant === null ? {} : { meant },
    ...(meant === null && { levels: QUIET }),
  }
}

/** A name that no declared variable answers to is only worth a word when the policy asks for one (`unknown:`). */
export const unknownVariable = defineCheck({
  id: 'unknown-variable',
  levels: ADVICE,
  why: 'A misspelt name is set in vain, and the service starts without the right one.',
  yieldsTo: ['skip-flag', 'renamed-variable', 'dropped-variable'],
  find: (scope) => {
    const missing = scope.variables
      .filter(({ state, declaration }) => state === 'absent' && declaration.declared)
      .map(({ name }) => name)
    const strangers = inContainer(scope).filter(({ declaration }) => !declaration.declared)
    const meant = nearestOfEach(
      strangers.map(({ name }) => name),
      missing,
    )
    return strangers.map((variable, place) => draftOf(variable, meant[place] ?? null))
  },
})
