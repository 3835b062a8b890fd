import type { Location } from '../domain/location.ts'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { kindOf } from './json-schema-kind.ts'
import { oneKind } from './json-schema-node.ts'

/** A variable as the policy's `variables` take it. */
type VariableData = Readonly<Record<string, unknown>> & { readonly type: string }

/** What of a schema a policy cannot say. */
export interface NotTaken {
  /** The property, as the schema calls it; empty for the schema as a whole. */
  readonly path: string
  /** Completes a sentence that begins with it. */
  readonly why: string
  readonly location: Location
}

interface SchemaVariables {
  /** By the name that the service reads from its environment, in the schema's order. */
  readonly variables: Readonly<Record<string, VariableData>>
  readonly notTaken: readonly NotTaken[]
  /** Where the schema says something of a variable. */
  locate(name: string): Location
}

/** Whether a document is a JSON Schema of an object, which is what a settings model is. */
export function isSettingsSchema(value: unknown): boolean {
  const properties = oneKind(value, value)?.schema.properties
  return isMap(properties) && Object.values(properties).every((one) => isMap(one) || one === true)
}

/**
 * The variables that an application's own settings model declares: JSON Schema as pydantic's
 * `model_json_schema()` and zod's `z.toJSONSchema()` write it (json-schema.org, draft 2020-12). Defaults and
 * examples are never taken over: a default only says that nothing need be given.
 * @param prefix what pydantic-settings calls `env_prefix`; it stands before every name
 */
export function variablesFromJsonSchema(
  document: TextDocument,
  { prefix = '' }: { readonly prefix?: string } = {},
): SchemaVariables {
  const root = document.value
  const whole = oneKind(root, root)
  const properties = whole?.schema.properties
  if (!isMap(properties)) {
    const why = 'has no properties, so it is no settings model'
    const location = document.locate([])
    return { variables: {}, notTaken: [{ path: '', why, location }], locate: () => location }
  }
  const required = Array.isArray(whole?.schema.required) ? whole.schema.required : []
  const dialect = dialectOf(root)
  const follow = (part: unknown) => oneKind(root, part)
  const variables = new Map<string, VariableData>()
  const places = new Map<string, string>()
  const notTaken: NotTaken[] = []
  for (const [property, given] of Object.entries(properties)) {
    const lose = (why: string) =>
      notTaken.push({ path: property, why, location: document.locateKey(['properties', property]) })
    const name = `${prefix}${dialect.nameOf(property)}`
    const node = follow(given)
    const kind = node && kindOf(node, { pydantic: dialect.pydantic, follow })
    if (!VARIABLE_NAME.test(name)) lose('cannot be the name of a variable')
    else if (variables.has(name)) lose(`is ${name} once more`)
    else if (node === null || kind === null) lose(reasonOf(node?.schema))
    else {
      for (const why of kind.lost) lose(why)
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
 * pydantic-settings reads names in any case and complex values as JSON; it writes no `$schema`. zod does, and
 * its names are those of the environment as they stand, unless all is small: then somebody maps them by hand.
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
    ? 'is a model of its own; declare its variables by hand, or one json-object if it is given as JSON'
    : 'is something that no variable can hold, or refers to what is not in this file'
}

function described({ description }: DataMap): { readonly description?: string } {
  const text = typeof description === 'string' ? description.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? {} : { description: text }
}
