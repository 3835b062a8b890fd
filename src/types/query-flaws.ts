import { optionsOf, type QueryRules, refusesQuery } from './query-rules.ts'
import type { Reader } from './readers.ts'

/** A query that all of its readers refuse, or only some of them. */
export interface QueryFlaw {
  readonly code: 'parameter' | 'portable'
  readonly by: readonly Reader[]
}

/**
 * What the readers that a URL may have make of its query; null when all of them accept it, as they do an empty one.
 * @param others whether there are more readers, which ignore what they do not know
 */
export function judgeQuery<R extends Reader>(
  query: string,
  readers: readonly R[],
  rules: Readonly<Record<R, QueryRules>>,
  others = false,
): QueryFlaw | null {
  if (query === '') return null
  const options = optionsOf(query)
  const by = readers.filter((reader) => refusesQuery(query, options, rules[reader]))
  if (by.length === 0) return null
  return { code: by.length < readers.length || others ? 'portable' : 'parameter', by }
}

/** What is wrong with a query that each of its readers refuses. */
export const REFUSED_QUERY = (_: unknown, by: string) =>
  `has an option (after the ?) refused by ${by}`

/** The fix for such a query; `tls` is the option for verified TLS. */
export function parameterFix(tls: string): string {
  return `Remove the options that the driver does not have; for TLS write ${tls}.`
}

/** The words for a query that some readers refuse. */
export const PORTABLE_FLAW = {
  check: 'query-portable',
  says: (_: unknown, by: string) =>
    `has an option (after the ?) refused by ${by}, and accepted by other clients`,
  fix: 'Set driver in the policy; if the service uses one of these, remove the option.',
} as const
