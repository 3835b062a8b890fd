import { ownIn } from '../algorithms/own.ts'

/** The options of a URL's query, as one reader takes them. */
export interface QueryRules {
  /** The options that the reader knows. */
  readonly names: readonly string[]
  /** The values that an option may have; any without an entry. */
  readonly values?: Readonly<Record<string, RegExp>>
  /** What the reader does with every other option, or which of them it takes. */
  readonly otherNames: 'refused' | 'ignored' | ((name: string) => boolean)
  /** Whether it reads an option without a value; Python's parse_qs drops it. */
  readonly readsEmpty?: true
  /** Whether names may have capitals: those of the rules are then in small letters. */
  readonly anyCase?: true
  /** Whether it refuses the query as a whole. */
  readonly refuses?: (query: string, options: URLSearchParams) => boolean
}

/** The options of a URL's query, for all readers. */
export function optionsOf(query: string): URLSearchParams {
  const [pairs = ''] = query.split('#', 1)
  return new URLSearchParams(pairs)
}

/** Whether the reader refuses the query of a URL: an option by its name or its value, or the query as a whole. */
export function refusesQuery(query: string, options: URLSearchParams, rules: QueryRules): boolean {
  const { names, values = {}, otherNames, readsEmpty, anyCase, refuses } = rules
  const isKnown = (name: string) =>
    names.includes(name) ||
    otherNames === 'ignored' ||
    (typeof otherNames === 'function' && otherNames(name))
  const isRefused = ([written, value]: readonly [string, string]) => {
    const name = anyCase ? written.toLowerCase() : written
    if (value === '' && !readsEmpty) return false
    return !isKnown(name) || ownIn(values, name)?.test(value) === false
  }
  if (refuses?.(query, options) === true) return true
  for (const option of options) if (isRefused(option)) return true
  return false
}
