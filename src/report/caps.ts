/** What a page for people holds of each kind, so that it can be read and made in a moment. JSON and SARIF hold everything. */
export const MOST_SHOWN = {
  /** Causes of failures, and of findings. */
  causes: 500,
  /** Names, or places, that one cause is told of. */
  names: 50,
  variables: 2_000,
} as const

/** The first ones, and how many were left out. */
export function capped<Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly left: readonly Item[] } {
  return { shown: items.slice(0, most), left: items.slice(most) }
}

/** `… and 17,600 more findings`, and where they are; nothing where none were left out. */
export function restInWords(count: number, what: string): string {
  if (count === 0) return ''
  const things = `${count.toLocaleString('en-US')} more ${what}${count === 1 ? '' : 's'}`
  return `… and ${things}: in the report file (JSON or SARIF: --output report.json, the output \`report\` of the action).`
}

/** Names in a row: of many the first ones, and how many more there are. */
export function namesInWords(names: readonly string[], between = ', '): string {
  const { shown, left } = capped(names, MOST_SHOWN.names)
  const more = left.length === 0 ? [] : [`${left.length.toLocaleString('en-US')} more`]
  return [...shown, ...more].join(between)
}
