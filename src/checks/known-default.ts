import { DEPLOYED, defineCheck } from './check.ts'
import { isKnownSecret } from './known-secrets.ts'
import { newValueOf } from './new-value.ts'
import { KNOWN_DEFAULT } from './weak-words.ts'

function isKnown(raw: string): boolean {
  const text = raw.trim()
  return KNOWN_DEFAULT.some((known) => known.test(text)) || isKnownSecret(text)
}

export const knownDefault = defineCheck({
  id: 'known-default',
  levels: DEPLOYED,
  why: 'Everyone can read a default that is in a repository or in documentation.',
  example: {
    types: { APP_SECRET: 'secret' },
    bad: ['APP_SECRET=dev-secret'],
    good: ['APP_SECRET=plum-tractor-eighty-violins'],
  },
  find: (scope) =>
    scope.secrets
      .filter(({ secret }) => secret.read(isKnown))
      .map(({ variable }) => ({
        variable,
        says: 'is still a publicly known default',
        fix: newValueOf(variable),
        facts: {},
      })),
})
