import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'
import { holdingsIn } from './vendor-holding.ts'

/** `AWS_SESSION_TOKEN`, and its old name `AWS_SECURITY_TOKEN`. */
const SESSION = /(?:SESSION|SECURITY)_?TOKEN$/i

/** Any variable of such a name counts: code may pass it on under a name of its own. */
function hasSession({ variables }: Scope): boolean {
  return variables.some(
    ({ name, state }) => (state === 'present' || state === 'unavailable') && SESSION.test(name),
  )
}

export const awsSessionToken = defineCheck({
  id: 'aws-session-token',
  levels: EVERYWHERE,
  why: 'AWS refuses each request with a temporary key alone (InvalidClientTokenId; IAM user guide, “Use temporary credentials”; all versions of the SDKs).',
  yieldsTo: ['reserved-name', 'known-default', 'placeholder', 'wrong-kind', 'vendor-shape'],
  example: {
    types: { AWS_ACCESS_KEY_ID: 'aws-access-key-id' },
    bad: ['AWS_ACCESS_KEY_ID=ASIAQ3EGRXMPLTK7ZB4D'],
    good: ['AWS_ACCESS_KEY_ID=AKIAQ3EGRXMPLTK7ZB4D'],
  },
  find: (scope) => {
    const holdings = holdingsIn(scope)
    if (holdings.length === 0 || hasSession(scope)) return []
    return holdings.flatMap(({ variable, found }): readonly FindingDraft[] => {
      const isTemporary = found.some(
        ({ type, kind }) => type === 'aws-access-key-id' && kind === 'temporary',
      )
      if (!isTemporary) return []
      const token = variable.name.replace(/ACCESS_KEY(_ID)?$/i, 'SESSION_TOKEN')
      const named = token === variable.name ? 'AWS_SESSION_TOKEN' : token
      return [
        {
          variable,
          says: `is a temporary AWS key (ASIA…), but ${named} is not set`,
          fix: `Give the container a role instead of keys. If that is not possible, set the long-term key of a user (AKIA…), or ${named} of the same session, which expires.`,
          facts: { missing: named },
        },
      ]
    })
  },
})
