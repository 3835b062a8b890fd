import * as z from 'zod/mini'
import { EMPTY } from '../domain/declaration.ts'
import { CONTAINER_NAME } from '../domain/variable-name.ts'
import { TYPE_NAMES, typeNamed } from '../types/lookup.ts'
import type { TypeDefinition } from '../types/type.ts'

export const variableName = z.string().check(
  z.regex(CONTAINER_NAME, {
    error: 'is not a variable name: use letters, digits and _ (some platforms also take . : and -)',
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

/** How an empty text is read. */
export const emptyOption = z.enum(EMPTY)

/** Options that every type has. */
const common = {
  required: z.optional(required).register(z.globalRegistry, {
    description:
      'Whether the service needs it to start: true (default), false, a list of tiers or environments, or { when: condition }.',
  }),
  empty: z.optional(emptyOption).register(z.globalRegistry, {
    description: 'absent: an empty text counts as not set; error: it is never allowed.',
  }),
  sensitive: z.optional(z.boolean()).register(z.globalRegistry, {
    description: 'Whether the value is secret. Left out: the type and the name decide.',
  }),
  description: z
    .optional(z.string())
    .register(z.globalRegistry, { description: 'What the variable is for.' }),
  'min-length': z
    .optional(count)
    .register(z.globalRegistry, { description: 'The least length of a value, in characters.' }),
  'max-length': z
    .optional(count)
    .register(z.globalRegistry, { description: 'The greatest length of a value, in characters.' }),
  pattern: z.optional(z.string().check(z.minLength(1))).register(z.globalRegistry, {
    description: 'A regular expression (RE2) that must occur in a value; ^ and $ anchor it.',
  }),
  'not-pattern': z.optional(z.string().check(z.minLength(1))).register(z.globalRegistry, {
    description: 'A regular expression (RE2) that must not occur in a value.',
  }),
  deprecated: z
    .optional(z.union([z.boolean(), z.string()], { error: 'expects true or a reason' }))
    .register(z.globalRegistry, {
      description: 'Marks the variable as deprecated, with an optional reason.',
    }),
  'renamed-from': z
    .optional(
      z.union([variableName, z.array(variableName)], {
        error: 'expects a name or a list of names',
      }),
    )
    .register(z.globalRegistry, {
      description: 'Former names; a source that still sets one is reported.',
    }),
}

export type CommonOption = keyof typeof common

/** The options of every type, with their descriptions. */
export const COMMON_OPTIONS: Readonly<Record<string, z.core.$ZodType>> = common

/** The option names of a loaded type. */
export function optionNames(typeName: string): readonly string[] {
  return ['type', 'in', ...Object.keys(common), ...Object.keys(typeNamed(typeName)?.options ?? {})]
}

const IN = 'Options for a tier or an environment; the environment wins over the tier.'

/** The schema of a variable of a type. */
export function variableSchema(type: TypeDefinition) {
  const overrides = z.partial(z.strictObject({ ...common, ...type.options }))
  return z
    .strictObject({
      type: z.literal(type.name),
      ...overrides.shape,
      in: z
        .optional(z.record(z.string(), overrides))
        .register(z.globalRegistry, { description: IN }),
    })
    .register(z.globalRegistry, { description: type.summary })
}

const made = new Map<string, ReturnType<typeof variableSchema>>()

/** The schema of a type, made on first use: making all would slow down each start. */
function schemaOf(name: unknown): ReturnType<typeof variableSchema> | null {
  const type = typeNamed(name)
  if (type === undefined) return null
  const schema = made.get(type.name) ?? variableSchema(type)
  made.set(type.name, schema)
  return schema
}

/** A union over `type` that reports the same issues as zod's. */
export const variableWithOptions = z.record(z.string(), z.unknown()).check(({ value, issues }) => {
  const schema = schemaOf(value.type)
  if (schema !== null) {
    const { error } = schema.safeParse(value)
    issues.push(...((error?.issues ?? []) as z.core.$ZodRawIssue[]))
    return
  }
  issues.push({
    code: 'invalid_union',
    errors: [],
    options: [...TYPE_NAMES],
    path: ['type'],
    input: value,
  })
})
