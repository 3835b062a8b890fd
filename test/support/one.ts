/** The one item of a list. @throws Error when there is none, or more than one */
export function one<Item>(items: readonly Item[]): Item {
  const [first, ...others] = items
  if (first === undefined || others.length > 0)
    throw new Error(`one item was expected, not ${items.length}`)
  return first
}
