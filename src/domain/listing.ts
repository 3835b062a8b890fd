/** The most names in a sentence. Full lists in every finding would grow quadratically. */
export const MOST_NAMED = 20

/**
 * Names as part of a sentence: `A, B and C`; a long list is cut, with the number of the rest.
 * @param count of all names, when the list is a part
 */
export function listed(names: readonly string[], count = names.length): string {
  const more = count - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : joinedNames(names)
}

function joinedNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The first items by position, and the number of all. */
export class FirstOnes<Item> {
  readonly #items: { readonly order: number; readonly item: Item }[] = []
  #count = 0

  /** @param order its position, independent of when it is added */
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
