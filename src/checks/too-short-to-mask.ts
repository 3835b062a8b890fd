import { ADVICE, defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'

/** What the gate asks the runner to hide has at least so many characters (domain/mask.ts). */
const SHORTEST = 4

export const tooShortToMask = defineCheck({
  id: 'too-short-to-mask',
  levels: ADVICE,
  why: 'A mask over so short a text would blank half of every log, so the secret shows wherever it is printed.',
  yieldsTo: [...STAND_INS, 'min-secret-bytes'],
  example: {
    types: { API_KEY: 'secret' },
    bad: ['API_KEY=k7'],
    good: ['API_KEY=plum tractor eighty violins'],
  },
  find: (scope) =>
    scope.secrets
      .filter(({ secret }) => secret.read((raw) => raw.length < SHORTEST))
      .map(({ variable }) => ({
        variable,
        says: 'is too short a secret for the runner to hide in its logs',
        fix: 'Make a longer one: `openssl rand -base64 48`',
        facts: {},
      })),
})
