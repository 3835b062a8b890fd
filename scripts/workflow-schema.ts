/**
 * Reduces GitHub's schema of workflows to the names of keys (`src/audit/workflow-schema.json`). Run it by hand after a
 * release: `npm pack @actions/workflow-parser`, unpack it, and pass the path of the folder `package`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DataMap, isMap } from '../src/text/data.ts'

const [folder = ''] = process.argv.slice(2)
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const about = json('package.json')
const whole = json('dist/workflow-v1.0.min.json')
if (!isMap(about) || !isMap(whole) || !isMap(whole.definitions)) throw new Error('not the package')
const definitions = whole.definitions

/** A level: its known keys, and what stands below each. -1 stands for a value of any form. */
interface Level {
  keys: Record<string, number>
  /** What stands below keys of any name; null if only known names are allowed. */
  other: number | null
  /** What stands in its list. */
  item: number
}

const ANY = -1
const levels: Level[] = []
const known = new Map<string, number>()

/** The number of the level that a value of one of these types is. Several maps are one level with the keys of all. */
function levelOf(types: readonly string[]): number {
  const maps = types.flatMap(alternatives)
  const name = [...new Set(maps)].toSorted().join()
  const before = known.get(name)
  if (before !== undefined) return before
  const parts = maps.flatMap((type) => {
    const definition = definitions[type]
    return isMap(definition) && (isMap(definition.mapping) || isMap(definition.sequence))
      ? [definition]
      : []
  })
  if (parts.length === 0 || maps.includes('any')) return ANY
  const level: Level = { keys: {}, other: null, item: ANY }
  const place = levels.push(level) - 1
  known.set(name, place)
  const mappings = parts.map(({ mapping }) => mapping).filter(isMap)
  const typesOf = new Map<string, string[]>()
  for (const { properties } of mappings)
    for (const [key, property] of Object.entries(isMap(properties) ? properties : {}))
      typesOf.set(key, [...(typesOf.get(key) ?? []), typeOf(property)])
  for (const [key, all] of typesOf) level.keys[key] = levelOf(all)
  const loose = mappings.flatMap((mapping) => mapping['loose-value-type'] ?? []).map(String)
  if (loose.length > 0) level.other = levelOf(loose)
  const items = parts.flatMap(({ sequence }) =>
    isMap(sequence) ? [typeOf(sequence['item-type'])] : [],
  )
  level.item = items.length === 0 ? ANY : levelOf(items)
  // A level that allows all keys needs no number. It has nothing below it, so it is the last one.
  if (typesOf.size > 0 || level.item !== ANY || (level.other ?? ANY) !== ANY) return place
  levels.pop()
  known.set(name, ANY)
  return ANY
}

function typeOf(property: unknown): string {
  return isMap(property) ? String(property.type) : String(property)
}

/** The types that a type may be, without `one-of`. */
function alternatives(type: string): readonly string[] {
  const definition = definitions[type]
  const others = isMap(definition) ? definition['one-of'] : null
  return Array.isArray(others) ? others.map(String).flatMap(alternatives) : [type]
}

const root = levelOf(['workflow-root-strict'])
const data: DataMap = {
  source: `${about.name} ${about.version}, dist/workflow-v1.0.min.json, names only`,
  licence: `${about.license}, Copyright GitHub`,
  root,
  levels: levels.map(({ keys, other, item }) => ({
    keys: groups(keys),
    ...(other === null ? {} : { other }),
    ...(item === ANY ? {} : { item }),
  })),
}
writeFileSync(
  new URL('../src/audit/workflow-schema.json', import.meta.url),
  `${JSON.stringify(data, null, 2)}\n`,
)

/** Keys by what stands below them: `{ "-1": "name if uses", "3": "with" }`. */
function groups(keys: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  const groups: Record<string, string> = {}
  for (const [name, level] of Object.entries(keys))
    groups[level] = [groups[level], name].filter(Boolean).join(' ')
  return groups
}
