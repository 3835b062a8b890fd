import { isPublicName } from '../domain/public-name.ts'
import { defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { type Holding, holdingsIn, kindsOf, whatOf, whereOf } from './vendor-holding.ts'

/** `STRIPE_PUBLISHABLE_KEY`, `STRIPE_PUBLIC_API_KEY`. */
const PUBLISHABLE_NAME = /(^|_)(PUBLISHABLE|PUBLIC)(_API)?_KEY$/i

export const wrongKind = defineCheck({
  id: 'wrong-kind',
  levels: EVERYWHERE,
  why: 'The service refuses a token of another kind, and a secret key in a public place is a leak.',
  yieldsTo: ['known-default', 'placeholder', 'secret-filler'],
  example: {
    bad: ['STRIPE_SECRET_KEY=pk_test_NoKeyOfAnybodys'],
    good: ['STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys'],
  },
  find: (scope) =>
    holdingsIn(scope)
      .filter(({ found }) => found.length > 0)
      .flatMap((holding) => exposed(holding) ?? misplaced(holding)),
})

/** Null when no visitor can see a secret. */
function exposed({ variable, typed, found }: Holding): readonly FindingDraft[] | null {
  const shown =
    isPublicName(variable.name) ||
    PUBLISHABLE_NAME.test(variable.name) ||
    typed.some(({ role }) => role === 'publishable')
  if (!shown || !found.every(({ role }) => role === 'secret')) return null
  return [
    {
      variable,
      says: `holds ${whatOf(found)}, but everyone can read this variable`,
      fix: `Revoke the key in ${whereOf(found)}, since others may have read it, and put the publishable key here.`,
      facts: { found: kindsOf(found) },
    },
  ]
}

function misplaced({ variable, typed, named, found, elsewhere }: Holding): readonly FindingDraft[] {
  const expected = [...typed, ...named]
  if (expected.length === 0 || elsewhere) return []
  if (found.some((token) => expected.includes(token))) return []
  return [
    {
      variable,
      says: `holds ${whatOf(found)}, where ${whatOf(expected)} belongs`,
      fix: `Copy the right one from ${whereOf(expected)}.`,
      facts: {
        found: kindsOf(found),
        expected: kindsOf(expected),
      },
    },
  ]
}
