import * as z from 'zod/mini'
import { VARIABLE_NAME } from '../domain/variable-name.ts'
import { type TypeDefinition, types } from '../types/index.ts'

export const variableName = z.string().check(
  z.regex(VARIABLE_NAME, {
    error: 'is not the name of a variable: letters, digits and _ only, and no digit first',
  }),
)
export const condition = z.string().check(z.minLength(1))
const count = z.int().check(z.gte(0))

const required = z.union(
  [z.boolean(), z.strictObject({ when: condition }), z.array(z.string()).check(z.minLength(1))],
  {
    error: 'expects true, false, a list of tiers or environments, or { when: a CEL condition }',
  },
)

/** Options that every type has. */
const common = {
  required: z
    .optional(required)
    .check(
      z.describe(
        'Whether the service needs it to start: true when left out, false, a list of tiers or environments, or { when: condition }.',
      ),
    ),
  sensitive: z
    .optional(z.boolean())
    .check(z.describe('Whether nobody may see it; left out, the type and the name decide.')),
  description: z.optional(z.string()).check(z.describe('What it is for, for people.')),
  'min-length': z.optional(count).check(z.describe('Fewest characters of a value.')),
  'max-length': z.optional(count).check(z.describe('Most characters of a value.')),
  pattern: z
    .optional(z.string().check(z.minLength(1)))
    .check(z.describe('A regular expression (RE2) that must occur in a value; ^ and $ anchor it.')),
  'not-pattern': z
    .optional(z.string().check(z.minLength(1)))
    .check(z.describe('A regular expression (RE2) that must not occur in a value.')),
  deprecated: z
    .optional(z.union([z.boolean(), z.string()], { error: 'expects true or a reason' }))
    .check(z.describe('Says that the variable should go, and why.')),
  'renamed-from': z
    .optional(
      z.union([variableName, z.array(variableName)], {
        error: 'expects a name or a list of names',
      }),
    )
    .check(z.describe('Names that the variable had before; who still sets one is told.')),
}

/** The options that every type has, with the words for the documentation. */
export const COMMON_OPTIONS: Readonly<Record<string, z.core.$ZodType>> = common

/** What a key of a type's options may be called. */
export function optionNames(typeName: string): readonly string[] {
  const type = types.find(({ name }) => name === typeName)
  return ['type', 'in', ...Object.keys(common), ...Object.keys(type?.options ?? {})]
}

const IN = 'Other options in a tier or an environment; the environment wins over the tier.'

function variableSchema(type: TypeDefinition) {
  const overrides = z.partial(z.strictObject({ ...common, ...type.options }))
  return z
    .strictObject({
      type: z.literal(type.name),
      ...overrides.shape,
      in: z.optional(z.record(z.string(), overrides)).check(z.describe(IN)),
    })
    .check(z.describe(type.summary))
}

const made = new Map<string, ReturnType<typeof variableSchema>>()

/** The schema of a type by its name, made when a policy first names it: all of them would cost each start. */
function schemaOf(name: unknown): ReturnType<typeof variableSchema> | null {
  const type = types.find((known) => known.name === name)
  if (type === undefined) return null
  const schema = made.get(type.name) ?? variableSchema(type)
  made.set(type.name, schema)
  return schema
}

/** A union over `type`, with the issues that zod's own has. */
export const variableWithOptions = z.record(z.string(), z.unknown()).check(({ value, issues }) => {
  const schema = schemaOf(value.type)
  if (schema !== null) {
    const { error } = schema.safeParse(value)
    issues.push(...((error?.issues ?? []) as z.core.$ZodRawIssue[]))
    return
  }
  const options = types.map(({ name }) => name)
  issues.push({ code: 'invalid_union', errors: [], options, path: ['type'], input: value })
})

/** What a person may write for a variable, for editors. */
export function writtenVariable() {
  const schemas = types.map(variableSchema)
  return z.union([
    z.enum(types.map(({ name }) => name)),
    z.discriminatedUnion('type', schemas as [(typeof schemas)[number], ...typeof schemas]),
    // A variable that takes its type from a preset or an extended policy.
    z.looseObject({
      type: z.optional(z.never()),
      ...z.partial(z.strictObject(common)).shape,
    }),
  ])
}
