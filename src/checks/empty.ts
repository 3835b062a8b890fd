import type { Declaration } from '../domain/declaration.ts'
import { ADVICE, defineCheck, EVERYWHERE } from './check.ts'
import { isRequired } from './required.ts'

/** Types for which the empty text is an ordinary value. */
const TEXTS = ['string', 'secret']

/** An undeclared `SENTRY_DSN=` switches a feature off on purpose. An empty secret is more often a mistake. */
const offByPreset = ({ preset, sensitive }: Declaration) => preset !== undefined && !sensitive

export const empty = defineCheck({
  id: 'empty',
  levels: EVERYWHERE,
  why: 'A secret that was never set arrives as an empty string, without an error.',
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
        says: 'is set but empty',
        fix: 'Set a value at its source, or remove the variable. In a workflow, a misspelt secret or variable reads as empty.',
        facts: { state: 'empty' },
        ...(variable.declaration.preset !== undefined && { levels: ADVICE }),
      })),
})
