/** So many names a reader takes in; lists of all of them in all of them would grow with the product. */
export const MOST_NAMED = 20

/** Names as part of a sentence: `A and B`; of a long list the first ones, and how many more there are. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const more = names.length - MOST_NAMED
  return more > 0
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more`
    : names.join(` ${word} `)
}
