import * as z from 'zod/mini'
import { ENV_FILE_FORMATS } from '../domain/env-file.ts'
import { ROLE_ARN } from '../domain/identity.ts'
import { PLATFORMS } from '../domain/platform.ts'
import { TIERS } from '../domain/tier.ts'
import { CONTAINER_NAME, EXPANSION_NAME } from '../domain/variable-name.ts'
import { text } from '../types/text.ts'
import { variableName } from './variable-schema.ts'

const referenceName = z.string().check(
  z.regex(new RegExp(`${CONTAINER_NAME.source}|${EXPANSION_NAME.source}`), {
    error: 'is neither the name of a variable nor * or PREFIX_*',
  }),
)

const roleArn = z.string().check(
  z.regex(ROLE_ARN, {
    error: 'is not the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME with 12 digits',
  }),
)

const role = z.union(
  [
    roleArn,
    z.strictObject({
      arn: roleArn,
      'external-id': z
        .optional(
          z.string().check(z.regex(/^[\w+=,.@:/-]{2,1224}$/, { error: 'is no external id' })),
        )
        .register(z.globalRegistry, {
          description: 'What the trust policy of the role asks for. It is no secret.',
        }),
      'session-name': z
        .optional(z.string().check(z.regex(/^[\w+=,.@-]{2,64}$/, { error: 'is no session name' })))
        .register(z.globalRegistry, { description: 'How CloudTrail names the session.' }),
    }),
  ],
  { error: 'expects the ARN of a role, or { arn: ARN, external-id: ID, session-name: NAME }' },
)

export const environmentSchema = z.strictObject({
  tier: z.optional(z.enum(TIERS)).register(z.globalRegistry, {
    description:
      'How strict the checks are. Left out: from the name of the environment, else production.',
  }),
  manifest: z
    .optional(
      z.union([z.string(), z.array(z.string()).check(z.minLength(1))], {
        error: 'expects a file, or a list of files',
      }),
    )
    .register(z.globalRegistry, {
      description:
        'The file that the deployer reads, relative to the policy. A list holds Compose files as -f names them: each is merged over those before it.',
    }),
  'manifest-format': z.optional(z.string()).register(z.globalRegistry, {
    description: 'Format of the manifest, if its content does not show it.',
  }),
  live: z.optional(z.string()).register(z.globalRegistry, {
    description:
      'A file with what the platform prints of the live service, relative to the policy.',
  }),
  container: z.optional(z.string()).register(z.globalRegistry, {
    description: 'The container, service or resource in the manifest to check.',
  }),
  platform: z.optional(z.enum(PLATFORMS)).register(z.globalRegistry, {
    description:
      'The platform that runs the container, if no manifest says it. Left out: App Runner with the inputs `copy-env-vars` and `copy-secret-env-vars`.',
  }),
  dockerfile: z.optional(z.string()).register(z.globalRegistry, {
    description:
      'The Dockerfile of the image: its ENV is the weakest source, relative to the policy.',
  }),
  runtime: z
    .optional(
      z.string().check(
        z.regex(/^(node|java|python) \d+(\.\d+)*$/, {
          error: 'is not a runtime with its version, such as node 22, java 21 or python 3.13',
        }),
      ),
    )
    .register(z.globalRegistry, {
      description:
        'The language runtime, such as node 22, if neither the Dockerfile nor the manifest says it.',
    }),
  variables: z
    .optional(z.record(variableName, text))
    .register(z.globalRegistry, { description: 'Plain values of this environment.' }),
  secrets: z.optional(z.record(referenceName, z.string())).register(z.globalRegistry, {
    description:
      'Secret references of this environment: an ARN as ECS and App Runner read it, name#json-key?stage=LABEL, or ssm:/parameter; *: name and PREFIX_*: name add every key.',
  }),
  'env-files': z.optional(z.array(z.string())).register(z.globalRegistry, {
    description: 'Env files; a later file wins, beside an ECS manifest an earlier one.',
  }),
  'env-file-format': z.optional(z.enum(ENV_FILE_FORMATS)).register(z.globalRegistry, {
    description:
      'The reader of the env files. Left out: ecs beside an ECS manifest, compose beside a Compose file, docker beside a stack file, else dotenv.',
  }),
  'secrets-from': z.optional(z.string()).register(z.globalRegistry, {
    description: 'A local JSON file that stands in for Secrets Manager.',
  }),
  parameters: z.optional(z.string()).register(z.globalRegistry, {
    description:
      'The file with the parameters of the stack, if the manifest is a CloudFormation template, relative to the policy.',
  }),
  region: z.optional(z.string()).register(z.globalRegistry, {
    description: 'The AWS region of secrets that are referenced by name.',
  }),
  role: z.optional(role).register(z.globalRegistry, {
    description:
      'The IAM role that reads the secrets of this environment. The credentials of the run take it (sts:AssumeRole).',
  }),
  profile: z.optional(z.string().check(z.minLength(1))).register(z.globalRegistry, {
    description:
      'The profile of the AWS configuration that reads the secrets, for use at a terminal.',
  }),
  account: z
    .optional(
      z.string().check(
        z.regex(/^\d{12}$/, {
          error: 'is not the id of an AWS account: 12 digits, in quotes',
        }),
      ),
    )
    .register(z.globalRegistry, {
      description: 'The id of the AWS account of the deploy, for AWS::AccountId of a template.',
    }),
})
export type EnvironmentData = z.infer<typeof environmentSchema>
