import { defineCheck, EVERYWHERE, isBlank } from './check.ts'

export const blank = defineCheck({
  id: 'blank',
  levels: EVERYWHERE,
  why: 'White space passes a test for presence and fails everything after it.',
  example: { bad: ['API_HOST= '], good: ['API_HOST=api.example.com'] },
  find: (scope) =>
    scope.variables
      .filter(
        (variable) =>
          variable.state === 'present' && variable.declaration.declared && isBlank(variable),
      )
      .map((variable) => ({
        variable,
        says: 'holds nothing but white space or invisible characters',
        fix: 'Give it a value where it comes from, or leave it out.',
        facts: { state: 'blank' },
      })),
})
