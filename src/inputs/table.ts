import { ENV_FILE_FORMATS } from '../domain/env-file.ts'
import { FAIL_ON } from '../domain/verdict.ts'
import type { InputRow, RetiredRow } from './row.ts'

/** Inputs that say what the gate judges, and how strictly. */
export const GATE_INPUTS = [
  {
    name: 'policy',
    flag: '--policy <file>',
    kind: 'text',
    default: 'bootgate.yml',
    help: 'Path of the policy file.',
  },
  {
    name: 'environment',
    flag: '--environment <name>',
    kind: 'list',
    help: 'Environments of the policy to check, one a line, or `all`. With several, the report also compares them. May be left out when the policy has only one.',
  },
  {
    name: 'manifest',
    flag: '--manifest <file>',
    kind: 'list',
    help: "File that the deployer reads. Several, one a line, are Compose files as -f names them: each is merged over those before it. Replaces the environment's own `manifest`.",
  },
  {
    name: 'manifest-format',
    flag: '--manifest-format <name>',
    kind: 'text',
    help: 'Format of the manifest, when its content does not show it: see docs/manifests.md.',
  },
  {
    name: 'live',
    flag: '--live <file>',
    kind: 'text',
    help: "File with what the platform prints of the live service, such as `aws ecs describe-task-definition`: the report says which variables the deploy adds and removes. Replaces the environment's own `live`.",
  },
  {
    name: 'container',
    flag: '--container <name>',
    kind: 'text',
    help: 'Container, service or resource of the manifest to check, when it has several.',
  },
  {
    name: 'env-files',
    // Node itself acts on a first `--env-file`: it waits for a pipe, empties it, and takes NODE_OPTIONS from it.
    flag: '--env-file, --env-files <file>',
    kind: 'list',
    help: "Env files, one a line; a later one wins, beside an ECS manifest an earlier one. Replaces the environment's own `env-files`.",
  },
  {
    name: 'env-file-format',
    flag: '--env-file-format <name>',
    kind: 'choice',
    words: ENV_FILE_FORMATS,
    help: 'Reader of the env files: dotenv, python-dotenv, node, compose, docker, ecs, kubectl or systemd (see docs/env-files.md). Left out: ecs beside an ECS manifest, compose beside a Compose file, docker beside a stack file, else dotenv.',
  },
  {
    name: 'variables',
    flag: '--var <NAME=VALUE>',
    kind: 'pairs',
    form: 'NAME=VALUE',
    help: 'Plain values, one NAME=VALUE a line, or a JSON object as toJSON(vars) gives it. They win over every other source but `secrets` and `secret-env`.',
  },
  {
    name: 'secrets',
    flag: '--secret <NAME=REFERENCE>',
    kind: 'pairs',
    form: 'NAME=REFERENCE',
    items: { key: 'valueFrom' },
    help: 'Secret references, one NAME=REFERENCE a line: an ARN as ECS and App Runner read it, name#json-key?stage=LABEL, or ssm:/parameter. *=name and PREFIX_*=name bring in every key of a JSON secret. Also a JSON array, as amazon-ecs-deploy-express-service takes it.',
  },
  {
    name: 'environment-variables',
    kind: 'pairs',
    form: 'NAME=VALUE',
    items: { key: 'value', only: true },
    help: 'Plain values as amazon-ecs-deploy-express-service takes them: a JSON array of items with name and value, [] for none.',
  },
  {
    name: 'secrets-from',
    flag: '--secrets-from <file>',
    kind: 'text',
    help: "Local JSON file that stands in for Secrets Manager. Replaces the environment's own `secrets-from`.",
  },
  {
    name: 'region',
    flag: '--region <region>',
    kind: 'text',
    help: 'AWS region of secrets that have a name and no ARN. Left out: from the policy, then from the AWS configuration.',
  },
  {
    name: 'parallel',
    flag: '--parallel <number>',
    kind: 'number',
    from: 1,
    to: 100,
    default: 32,
    help: 'Most calls to AWS at the same time: 1 to 100.',
  },
  {
    name: 'batch',
    flag: '--batch',
    kind: 'switch',
    default: false,
    help: 'Whether to fetch secrets 20 at a time with BatchGetSecretValue, which needs that permission on every secret (*). Falls back to single calls where AWS denies it.',
  },
  {
    name: 'timeout',
    flag: '--timeout <seconds>',
    kind: 'number',
    from: 1,
    to: 3600,
    default: 60,
    help: 'Seconds for fetching and checking together: 1 to 3600. A run that needs longer is broken (TIMEOUT).',
  },
  {
    name: 'copy-env-vars',
    kind: 'names',
    help: 'Names, one a line, as amazon-app-runner-deploy takes them: plain values from the environment of this step.',
  },
  {
    name: 'copy-secret-env-vars',
    kind: 'names',
    help: 'Names, one a line, as amazon-app-runner-deploy takes them: secret references from the environment of this step.',
  },
  {
    name: 'secret-env',
    flag: '--secret-env <name>',
    kind: 'names',
    help: "Names, one a line, of variables in the environment of this step (the command: its own) that hold secrets, such as GitHub's. Their values keep several lines and =, and are never plaintext-secret.",
  },
  {
    name: 'parameters',
    flag: '--parameters <file>',
    kind: 'text',
    help: "File with the parameters of the stack, as `aws cloudformation` takes it. For a CloudFormation template as the manifest. Replaces the environment's own `parameters`.",
  },
  {
    name: 'parameter-overrides',
    flag: '--parameter-overrides <text>',
    kind: 'text',
    help: 'Parameters of the stack, Name=value separated by commas, as aws-cloudformation-github-deploy takes them. For a CloudFormation template as the manifest.',
  },
  {
    name: 'boot',
    kind: 'switch',
    default: false,
    help: 'Whether to start the application with the variables of the container, as `boot:` of the policy says, after the static checks (the command: `bootgate boot`). Only in trusted runs. See docs/boot.md.',
  },
  {
    name: 'fail-on',
    flag: '--fail-on <severity>',
    kind: 'choice',
    words: FAIL_ON,
    default: 'error',
    help: 'Mildest finding that blocks: error, warning or never. A failure of the gate blocks in any case.',
  },
] as const satisfies readonly InputRow[]

