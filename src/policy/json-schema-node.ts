import { type DataMap, isMap, valueAt } from '../text/data.ts'

/** Deeper chains of references are taken for circles. */
const DEEPEST = 16

/** A schema with its references followed and its null left out. */
export interface SchemaNode {
  readonly schema: DataMap
  /** Whether it may be one of several kinds, so that no one type stands for it. */
  readonly several: boolean
  /** How many patterns it asks for at once, where a variable can have one. */
  readonly patterns: number
}

/**
 * A schema as one kind of value, where it is one: `$ref`, `allOf`, and the ways in which null is let in
 * (`anyOf` as pydantic writes it, a list of types as zod does). Null cannot be given by a variable.
 */
export function oneKind(root: unknown, given: unknown, depth = 0): SchemaNode | null {
  if (given === true) return { schema: {}, several: false, patterns: 0 }
  if (!isMap(given) || depth > DEEPEST) return null
  const { $ref, allOf, anyOf, oneOf, ...own } = given
  const follow = (part: unknown) => oneKind(root, part, depth + 1)
  const parts = [
    ...($ref === undefined ? [] : [follow(target(root, $ref))]),
    ...(Array.isArray(allOf) ? allOf.map(follow) : []),
  ]
  const choices = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null
  if (choices !== null) parts.push(oneOfSeveral(choices.map(follow)))
  if (parts.some((part) => part === null)) return null
  const schemas = parts.flatMap((part) => (part === null ? [] : [part.schema]))
  const several = parts.some((part) => part?.several)
  const schema = withoutNull(together([...schemas, own]))
  const patterns = [...schemas, own].filter((part) => 'pattern' in part).length
  return { schema, several: several || Array.isArray(schema.type), patterns }
}

/** Maps as one; of a key that several have, the last one's. */
function together(maps: readonly DataMap[]): DataMap {
  return Object.fromEntries(maps.flatMap((map) => Object.entries(map)))
}

/** `#/$defs/Level` within the same document; every other reference leads out of it. */
function target(root: unknown, reference: unknown): unknown {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined
  const path = reference.slice(2).split('/')
  return valueAt(
    root,
    path.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  )
}

function oneOfSeveral(nodes: readonly (SchemaNode | null)[]): SchemaNode | null {
  const kinds = nodes.filter((node) => node?.schema.type !== 'null')
  const [first] = kinds
  if (kinds.length === 1) return first ?? null
  const words = kinds.map((node) => wordsOf(node?.schema ?? {}))
  if (words.length > 0 && words.every((some) => some !== null))
    return { schema: { enum: words.flatMap((some) => some ?? []) }, several: false, patterns: 0 }
  return { schema: {}, several: true, patterns: 0 }
}

/** The words that a schema allows, as a variable would give them; null when it allows more than words. */
export function wordsOf(schema: DataMap): readonly string[] | null {
  const all = Array.isArray(schema.enum)
    ? schema.enum
    : schema.const === undefined
      ? null
      : [schema.const]
  const words = all?.filter((word) => word !== null) ?? []
  const plain = words.every((word) => ['string', 'number', 'boolean'].includes(typeof word))
  return plain && words.length > 0 ? words.map(String) : null
}

function withoutNull(schema: DataMap): DataMap {
  if (!Array.isArray(schema.type)) return schema
  const kinds = schema.type.filter((kind) => kind !== 'null')
  return { ...schema, type: kinds.length === 1 ? kinds[0] : kinds }
}
