import { type DataMap, isMap, valueAt } from '../text/data.ts'

/** A longer chain of references counts as a circle. */
const DEEPEST = 16

/** A schema with references resolved and null removed. */
export interface SchemaNode {
  readonly schema: DataMap
  /** Whether it allows several kinds, so that no single type fits. */
  readonly several: boolean
  /** How many patterns it requires; a variable can have one. */
  readonly patterns: number
}

/**
 * Reduces a schema to one kind of value if possible: follows `$ref`, merges `allOf`, removes null (`anyOf` as
 * pydantic writes it, a list of types as zod does). A variable cannot be null.
 */
export function oneKind(root: unknown, unresolved: unknown, depth = 0): SchemaNode | null {
  if (unresolved === true) return { schema: {}, several: false, patterns: 0 }
  if (!isMap(unresolved) || depth > DEEPEST) return null
  const { $ref, allOf, anyOf, oneOf, ...own } = unresolved
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

/** Merges maps; the last value of a key wins. */
function together(maps: readonly DataMap[]): DataMap {
  return Object.fromEntries(maps.flatMap((map) => Object.entries(map)))
}

/** Resolves `#/$defs/Level` in the same document; other references lead outside. */
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

/** The allowed words of a schema, as texts; null when it allows more than a set of words. */
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
