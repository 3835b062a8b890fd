import { groupBy } from '../algorithms/group-by.ts'
import { listed } from '../domain/listing.ts'
import { ADVICE, defineCheck } from './check.ts'
import { inContainer } from './in-container.ts'

/** Set in both cases on purpose: programs disagree on which one they read. */
const BOTH_CASES = /^(https?|no|all|ftp)_proxy$/i

export const caseDuplicate = defineCheck({
  id: 'case-duplicate',
  levels: ADVICE,
  why: 'Programs that ignore case (pydantic, .NET, Windows) read one of the two, unpredictably.',
  example: {
    bad: ['API_URL=https://a.acme-co.com', 'Api_Url=https://b.acme-co.com'],
    good: ['API_URL=https://a.acme-co.com'],
  },
  find: (scope) => {
    const variables = inContainer(scope)
    const names = new Set(variables.map(({ name }) => name.toUpperCase()))
    if (names.size === variables.length) return []
    const groups = groupBy(variables, ({ name }) => name.toUpperCase())
    return [...groups.values()].flatMap(([first, ...others]) => {
      const variable = others.at(-1)
      if (first === undefined || variable === undefined || BOTH_CASES.test(first.name)) return []
      const names = [first, ...others.slice(0, -1)].map(({ name }) => name)
      return [
        {
          variable,
          says: `differs from ${listed(names)} only in case`,
          fix: 'Keep one of them.',
          facts: { sameAs: names },
        },
      ]
    })
  },
})
