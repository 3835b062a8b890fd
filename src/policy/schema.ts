import * as z from 'zod/mini'
import { bootSchema } from './boot-schema.ts'
import { environmentSchema } from './environment-schema.ts'
import { ruleSchema, severitySchema, waiverSchema } from './rule-schema.ts'
import { emptyOption, optionNames, variableName, variableWithOptions } from './variable-schema.ts'

/** A word that means no value. The length has a minimum, because every value is compared with it. */
const word = z.string().check(z.minLength(1))

/** How a policy treats variables that a source sets and the policy does not declare. */
export const UNKNOWN = ['ignore', 'warn', 'error'] as const

const settings = z.union([
  z.string(),
  z.strictObject({
    schema: z
      .string()
      .register(z.globalRegistry, { description: 'The file, relative to the policy.' }),
    'env-prefix': z.optional(z.string()).register(z.globalRegistry, {
      description: 'The prefix of every name, as in pydantic-settings.',
    }),
  }),
])
const FROM = 'expects a file, { schema: file, env-prefix: APP_ }, or a list of them'

const names = z.union([z.string(), z.array(z.string())], { error: 'expects a name or a list' })

/** The schema of a policy whose variables have this schema. */
export function policySchemaWith<V extends z.core.$ZodType>(variable: V) {
  return z.strictObject({
    version: z
      .literal(1)
      .register(z.globalRegistry, { description: 'The version of the policy language: 1.' }),
    service: z
      .optional(z.string().check(z.minLength(1)))
      .register(z.globalRegistry, { description: 'The name of what is deployed.' }),
    extends: z.optional(names).register(z.globalRegistry, {
      description:
        'Presets, and files relative to this one, that this policy extends. A later one wins; this policy wins over all. Left out: recommended.',
    }),
    from: z
      .optional(z.union([settings, z.array(settings)], { error: FROM }))
      .register(z.globalRegistry, {
        description:
          "JSON Schema of the application's own settings, as pydantic and zod give it: its variables are declared by it.",
      }),
    unknown: z.optional(z.enum(UNKNOWN)).register(z.globalRegistry, {
      description:
        'How to treat undeclared variables. Left out: only likely misspellings are reported.',
    }),
    empty: z.optional(emptyOption).register(z.globalRegistry, {
      description:
        'How to read an empty text: absent (as not set), or error (never allowed). A variable may say otherwise.',
    }),
    'not-set': z
      .optional(z.union([word, z.array(word)], { error: 'expects a word or a list of words' }))
      .register(z.globalRegistry, {
        description: 'Words that the service reads as no value: a variable with one is not set.',
      }),
    environments: z
      .optional(z.record(z.string().check(z.minLength(1)), environmentSchema))
      .register(z.globalRegistry, {
        description: 'Where the service is deployed, and the sources of its variables.',
      }),
    variables: z
      .optional(z.record(variableName, variable))
      .register(z.globalRegistry, { description: 'The variables that the service needs to boot.' }),
    boot: z.optional(z.lazy(bootSchema)).register(z.globalRegistry, {
      description: 'How the application starts, for `bootgate boot`.',
    }),
    rules: z
      .optional(z.array(z.lazy(ruleSchema)))
      .register(z.globalRegistry, { description: 'Rules over several variables.' }),
    checks: z
      .optional(z.record(z.string(), severitySchema))
      .register(z.globalRegistry, { description: 'Severities of checks and rules, by id.' }),
    waivers: z.optional(z.array(z.lazy(waiverSchema))).register(z.globalRegistry, {
      description: 'Accepted findings, each with an owner and a last day.',
    }),
  })
}

/** The schema of one file, after shorthand is expanded (`NAME: type` to `NAME: { type }`). */
export const layerSchema = policySchemaWith(variableWithOptions)
export type LayerData = z.infer<typeof layerSchema>

/** The known keys at a place in the policy, for "did you mean". */
export function keysAt(path: readonly PropertyKey[], typeName: string): readonly string[] {
  const [top, , third] = path
  if (path.length === 0) return Object.keys(layerSchema.shape)
  if (top === 'environments' && path.length === 2) return Object.keys(environmentSchema.shape)
  if (top === 'boot' && path.length === 1) return Object.keys(bootSchema().shape)
  if (top === 'rules') return Object.keys(ruleSchema().shape)
  if (top === 'waivers') return Object.keys(waiverSchema().shape)
  if (top === 'variables' && third === 'required') return ['when']
  if (top === 'variables') return optionNames(typeName)
  return []
}
