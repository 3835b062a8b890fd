/** Does the work of all items, so many at the same time. @returns the results in the order of the items */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  parallel: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: (readonly [place: number, result: Result])[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [place, item] of queue) results.push([place, await work(item)])
  }
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker))
  return results.toSorted(([a], [b]) => a - b).map(([, result]) => result)
}
