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
        ? 'is not declared in the policy'
        : `is not declared in the policy, which declares ${meant}, and that one is not set`,
    fix:
      meant === null
        ? `Declare it in the policy (${variable.name}: string), or remove it where it is set.`
        : `Rename it to ${meant} where it is set, or declare it in the policy.`,
    facts: meant === null ? {} : { meant },
    ...(meant === null && { exception: 'unlike' }),
  }
}

/** Names that resemble no declared one are reported only when the policy says so (`unknown:`). */
export const unknownVariable = defineCheck({
  id: 'unknown-variable',
  levels: ADVICE,
  exceptions: { unlike: { when: 'the name resembles no declared one', levels: QUIET } },
  why: 'A misspelt name has no effect, and the service misses the right one.',
  yieldsTo: ['skip-flag', 'renamed-variable', 'dropped-variable'],
  find: (scope) => {
    const missing = scope.variables
      .filter(({ state, declaration }) => state === 'absent' && declaration.declared)
      .map(({ name }) => name)
    const strangers = inContainer(scope).filter(
      ({ declaration, origin }) => !declaration.declared && origin?.source !== 'image',
    )
    const meant = nearestOfEach(
      strangers.map(({ name }) => name),
      missing,
    )
    return strangers.map((variable, place) => draftOf(variable, meant[place] ?? null))
  },
})
