import { listed } from '../domain/listing.ts'
import { describeOrigin } from '../domain/origin.ts'
import { ADVICE, defineCheck } from './check.ts'

export const overrideShadow = defineCheck({
  id: 'override-shadow',
  levels: ADVICE,
  yieldsTo: ['duplicate-name'],
  why: 'Only one of two values with the same name reaches the container, often not the expected one.',
  find: (scope) =>
    scope.variables.flatMap((variable) =>
      variable.shadowed.length === 0 || variable.origin === null
        ? []
        : [
            {
              variable,
              says: `is set ${variable.shadowed.length + 1} times; ${describeOrigin(variable.origin)} wins over ${listed(variable.shadowed.map(describeOrigin))}`,
              fix: 'Keep the intended one and remove the others.',
              facts: { times: variable.shadowed.length + 1 },
            },
          ],
    ),
})
