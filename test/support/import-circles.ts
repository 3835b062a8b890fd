/** Files by path, each with the modules that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** The groups of files that import each other, directly or through others, each in the order of the alphabet. */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachedFrom(file, graph)]))
  const inCircle = [...graph.keys()].filter((file) => reached.get(file)?.has(file)).sort()
  const groups = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  )
  // Every file of a circle gives the same group.
  return groups.filter(([first], place) => first === inCircle[place])
}

/** Every file that a file imports, directly or through others. */
function reachedFrom(file: string, graph: ImportGraph): ReadonlySet<string> {
  const found = new Set<string>()
  const next = [...(graph.get(file) ?? [])]
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (found.has(path)) continue
    found.add(path)
    next.push(...(graph.get(path) ?? []))
  }
  return found
}
