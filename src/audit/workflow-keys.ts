import { isMap, type Path } from '../text/data.ts'
import schema from './workflow-schema.json' with { type: 'json' }

/** A level of a workflow by GitHub's schema (`scripts/workflow-schema.ts`). */
interface SchemaLevel {
  /** The level below each known key. Null: the schema does not limit it. */
  readonly keys: ReadonlyMap<string, number | null>
  /** The level below keys of any name; undefined if only known keys are allowed. */
  readonly other: number | null | undefined
  /** The level of the items of a list. */
  readonly item: number | null
}

/** A key that GitHub's schema does not have at its place, and those that it has. */
interface UnknownKey {
  readonly path: Path
  readonly known: readonly string[]
}

let read: readonly SchemaLevel[] | null = null

/** Each key of a workflow that GitHub's schema does not have at its place, up to a limit. */
export function unknownKeys(workflow: unknown, limit: number): readonly UnknownKey[] {
  read ??= schema.levels.map(levelOf)
  const levels = read
  const found: UnknownKey[] = []
  const visit = (value: unknown, place: number | null | undefined, path: Path): void => {
    const level = levels[place ?? -1]
    if (level === undefined || found.length >= limit) return
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, level.item, [...path, index])
    if (!isMap(value)) return
    for (const [key, inner] of Object.entries(value)) {
      const below = level.keys.has(key) ? level.keys.get(key) : level.other
      const here = [...path, key]
      if (below === undefined) found.push({ path: here, known: [...level.keys.keys()] })
      else visit(inner, below, here)
    }
  }
  visit(workflow, schema.root, [])
  return found.slice(0, limit)
}

/** What the file has for a level: keys in groups, by the number of the level below them. */
interface WrittenLevel {
  readonly keys: Readonly<Record<string, string | undefined>>
  readonly other?: number
  readonly item?: number
}

function levelOf({ keys, other, item }: WrittenLevel): SchemaLevel {
  const numberOf = (place: number) => (place === -1 ? null : place)
  return {
    keys: new Map(
      Object.entries(keys).flatMap(([place, names = '']) =>
        names.split(' ').map((name) => [name, numberOf(Number(place))] as const),
      ),
    ),
    other: other === undefined ? undefined : numberOf(other),
    item: item === undefined ? null : numberOf(item),
  }
}
