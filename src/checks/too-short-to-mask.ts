import { ADVICE, defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'

/** The least length that the gate masks (domain/mask.ts). */
const SHORTEST = 4

export const tooShortToMask = defineCheck({
  id: 'too-short-to-mask',
  levels: ADVICE,
  why: 'Masking such a short text would blank half of every log, so the log shows the secret.',
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
        says: 'is too short for the runner to mask in logs',
        fix: 'Generate a longer one: `openssl rand -base64 48`',
        facts: {},
      })),
})
