import * as z from 'zod/mini'
import { once } from '../algorithms/once.ts'
import { GROUP_KINDS } from '../domain/declaration.ts'
import { SEVERITIES } from '../domain/finding.ts'
import { CONTAINER_NAME } from '../domain/variable-name.ts'
import { isDay } from '../domain/waiver.ts'
import { isMap } from '../text/data.ts'
import { condition, variableName } from './variable-schema.ts'

const level = z.enum(['off', ...SEVERITIES])

/** A severity, or one by tier or environment. */
export const severitySchema = z.union([level, z.record(z.string(), level)], {
  error: 'expects off, info, warning or error, or one of them by tier or environment',
})
export type SeverityData = z.infer<typeof severitySchema>

const several = z.array(variableName).check(z.minLength(2))
const FORMS = ['assert', 'when', ...GROUP_KINDS] as const

function demand(error: string, holds: (rule: Readonly<Record<string, unknown>>) => boolean) {
  return z.refine<Readonly<Record<string, unknown>>>(holds, {
    error,
    when: ({ value }) => isMap(value),
  })
}

/** Made for the first policy with rules. */
export const ruleSchema = once(() =>
  z
    .strictObject({
      id: z.string().check(
        z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
          error: 'must be lower-case words with hyphens, such as keys-differ',
        }),
        z.describe('The id of the rule: lower case with hyphens.'),
      ),
      assert: z
        .optional(condition)
        .register(z.globalRegistry, { description: 'A CEL condition that must hold.' }),
      when: z.optional(condition).register(z.globalRegistry, {
        description: 'A CEL condition under which `require` counts.',
      }),
      require: z
        .optional(z.union([variableName, z.array(variableName).check(z.minLength(1))]))
        .register(z.globalRegistry, {
          description: 'Variables that must be set when `when` holds.',
        }),
      'one-of': z
        .optional(several)
        .register(z.globalRegistry, { description: 'Exactly one of these must be set.' }),
      'any-of': z
        .optional(several)
        .register(z.globalRegistry, { description: 'At least one of these must be set.' }),
      'at-most-one': z
        .optional(several)
        .register(z.globalRegistry, { description: 'No two of these may be set.' }),
      'all-or-none': z
        .optional(several)
        .register(z.globalRegistry, { description: 'All of these must be set, or none of them.' }),
      message: z.optional(z.string().check(z.minLength(1))).register(z.globalRegistry, {
        description: 'What to do when it is broken; required with `assert`.',
      }),
      severity: z.optional(severitySchema).register(z.globalRegistry, {
        description: 'The severity, also by tier or environment. Default: error.',
      }),
    })
    .check(
      // Report these together with mistakes in single keys.
      ...[
        demand(
          `must have exactly one of ${FORMS.join(', ')}`,
          (rule) => FORMS.filter((form) => rule[form] !== undefined).length === 1,
        ),
        demand(
          'has only one of when and require, but needs both',
          (rule) => (rule.when === undefined) === (rule.require === undefined),
        ),
        demand(
          'has an assert but no message that says what to do when it fails',
          (rule) => rule.assert === undefined || rule.message !== undefined,
        ),
      ],
    ),
)
export type RuleData = z.infer<ReturnType<typeof ruleSchema>>

/** Made for the first policy with waivers. */
export const waiverSchema = once(() =>
  z.strictObject({
    check: z
      .string()
      .check(z.minLength(1), z.describe('The check or rule whose finding is waived.')),
    variable: z.string().check(
      z.refine((name) => name === '*' || CONTAINER_NAME.test(name), {
        error: 'must be a variable name, or "*" for any variable',
      }),
      z.describe('The variable whose finding is waived; * for any.'),
    ),
    environments: z.optional(z.array(z.string()).check(z.minLength(1))).register(z.globalRegistry, {
      description: 'Tiers or environments in which it counts. Default: all.',
    }),
    reason: z.string().check(z.minLength(1), z.describe('Why the finding is acceptable.')),
    owner: z.string().check(z.minLength(1), z.describe('Who is responsible for it.')),
    expires: z
      .string()
      .check(
        z.refine(isDay, { error: 'is not a date such as 2027-03-31' }),
        z.describe('The last day on which it counts, YYYY-MM-DD.'),
      ),
  }),
)
export type WaiverData = z.infer<ReturnType<typeof waiverSchema>>
