import { listed } from '../domain/listing.ts'
import { describeOrigin } from '../domain/origin.ts'
import { ADVICE, defineCheck } from './check.ts'

export const overrideShadow = defineCheck({
  id: 'override-shadow',
  levels: ADVICE,
  why: 'Of two values of one name only one arrives, and the other one is usually the one that was looked at.',
  find: (scope) =>
    scope.variables.flatMap((variable) =>
      variable.shadowed.length === 0 || variable.origin === null
        ? []
        : [
            {
              variable,
              says: `is given ${variable.shadowed.length + 1} times; ${describeOrigin(variable.origin)} wins over ${listed(variable.shadowed.map(describeOrigin))}`,
              fix: 'Keep the one that is meant and remove the others.',
              facts: { times: variable.shadowed.length + 1 },
            },
          ],
    ),
})
