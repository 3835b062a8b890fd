import { defineCheck, EVERYWHERE, isBlank } from './check.ts'

export const blank = defineCheck({
  id: 'blank',
  levels: EVERYWHERE,
  why: 'White space passes a presence test and fails every later one.',
  example: { bad: ['API_HOST= '], good: ['API_HOST=api.acme-co.com'] },
  find: (scope) =>
    scope.variables
      .filter(
        (variable) =>
          variable.state === 'present' && variable.declaration.declared && isBlank(variable),
      )
      .map((variable) => ({
        variable,
        says: 'holds only white space or invisible characters',
        fix: 'Set a value at its source, or remove the variable.',
        facts: { state: 'blank' },
      })),
})
