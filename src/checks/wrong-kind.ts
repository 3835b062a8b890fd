import { isPublicName } from '../domain/vendors/token.ts'
import { defineCheck, EVERYWHERE, type Hit, type Scope } from './check.ts'
import { type Holding, holdingOf, whatOf, whereOf } from './vendor-holding.ts'

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
    scope.filled.flatMap((variable): readonly Hit[] => {
      const holding = holdingOf(variable)
      if (holding.found.length === 0) return []
      return exposed(holding) ?? misplaced(holding, scope)
    }),
})

/** Null when no visitor gets to see a secret. */
function exposed({ variable, typed, found }: Holding): readonly Hit[] | null {
  const shown =
    isPublicName(variable.name) ||
    PUBLISHABLE_NAME.test(variable.name) ||
    typed.some(({ role }) => role === 'publishable')
  if (!shown || !found.every(({ role }) => role === 'secret')) return null
  return [
    {
      variable,
      says: `holds ${whatOf(found)}, and what is in it is there for everybody to see`,
      fix: `Revoke the key in ${whereOf(found)}, since it may have been seen, and put the publishable one here.`,
      facts: { found: found.map(({ vendor, kind }) => `${vendor} ${kind}`) },
    },
  ]
}

function misplaced({ variable, typed, named, found }: Holding, scope: Scope): readonly Hit[] {
  const expected = [...typed, ...named]
  if (expected.length === 0 || found.some((token) => expected.includes(token))) return []
  if (asksAnother(expected, scope)) return []
  return [
    {
      variable,
      says: `holds ${whatOf(found)}, where ${whatOf(expected)} belongs`,
      fix: `Copy the right one from ${whereOf(expected)}.`,
      facts: {
        found: found.map(({ vendor, kind }) => `${vendor} ${kind}`),
        expected: expected.map(({ vendor, kind }) => `${vendor} ${kind}`),
      },
    },
  ]
}

/** Whether a variable shows that the vendor's library asks a service that speaks the same protocol. */
export function asksAnother(expected: Holding['named'], { variables }: Scope): boolean {
  const marks = expected.flatMap(({ unless }) => (unless === null ? [] : [unless]))
  return (
    marks.length > 0 &&
    variables.some(
      ({ name, state }) =>
        state !== 'absent' && state !== 'empty' && marks.some((mark) => mark.test(name)),
    )
  )
}
