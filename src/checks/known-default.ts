import { DEPLOYED, defineCheck } from './check.ts'
import { isKnownSecret } from './known-secrets.ts'
import { KNOWN_DEFAULTS } from './weak-words.ts'

function isKnown(raw: string): boolean {
  const text = raw.trim()
  return KNOWN_DEFAULTS.some((known) => known.test(text)) || isKnownSecret(text)
}

export const knownDefault = defineCheck({
  id: 'known-default',
  levels: DEPLOYED,
  why: 'A default that stands in a repository or in documentation is known to everybody.',
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
        says: 'still holds a default that is publicly known',
        fix: 'Make a value of its own: `openssl rand -base64 48`',
        facts: {},
      })),
})
