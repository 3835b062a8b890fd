import type { Location } from '../domain/location.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { loadTypes, TYPE_NAMES } from '../types/lookup.ts'
import { kindOf } from './json-schema-kind.ts'
import { oneKind } from './json-schema-node.ts'

/** A variable in the form of the policy's `variables`. */
type VariableData = Readonly<Record<string, unknown>> & { readonly type: string }

/** Something in a schema that a policy cannot express. */
export interface NotTaken {
  /** The property's name in the schema; empty for the whole schema. */
  readonly path: string
  /** Completes a sentence that begins with it. */
  readonly why: string
  readonly location: Location
}

interface SchemaVariables {
  /** By environment variable name, in the schema's order. */
  readonly variables: Readonly<Record<string, VariableData>>
  readonly notTaken: readonly NotTaken[]
  /** Locates a variable in the schema. */
  locate(name: string): Location
}

/** Whether a document is a JSON Schema of an object, as a settings model is. */
export function isSettingsSchema(value: unknown): boolean {
  const properties = oneKind(value, value)?.schema.properties
  return isMap(properties) && Object.values(properties).every((one) => isMap(one) || one === true)
}

/**
 * The variables of an application's settings model, from the JSON Schema that pydantic's `model_json_schema()` and
 * zod's `z.toJSONSchema()` write (json-schema.org, draft 2020-12). Defaults and examples are never copied: a
 * default only makes the variable optional.
 * @param prefix pydantic-settings' `env_prefix`, put before every name
 */
export async function variablesFromJsonSchema(
  document: TextDocument,
  { prefix = '' }: { readonly prefix?: string } = {},
): Promise<SchemaVariables> {
  // Each type is asked which options it accepts.
  await loadTypes(TYPE_NAMES)
  const root = document.value
  const whole = oneKind(root, root)
  const properties = whole?.schema.properties
  if (!isMap(properties)) {
    const why = 'has no properties, so it is not a settings model'
    const location = document.locate([])
    return { variables: {}, notTaken: [{ path: '', why, location }], locate: () => location }
  }
  const required = Array.isArray(whole?.schema.required) ? whole.schema.required : []
  const dialect = dialectOf(root)
  const follow = (part: unknown) => oneKind(root, part)
  const variables = new Map<string, VariableData>()
  const places = new Map<string, string>()
  const notTaken: NotTaken[] = []
  for (const [property, propertySchema] of Object.entries(properties)) {
    const leaveOut = (why: string) =>
      notTaken.push({ path: property, why, location: document.locateKey(['properties', property]) })
    const name = `${prefix}${dialect.nameOf(property)}`
    const node = follow(propertySchema)
    const kind = node && kindOf(node, { pydantic: dialect.pydantic, follow })
    if (!VARIABLE_NAME.test(name)) leaveOut('cannot be a variable name')
    else if (variables.has(name)) leaveOut(`is a second ${name}`)
    else if (node === null || kind === null) leaveOut(reasonOf(node?.schema))
    else {
      for (const why of kind.notTaken) leaveOut(why)
      const needed = required.includes(property) && !('default' in node.schema)
      places.set(name, property)
      variables.set(name, {
        type: kind.type,
        ...kind.options,
        ...(!needed && { required: false }),
        ...(node.schema.writeOnly === true && kind.type !== 'secret' && { sensitive: true }),
        ...described(node.schema),
      })
    }
  }
  return {
    variables: Object.fromEntries(variables),
    notTaken,
    locate: (name) => document.locateKey(['properties', places.get(name) ?? '']),
  }
}

/**
 * pydantic writes no `$schema`; pydantic-settings reads names in any case and complex values as JSON. zod writes
 * `$schema`, and its names are the variables' names, except in all-lowercase schemas, which a program maps.
 */
function dialectOf(root: unknown) {
  const pydantic = isMap(root) && !('$schema' in root)
  return {
    pydantic,
    nameOf: (property: string) =>
      pydantic || property === property.toLowerCase() ? property.toUpperCase() : property,
  }
}

function reasonOf(schema: DataMap | undefined): string {
  return isMap(schema?.properties)
    ? 'is a nested model; declare its variables by hand, or one json-object if the value is JSON'
    : 'is a kind that a variable cannot hold, or a reference to another file'
}

function described({ description }: DataMap): { readonly description?: string } {
  const text = typeof description === 'string' ? description.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? {} : { description: text }
}
