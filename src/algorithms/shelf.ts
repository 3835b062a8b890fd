/** Things by name, each loaded once something names it: a start pays only for what it uses. */
export interface Shelf<Thing> {
  /** Loads what these names stand for. Other words are skipped. */
  load(names: Iterable<string>): Promise<void>
  /** Adds a thing that is loaded already. */
  put(name: string, thing: Thing): void
  /** Gives what was loaded. @throws Error when it was not: the caller forgot to load it */
  get(name: string): Thing
}

/** Makes a shelf from one loader a name. */
export function shelfOf<Thing>(
  loaders: Readonly<Record<string, () => Promise<Thing>>>,
): Shelf<Thing> {
  const known = new Map(Object.entries(loaders))
  const loaded = new Map<string, Thing>()
  return {
    load: async (names) => {
      const missing = [...new Set(names)].filter((name) => !loaded.has(name))
      const loading = missing.map(async (name) => {
        const thing = await known.get(name)?.()
        if (thing !== undefined) loaded.set(name, thing)
      })
      await Promise.all(loading)
    },
    put: (name, thing) => {
      loaded.set(name, thing)
    },
    get: (name) => {
      const thing = loaded.get(name)
      if (thing === undefined) throw new Error(`${name} is not loaded`)
      return thing
    },
  }
}
