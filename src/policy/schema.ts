import * as z from 'zod/mini'
import { ENV_FILE_FORMATS, EXPANSION_NAME, VARIABLE_NAME } from '../domain/inputs.ts'
import { TIERS } from '../domain/tier.ts'
import { types } from '../types/index.ts'
import { text } from '../types/text.ts'

const level = z.enum(['off', 'info', 'warning', 'error'])
const variableName = z.string().check(z.regex(VARIABLE_NAME))
const referenceName = z
  .string()
  .check(z.regex(new RegExp(`${VARIABLE_NAME.source}|${EXPANSION_NAME.source}`)))
const condition = z.string().check(z.minLength(1))

export const environmentSchema = z.strictObject({
  tier: z
    .optional(z.enum(TIERS))
    .check(
      z.describe('How strict to be. Left out: from the name of the environment, else production.'),
    ),
  manifest: z
    .optional(z.string())
    .check(
      z.describe('What is deployed: the file that the deployer reads, relative to the policy.'),
    ),
  'manifest-format': z
    .optional(z.string())
    .check(z.describe('Format of the manifest, when its content does not tell.')),
  container: z
    .optional(z.string())
    .check(z.describe('Container, service or resource of the manifest that is meant.')),
  variables: z
    .optional(z.record(variableName, text))
    .check(z.describe('Plain values of this environment.')),
  secrets: z
    .optional(z.record(referenceName, z.string()))
    .check(
      z.describe(
        'Secret references of this environment: an ARN as ECS and App Runner read it, name#json-key?stage=LABEL, or ssm:/parameter; *: name and PREFIX_*: name bring in every key.',
      ),
    ),
  'env-files': z
    .optional(z.array(z.string()))
    .check(z.describe('Dotenv files; a later one wins over an earlier one.')),
  'env-file-format': z
    .optional(z.enum(ENV_FILE_FORMATS))
    .check(z.describe('Who reads the env files: dotenv (libraries) or docker.')),
  'secrets-from': z
    .optional(z.string())
    .check(z.describe('A local JSON file that stands in for Secrets Manager.')),
  region: z
    .optional(z.string())
    .check(z.describe('The AWS region of secrets that are given by name.')),
})

const required = z.union([z.boolean(), z.strictObject({ when: condition })], {
  error: 'expects true, false or { when: a CEL condition }',
})

/** Options that every type has. */
const common = {
  required: z
    .optional(required)
    .check(z.describe('Whether the service needs it to start; true when left out.')),
  sensitive: z
    .optional(z.boolean())
    .check(z.describe('Whether nobody may see it; the type decides when left out.')),
  description: z.optional(z.string()),
}

function variableSchema(type: (typeof types)[number]) {
  const options = { ...common, ...type.options }
  const overrides = z.partial(z.strictObject(options))
  return z
    .strictObject({
      type: z.literal(type.name),
      ...z.partial(z.strictObject(options)).shape,
      in: z
        .optional(z.record(z.string(), overrides))
        .check(
          z.describe(
            'Other options in a tier or an environment; the environment wins over the tier.',
          ),
        ),
    })
    .check(z.describe(type.summary))
}

const variableSchemas = types.map(variableSchema)
export const variableWithOptions = z.discriminatedUnion(
  'type',
  variableSchemas as [(typeof variableSchemas)[number], ...typeof variableSchemas],
)

export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  assert: condition,
  message: z.string().check(z.minLength(1)),
})

const severity = z.union([level, z.record(z.string(), level)], {
  error: 'expects off, info, warning or error, or one of them by tier or environment',
})

function policySchemaWith<V extends z.core.$ZodType>(variable: V) {
  return z.strictObject({
    version: z.literal(1),
    service: z.string().check(z.minLength(1)),
    environments: z.record(z.string().check(z.minLength(1)), environmentSchema),
    variables: z.record(variableName, variable),
    rules: z.optional(z.array(ruleSchema)),
    checks: z.optional(z.record(z.string(), severity)),
  })
}

/** What a policy says once a type that stands alone is written as `{ type }`. */
export const policySchema = policySchemaWith(variableWithOptions)
export type PolicyData = z.infer<typeof policySchema>
export type RuleData = z.infer<typeof ruleSchema>

const typeNames = types.map(({ name }) => name)

/** What a person may write, for editors: https://json-schema.org, draft 2020-12. */
export function editorSchema(): unknown {
  const variable = z.union([z.enum(typeNames), variableWithOptions])
  return z.toJSONSchema(policySchemaWith(variable), { io: 'input', unrepresentable: 'any' })
}

/** The keys that may stand at a place in the policy, for "did you mean". */
export function keysAt(path: readonly PropertyKey[], typeName: string): readonly string[] {
  const [top, , third] = path
  if (path.length === 0) return Object.keys(policySchema.shape)
  if (top === 'environments' && path.length === 2) return Object.keys(environmentSchema.shape)
  if (top === 'rules') return Object.keys(ruleSchema.shape)
  if (top === 'variables' && third === 'required') return ['when']
  if (top === 'variables') {
    const type = types.find(({ name }) => name === typeName)
    return ['type', 'in', ...Object.keys(common), ...Object.keys(type?.options ?? {})]
  }
  return []
}
