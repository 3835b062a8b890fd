import { groupBy } from '../algorithms/group-by.ts'
import { type ComparableVariable, comparable } from '../domain/comparable.ts'
import { listed } from '../domain/listing.ts'
import type { Comparable } from '../domain/secret.ts'
import { Secret } from '../domain/secret.ts'
import { DEPLOYED, defineCheck } from './check.ts'
import { comparableOf, comparableSecrets } from './comparing.ts'
import { NO_SECRETS } from './flaw.ts'
import { isBuiltFrom } from './secret-names.ts'

/** A text that only one variable should hold, or that another variable may contain. */
interface Use {
  readonly variable: ComparableVariable
  readonly secret: Comparable
  /** Secret as a whole; two connection strings may share a password. */
  readonly isKey: boolean
}

/** The whole value, and the password inside it. */
function usesOf(variable: ComparableVariable, part: Comparable | null): readonly Use[] {
  const isKey = part?.isAllOf(variable.value) === true
  const whole = { variable, secret: comparable(variable), isKey }
  return part === null || isKey ? [whole] : [whole, { variable, secret: part, isKey: false }]
}

export const secretReuse = defineCheck({
  id: 'secret-reuse',
  levels: DEPLOYED,
  why: 'One leak then exposes both uses, and neither secret can be rotated alone.',
  yieldsTo: NO_SECRETS,
  example: {
    types: { JWT_SECRET: 'secret', SESSION_SECRET: 'secret' },
    bad: ['JWT_SECRET=plum-tractor-eighty-violins', 'SESSION_SECRET=plum-tractor-eighty-violins'],
    good: ['JWT_SECRET=plum-tractor-eighty-violins', 'SESSION_SECRET=mossy-kettle-nine-ostriches'],
  },
  find: (scope) => {
    const secrets = new Map(
      comparableSecrets(scope).map(({ variable, secret }) => [variable, secret]),
    )
    const uses = comparableOf(scope)
      .filter(({ declaration }) => declaration.sensitive)
      .flatMap((variable) => usesOf(variable, secrets.get(variable) ?? null))
    const sameness = Secret.sameness(uses.map(({ secret }) => secret))
    const shared = new Set(sameness.filter((first, place) => first !== place))
    const groups = groupBy(
      [...uses.entries()].filter(([place]) => shared.has(sameness[place] ?? place)),
      ([place]) => sameness[place],
    )
    return [...groups.values()].flatMap((entries) => {
      const group = entries.map(([, use]) => use)
      const variable = group.find(({ isKey }) => isKey)?.variable
      if (variable === undefined) return []
      const names = group
        .filter(({ isKey, variable: { name } }) => isKey || !isBuiltFrom(name, variable.name))
        .map((use) => use.variable.name)
        .filter((name) => name !== variable.name)
      if (names.length === 0) return []
      return [
        {
          variable,
          says: `is the same secret as ${listed(names)}`,
          fix: 'Generate a secret for each purpose: `openssl rand -base64 32`',
          facts: { sameAs: names },
        },
      ]
    })
  },
})
