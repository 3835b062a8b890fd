import type { Rule } from '../domain/declaration.ts'
import { type Check, defineCheck, EVERYWHERE } from './check.ts'

/** A rule of the policy as a check like any other, under its own id. */
export function ruleCheck(rule: Rule): Check {
  return defineCheck({
    id: rule.id,
    levels: EVERYWHERE,
    why: rule.message,
    find: (scope) => {
      if (rule.assert.holds(scope.byName) !== false) return []
      const [first = ''] = rule.assert.variables
      return [
        {
          variable: scope.byName.get(first) ?? null,
          says: `breaks the policy's rule ${rule.id}: ${rule.message}`,
          fix: `Make this true: ${rule.assert.text}`,
          facts: { variables: rule.assert.variables },
          ...(rule.location && { location: rule.location }),
        },
      ]
    },
  })
}
