import { secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { KNOWN_DEFAULTS } from './weak-words.ts'

export const knownDefault = defineCheck({
  id: 'known-default',
  levels: DEPLOYED,
  why: 'A default that stands in a repository or in documentation is known to everybody.',
  find: (scope) =>
    scope.filled
      .filter((variable) =>
        secretIn(variable)?.read((raw) => KNOWN_DEFAULTS.some((known) => known.test(raw.trim()))),
      )
      .map((variable) => ({
        variable,
        says: 'still holds a default that is publicly known',
        fix: 'Make a value of its own: `openssl rand -base64 48`',
        facts: {},
      })),
})
