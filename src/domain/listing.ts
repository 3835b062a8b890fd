/** So many names a reader takes in; lists of all of them in all of them would grow with the product. */
export const MOST_NAMED = 20

/**
 * Names as part of a sentence: `A and B`; of a long list the first ones, and how many more there are.
 * @param count of all of them, where the list is a part
 */
export function listed(names: readonly string[], count = names.length): string {
  const more = count - MOST_NAMED
  return more > 0
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more`
    : names.join(' and ')
}

/** The first things of a kind, in their order, and how many there were. */
export class FirstOnes<Item> {
  readonly #items: { readonly order: number; readonly item: Item }[] = []
  #count = 0

  /** @param order where it stands among the others, whenever it is found */
  add(order: number, item: Item): void {
    this.#count += 1
    this.#items.push({ order, item })
    if (this.#items.length > MOST_NAMED * 2) this.#cut()
  }

  get count(): number {
    return this.#count
  }

  get items(): readonly Item[] {
    this.#cut()
    return this.#items.map(({ item }) => item)
  }

  #cut(): void {
    this.#items.sort((one, other) => one.order - other.order)
    this.#items.splice(MOST_NAMED)
  }
}
