import type { Declaration } from '../domain/declaration.ts'
import { ADVICE, defineCheck, EVERYWHERE } from './check.ts'
import { isRequired } from './required.ts'

/** Types for which no text is a text like any other. */
const TEXTS = ['string', 'secret']

/** Who declares nothing of it switches a part of the service off so: `SENTRY_DSN=`. A secret is more often a mistake. */
const offByPreset = ({ preset, sensitive }: Declaration) => preset !== undefined && !sensitive

export const empty = defineCheck({
  id: 'empty',
  levels: EVERYWHERE,
  why: 'A secret that was never set arrives as an empty text, and nothing says so.',
  example: { types: { PORT: 'port' }, bad: ['PORT='], good: ['PORT=8080'] },
  find: (scope) =>
    scope.variables
      .filter(
        (variable) =>
          variable.state === 'empty' &&
          variable.declaration.declared &&
          !offByPreset(variable.declaration) &&
          (!TEXTS.includes(variable.declaration.type.name) || isRequired(variable, scope) === true),
      )
      .map((variable) => ({
        variable,
        says: 'is set, and empty',
        fix: 'Give it a value where it comes from, or leave it out. In a workflow, a secret or variable of a wrong name reads as empty.',
        facts: { state: 'empty' },
        ...(variable.declaration.preset !== undefined && { levels: ADVICE }),
      })),
})
