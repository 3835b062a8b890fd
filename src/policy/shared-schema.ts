/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
const ONE = ['items', 'additionalProperties', 'propertyNames', 'not']
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const NAMED = ['properties', 'patternProperties']

/** A shorter part costs less than a reference to it. In characters of JSON. */
const LEAST = 80

/**
 * The same schema with each repeated part once, under `$defs`.
 * @param schema without `$defs` and `$ref`
 */
export function shareParts(schema: Schema): Schema {
  const uses = usesOf(schema)
  const defs = new Map<string, Schema>()
  const names = new Map<string, string>()
  const shared = (part: Schema, name: string): Schema => {
    const key = JSON.stringify(part)
    if (key.length < LEAST || (uses.get(key) ?? 0) < 2) return inside(part, name, shared)
    const known = names.get(key)
    if (known !== undefined) return reference(known)
    const free = freeName(name, defs)
    names.set(key, free)
    // Takes the name before the parts inside ask for one.
    defs.set(free, {})
    defs.set(free, inside(part, name, shared))
    return reference(free)
  }
  const top = inside(schema, 'part', shared)
  return defs.size === 0 ? top : { ...top, $defs: Object.fromEntries(defs) }
}

/** How often each part is written when every part is written once. By its JSON. */
function usesOf(schema: Schema): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const visit = (part: Schema): Schema => {
    const key = JSON.stringify(part)
    const before = uses.get(key) ?? 0
    uses.set(key, before + 1)
    return before === 0 ? inside(part, '', visit) : part
  }
  visit(schema)
  return uses
}

/** The schema with another one in place of each schema directly inside. */
function inside(schema: Schema, name: string, change: (part: Schema, name: string) => Schema) {
  const one = (value: unknown, key: string) => (isSchema(value) ? change(value, key) : value)
  const changed = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (ONE.includes(key)) return [key, one(value, name)]
    if (LISTS.includes(key) && Array.isArray(value))
      return [key, value.map((item) => one(item, name))]
    if (NAMED.includes(key) && isSchema(value))
      return [
        key,
        Object.fromEntries(Object.entries(value).map(([of, part]) => [of, one(part, of)])),
      ]
    return [key, value]
  })
  return Object.fromEntries(changed)
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!taken.has(free)) return free
  }
}
