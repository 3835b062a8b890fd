import { data } from '@actions/expressions'

type Pair = ReturnType<data.Dictionary['pairs']>[number]

/** A context of a workflow. The library's own loses keys that every object inherits, such as `constructor`. */
export class Context extends data.Dictionary {
  readonly #items = new Map<string, Pair>()

  constructor(entries: Iterable<readonly [string, data.ExpressionData]>) {
    super()
    for (const [key, value] of entries) this.add(key, value)
  }

  override add(key: string, value: data.ExpressionData): void {
    const name = key.toLowerCase()
    if (!this.#items.has(name)) this.#items.set(name, { key, value })
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#items.get(key.toLowerCase())?.value
  }

  override values(): data.ExpressionData[] {
    return this.pairs().map(({ value }) => value)
  }

  override pairs(): Pair[] {
    return [...this.#items.values()]
  }
}
