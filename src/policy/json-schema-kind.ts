import { ownIn } from '../algorithms/own.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { firstType, fitOptions } from './fit.ts'
import { type SchemaNode, wordsOf } from './json-schema-node.ts'

/** A schema as type and options of the policy, and what the policy cannot express. */
interface SchemaKind {
  readonly type: string
  readonly options: Readonly<Record<string, unknown>>
  /** Completes a sentence that begins with the property's name. */
  readonly notTaken: readonly string[]
}

/** JSON Schema formats with the types for them, the best type first. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  'idn-email': ['email'],
  uuid: ['uuid'],
  uuid4: ['uuid'],
  hostname: ['hostname'],
  ipv4: ['ip'],
  ipv6: ['ip'],
  ipvanyaddress: ['ip'],
  ipvanynetwork: ['cidr'],
  cidrv4: ['cidr'],
  cidrv6: ['cidr'],
  path: ['path'],
  'file-path': ['path'],
  'directory-path': ['path'],
}

/** Features that RE2 does not have: lookaround and back-references. */
const NOT_RE2 = /\(\?(?:<?[=!])|\\[1-9]|\\k</

/** The context of a schema. */
interface SchemaSetting {
  /** pydantic-settings reads lists and maps as JSON, and has its own words for true and false. */
  readonly pydantic: boolean
  /** Reads a part of the schema as one kind. */
  readonly follow: (part: unknown) => SchemaNode | null
}

/**
 * The type and options of a property, as far as the schema is certain: `format: uri` stands for PostgresDsn,
 * HttpUrl and z.url() alike, so it is any text until the policy names a type.
 */
export function kindOf(
  { schema, several, patterns }: SchemaNode,
  setting: SchemaSetting,
): SchemaKind | null {
  const { pydantic } = setting
  if (several)
    return text(schema, pydantic, ['can be of several kinds, so it is taken as any text'])
  const words = wordsOf(schema)
  if (words !== null) return { type: 'enum', options: { values: words }, notTaken: [] }
  switch (schema.type) {
    case 'boolean':
      return {
        type: 'boolean',
        options: wherePossible('boolean', pydantic, { reader: 'pydantic' }),
        notTaken: [],
      }
    case 'integer':
    case 'number':
      return numeric(schema, schema.type)
    case 'array':
      return list(schema, setting)
    case 'object':
      if (isMap(schema.properties)) return null
      return known(['json-object', 'json'], {}, 'a map')
    case 'string':
      return text(
        schema,
        pydantic,
        patterns > 1 ? ['has several patterns; the last one is used'] : [],
      )
    case undefined:
      return text(schema, pydantic, ['has no type, so it is taken as any text'])
    default:
      return null
  }
}

function text(schema: DataMap, pydantic: boolean, notTaken: readonly string[]): SchemaKind {
  if (schema.writeOnly === true || schema.format === 'password')
    return fitted('secret', lengths(schema), notTaken)
  if (schema.contentMediaType === 'application/json') return known(['json'], {}, 'JSON')
  const format = typeof schema.format === 'string' ? schema.format : ''
  // pydantic accepts three more forms of a timedelta.
  if (format === 'duration' && !pydantic)
    return known(['duration'], { format: 'iso8601' }, 'a duration')
  const type = firstType(ownIn(FORMATS, format) ?? [])
  // zod adds the pattern of its own formats.
  if (type !== null) return { type, options: {}, notTaken }
  const { pattern } = schema
  const usual = format !== '' && format !== 'regex' && !AFFIXES.includes(format)
  if (typeof pattern !== 'string' || usual) return fitted('string', lengths(schema), notTaken)
  if (NOT_RE2.test(pattern))
    return fitted('string', lengths(schema), [...notTaken, 'has a pattern that RE2 cannot read'])
  return fitted('string', { ...lengths(schema), pattern }, notTaken)
}

/** zod's formats for a user's pattern. */
const AFFIXES = ['starts_with', 'ends_with', 'includes']

/** Skips a minimum of 1: an empty value is a finding already. */
function lengths({ minLength, maxLength }: DataMap): Readonly<Record<string, unknown>> {
  return {
    ...(Number(minLength) > 1 && { 'min-length': Number(minLength) }),
    ...(maxLength !== undefined && { 'max-length': Number(maxLength) }),
  }
}

/** For integers, an exclusive bound becomes an inclusive one; zod's z.int() writes the safe range, which is dropped. */
function numeric(schema: DataMap, kind: 'integer' | 'number'): SchemaKind {
  const whole = kind === 'integer'
  const bound = (closed: unknown, open: unknown, step: number) => {
    if (closed !== undefined) return Number(closed)
    return whole && open !== undefined ? Number(open) + step : undefined
  }
  const min = bound(schema.minimum, schema.exclusiveMinimum, 1)
  const max = bound(schema.maximum, schema.exclusiveMaximum, -1)
  const isLimit = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER
  const notTaken = [
    ...(schema.multipleOf === undefined ? [] : ['has a multipleOf, which no type supports']),
    ...(!whole && (schema.exclusiveMinimum ?? schema.exclusiveMaximum) !== undefined
      ? ['has an exclusive bound, which no type supports']
      : []),
  ]
  if (whole && max === 65535 && min !== undefined && min >= 1)
    return fitted('port', min > 1 ? { min } : {}, notTaken)
  const options = { ...(isLimit(min) && { min }), ...(isLimit(max) && { max }) }
  const type = firstType([kind])
  if (type === null) return known([], {}, `a ${kind}`)
  return fitted(type, options, notTaken)
}

/** A list with nested items must be JSON. */
function list({ items }: DataMap, { pydantic, follow }: SchemaSetting): SchemaKind {
  const item = items === undefined ? null : follow(items)
  const words = item !== null && wordsOf(item.schema) !== null
  const kind = words ? 'string' : String(item?.schema.type)
  const plain = !item?.several && ['string', 'integer', 'number', 'boolean'].includes(kind)
  const type = firstType(plain ? ['list', 'json'] : ['json'])
  if (type === null) return known([], {}, 'a list')
  const options = {
    ...wherePossible(type, pydantic, { format: 'json' }),
    ...wherePossible(type, kind !== 'string', { items: kind }),
  }
  return { type, options, notTaken: [] }
}

/** Adds options that the type has. */
function wherePossible(
  type: string,
  wanted: boolean,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return wanted ? fitOptions(type, options).options : {}
}

/** The first existing type of these names, else any text. */
function known(
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
  what: string,
): SchemaKind {
  const type = firstType(names)
  if (type !== null) return fitted(type, options, [])
  return { type: 'string', options: {}, notTaken: [`is ${what}, so it is taken as any text`] }
}

function fitted(
  type: string,
  wanted: Readonly<Record<string, unknown>>,
  notTaken: readonly string[],
): SchemaKind {
  const { options, refused } = fitOptions(type, wanted)
  return {
    type,
    options,
    notTaken: [
      ...notTaken,
      ...refused.map((name) => `has a ${name}, which ${type} does not support`),
    ],
  }
}
