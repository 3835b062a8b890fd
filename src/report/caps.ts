import { withCommas } from '../domain/digits.ts'
/** The most items of each kind on a page for people. JSON and SARIF hold everything. */
export const MOST_SHOWN = {
  /** Groups of failures or findings with the same cause. */
  causes: 500,
  /** Names or places in one group. */
  names: 50,
  variables: 2_000,
} as const

/** Splits a list into the first `most` items and the rest. */
export function capped<Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly left: readonly Item[] } {
  return { shown: items.slice(0, most), left: items.slice(most) }
}

/** `… and 17,600 more findings`, and where to find them; empty when `count` is 0. */
export function restInWords(count: number, what: string): string {
  if (count === 0) return ''
  const things = `${withCommas(count)} more ${what}${count === 1 ? '' : 's'}`
  return `… and ${things}: see the report file (JSON or SARIF: --output report.json, or the action's output \`report\`).`
}

/** Joins names; a long list ends with how many more there are. */
export function namesInWords(names: readonly string[], between = ', '): string {
  const { shown, left } = capped(names, MOST_SHOWN.names)
  const more = left.length === 0 ? [] : [`${withCommas(left.length)} more`]
  return [...shown, ...more].join(between)
}
