/**
 * Parts items into groups that share no key, in the order of their first items. Two items are in one group when they
 * have a key in common, or when other items link them.
 */
export function connected<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly unknown[],
): readonly (readonly Item[])[] {
  const parents = items.map((_, place) => place)
  const rootOf = (place: number): number => {
    let at = place
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      // Halve the path, so that long chains stay short.
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  const firstWith = new Map<unknown, number>()
  items.forEach((item, place) => {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, place)
      else {
        const [one, other] = [rootOf(first), rootOf(place)]
        parents[Math.max(one, other)] = Math.min(one, other)
      }
    }
  })
  const groups = new Map<number, Item[]>()
  items.forEach((item, place) => {
    const root = rootOf(place)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [item])
    else group.push(item)
  })
  return [...groups.values()]
}
