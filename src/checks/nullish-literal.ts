import { defineCheck, EVERYWHERE } from './check.ts'

/** Whole values that languages print for a missing value. */
const NOTHING = /^(undefined|null|none|nil|nan|\[object object\]|<nil>|<null>|\(null\))$/i

/** The policy allows this word, so it is intended. */
const CHOICES = ['enum', 'boolean']

export const nullishLiteral = defineCheck({
  id: 'nullish-literal',
  levels: EVERYWHERE,
  why: 'A program printed a missing value as text, and the service reads that text.',
  yieldsTo: ['container-view', 'jwt-alg'],
  example: { bad: ['API_HOST=undefined'], good: ['API_HOST=api.example.com'] },
  find: (scope) =>
    scope.filled
      .filter(
        ({ declaration: { type }, value }) =>
          value.read((raw) => NOTHING.test(raw.trim())) &&
          !(CHOICES.includes(type.name) && type.judge(value).length === 0),
      )
      .map((variable) => ({
        variable,
        says: 'holds the text of a missing value (undefined, null, None, …)',
        fix: 'Set a value at its source, or remove the variable; look for a step that prints a missing value as text.',
        facts: {},
      })),
})
