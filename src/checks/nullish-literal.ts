import { defineCheck, EVERYWHERE } from './check.ts'

/** What languages print for "nothing", as a whole value. */
const NOTHING = /^(undefined|null|none|nil|nan|\[object object\]|<nil>|<null>|\(null\))$/i

/** A word that the policy itself allows is meant. */
const CHOICES = ['enum', 'boolean']

export const nullishLiteral = defineCheck({
  id: 'nullish-literal',
  levels: EVERYWHERE,
  why: 'A program printed its "nothing" as text, and the service takes the text for a value.',
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
        says: 'holds the word that a language prints for "nothing" (undefined, null, None, …)',
        fix: 'Give it a value where it comes from, or leave it out; look for the step that prints a missing value as text.',
        facts: {},
      })),
})
