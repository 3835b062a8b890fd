import { ADVICE, defineCheck, EVERYWHERE } from './check.ts'

export const renamedVariable = defineCheck({
  id: 'renamed-variable',
  levels: { ...EVERYWHERE, development: 'warning' },
  exceptions: { both: { when: 'both names are set', levels: ADVICE } },
  why: 'The service reads the new name only; the value under the old name has no effect.',
  find: (scope) =>
    scope.variables.flatMap(({ name, state, declaration: { renamedFrom = [] } }) =>
      renamedFrom.flatMap((old) => {
        const variable = scope.byName.get(old)
        if (variable === undefined || variable.origin === null) return []
        const both = state === 'present'
        return [
          {
            variable,
            says: both
              ? `is the old name of ${name}, and both are set`
              : `is the old name of ${name}, which is not set`,
            fix: both ? `Remove ${old} where it is set.` : `Rename it to ${name} where it is set.`,
            facts: { newName: name, both },
            ...(both && { exception: 'both' }),
          },
        ]
      }),
    ),
})

export const deprecatedVariable = defineCheck({
  id: 'deprecated-variable',
  levels: ADVICE,
  why: 'The policy marks the variable for removal.',
  find: (scope) =>
    scope.variables.flatMap((variable) => {
      const { deprecated } = variable.declaration
      if (deprecated === undefined || variable.origin === null) return []
      return [
        {
          variable,
          says: deprecated === '' ? 'is deprecated' : `is deprecated: ${deprecated}`,
          fix: `Remove ${variable.name} where it is set, and from the policy once no code reads it.`,
          facts: {},
        },
      ]
    }),
})
