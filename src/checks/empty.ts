import type { Declaration } from '../domain/declaration.ts'
import { ADVICE, defineCheck, EVERYWHERE } from './check.ts'
import { isRequired } from './required.ts'

/** Types for which the empty text is an ordinary value. */
const TEXTS = ['string', 'secret']

/** A preset knows the type, but not whether this service needs a value: a text of its own may be empty. */
const TEXTS_OF_PRESETS = ['string', 'path']

function mayBeEmpty({ type, preset, empty }: Declaration): boolean {
  if (empty === 'error') return false
  return TEXTS.includes(type.name) || (preset !== undefined && TEXTS_OF_PRESETS.includes(type.name))
}

export const empty = defineCheck({
  id: 'empty',
  levels: EVERYWHERE,
  exceptions: { preset: { when: 'a preset declares the variable', levels: ADVICE } },
  yieldsTo: ['dropped-variable'],
  why: 'A secret that was never set arrives as an empty string, without an error.',
  example: { types: { PORT: 'port' }, bad: ['PORT='], good: ['PORT=8080'] },
  find: (scope) =>
    scope.variables
      .filter(
        (variable) =>
          variable.state === 'empty' &&
          variable.declaration.declared &&
          (!mayBeEmpty(variable.declaration) || isRequired(variable, scope) === true),
      )
      .map((variable) => ({
        variable,
        says: 'is set but empty',
        fix: 'Set a value at its source, or remove the variable; if the service reads an empty text as not set, declare it with `empty: absent`. In a workflow, a misspelt secret or variable reads as empty.',
        facts: { state: 'empty' },
        ...(variable.declaration.preset !== undefined && { exception: 'preset' }),
      })),
})
