import * as z from 'zod/mini'
import { types } from '../types/index.ts'
import { policySchemaWith } from './schema.ts'
import { shareParts } from './shared-schema.ts'
import { COMMON_OPTIONS, variableSchema } from './variable-schema.ts'

/** The schema for editors, with shorthand: https://json-schema.org, draft 2020-12. */
export function editorSchema(): unknown {
  const schema = z.toJSONSchema(policySchemaWith(writtenVariable()), {
    io: 'input',
    unrepresentable: 'any',
  })
  return { title: 'Bootgate policy', ...shareParts(asJson(schema)), examples: [EXAMPLE] }
}

/** What zod gives besides JSON is not part of the schema. */
function asJson(schema: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema))
}

const EXAMPLE = {
  version: 1,
  service: 'backend',
  environments: { prod: { tier: 'production', manifest: 'task-definition.json' } },
  variables: { JWT_SECRET: 'signing-secret', PORT: { type: 'port', required: false } },
}

/** The schema of a variable for editors, with shorthand. */
function writtenVariable() {
  const schemas = types.map(variableSchema)
  return z.union([
    z.enum(types.map(({ name }) => name)),
    z.discriminatedUnion('type', schemas as [(typeof schemas)[number], ...typeof schemas]),
    // A variable with its type from a preset or an extended policy.
    z.looseObject({
      type: z.optional(z.never()),
      ...z.partial(z.strictObject(COMMON_OPTIONS)).shape,
    }),
  ])
}