/** Inputs that say where the policy comes from and where the report goes. */
export const RUN_INPUTS = [
  {
    name: 'policy-ref',
    kind: 'text',
    help: "Commit, branch or tag of this repository to read the policy from, instead of the working tree. Left out: the base of the pull request under pull_request_target, the default branch's commit under workflow_run, else the working tree.",
  },
  {
    name: 'policy-from',
    kind: 'choice',
    words: ['tree', 'base'],
    default: 'tree',
    strict: 'base',
    help: 'Policy that holds in a pull request: tree for its own, base for that of its base commit, so that a weakening counts only once it is merged.',
  },
  {
    name: 'output',
    flag: '--output <file>',
    kind: 'list',
    help: 'Files to write the report to, one a line. The suffix sets the format: .sarif, .html, .md, .json, .xml (JUnit) or .txt.',
  },
  {
    name: 'status',
    kind: 'choice',
    words: ['auto', 'on', 'check-run', 'off'],
    default: 'auto',
    strict: 'off',
    help: 'Commit status bootgate/SERVICE/ENVIRONMENT on the head commit: auto posts it where the token may, on warns where it may not, off posts none. check-run makes a check run of that name instead, with the summary and annotations.',
  },
  {
    name: 'comment',
    kind: 'choice',
    words: ['off', 'on-failure', 'on-change', 'always'],
    default: 'off',
    strict: 'off',
    help: 'Comment on the pull request, one a service and environment: on-failure starts with the first blocked run, on-change with the first run that found something, always with the first run, off posts none. Later runs edit it in place, and fold it when all is well.',
  },
  {
    name: 'github-token',
    kind: 'text',
    expression: '${{ github.token }}',
    help: 'Token for the commit status (`statuses: write`), the check run (`checks: write`), the comment (`pull-requests: write`), and, with `contents: read`, for `policy-ref`, `policy-from: base` and the question whether the commit is of this repository.',
  },
  {
    name: 'job-id',
    kind: 'text',
    expression: '${{ job.check_run_id }}',
    help: 'Number of this job, for the link of the status to it. Without it the link leads to the run.',
  },
] as const satisfies readonly InputRow[]

/** Every input, in the order of the documents. A new input is a row here, and its use. */
export const INPUTS = [...GATE_INPUTS, ...RUN_INPUTS] as const

/** Inputs of earlier versions. */
export const RETIRED_INPUTS: readonly RetiredRow[] = [
  {
    name: 'waivers-from',
    to: 'policy-from',
    fix: 'Write `policy-from: base` for `waivers-from: base`. Remove `waivers-from: policy`: `policy-from: tree` is the default.',
  },
]

type Row = (typeof INPUTS)[number]

/** The words of a choice. */
export type ChoiceOf<Name extends Row['name']> = Extract<
  Row,
  { readonly name: Name; readonly kind: 'choice' }
>['words'][number]

/** The row of an input. */
export function inputNamed<Name extends Row['name']>(
  name: Name,
): Extract<Row, { readonly name: Name }> {
  return INPUTS.find((row) => row.name === name) as Extract<Row, { readonly name: Name }>
}

/** The default as `action.yml` and the documents write it; empty when there is none. */
export function defaultText(row: InputRow): string {
  if (row.expression !== undefined) return row.expression
  return 'default' in row && row.default !== undefined ? String(row.default) : ''
}
