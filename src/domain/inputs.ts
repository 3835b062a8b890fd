import type { Secret } from './secret.ts'
import type { RunsIn } from './stand-ins.ts'
import type { FailOn } from './verdict.ts'

/** A value handed to this run by name. */
interface GivenVariable {
  readonly name: string
  readonly value: Secret
  /** The input or flag that gave it. */
  readonly by: string
}

/** A secret reference handed to this run by name. */
interface GivenReference {
  readonly name: string
  readonly reference: string
  readonly by: string
}

/** Who reads the env files: most libraries, or `docker run --env-file`, which keeps quotes and all else. */
export const ENV_FILE_FORMATS = ['dotenv', 'docker'] as const
export type EnvFileFormat = (typeof ENV_FILE_FORMATS)[number]

/** How values are fetched. */
export interface Fetching {
  /** Calls under way at once. */
  readonly parallel: number
  readonly batch: boolean
  /** For all of it together, in milliseconds. */
  readonly timeout: number
}

/** What a run is asked to do, the same for the action and the command. Null is "not given". */
export interface Inputs {
  readonly policy: string
  /** As they were named; none when the policy has only one. */
  readonly environments: readonly string[]
  readonly manifest: string | null
  readonly manifestFormat: string | null
  readonly container: string | null
  readonly envFiles: readonly string[]
  readonly envFileFormat: EnvFileFormat | null
  readonly variables: readonly GivenVariable[]
  readonly secrets: readonly GivenReference[]
  /** Those of the inputs that gave a JSON object without a name in it. */
  readonly emptyObjects: readonly string[]
  readonly secretsFrom: string | null
  readonly region: string | null
  /** Names that a deploy action would leave out without a word, because the step has no such variable. */
  readonly dropped: readonly { readonly name: string; readonly by: string }[]
  readonly fetching: Fetching
  readonly failOn: FailOn
  /** The one thing in which the action and the command differ. */
  readonly runsIn: RunsIn
}

/** Names of a JSON secret's keys, all of them or with a prefix: `*`, `APP_*`. */
export const EXPANSION_NAME = /^([A-Za-z_][A-Za-z0-9_]*)?\*$/

/** What a variable may be called (POSIX.1-2017, 8.1, in either case). */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * Whether a line is one of a text in base64, such as a key over several lines that nobody has put in quotes.
 * What stands before its `=` looks like a name and is a part of a value.
 */
export function isBase64Line(line: string): boolean {
  const whole = /^(?:[A-Za-z0-9+/]{4})+[A-Za-z0-9+/]{2}(?:[A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)$/
  return whole.test(line.trim()) && [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(line))
}

interface InputDefinition {
  readonly about: string
  readonly default?: string
  /** The command's spelling; absent where only the action has it. */
  readonly flag?: string
}

/** Every input of the action and its flag of the command. `action.yml`, the help and the README are held to this. */
export const INPUTS = {
  policy: {
    flag: '--policy <file>',
    default: 'bootgate.yml',
    about: 'Path of the policy file.',
  },
  environment: {
    flag: '--environment <name>',
    about:
      'Environments of the policy to check, one a line, or `all`; with several the report also shows how they compare. May be left out when the policy has only one.',
  },
  manifest: {
    flag: '--manifest <file>',
    about: "File that the deployer reads. Replaces the environment's own `manifest`.",
  },
  'manifest-format': {
    flag: '--manifest-format <name>',
    about: 'Format of the manifest, when its content does not tell: see docs/manifests.md.',
  },
  container: {
    flag: '--container <name>',
    about: 'Container, service or resource of the manifest that is meant, when it has several.',
  },
  'env-files': {
    // Node itself acts on a first `--env-file`: it waits for a pipe, empties it, and takes NODE_OPTIONS from it.
    flag: '--env-file, --env-files <file>',
    about:
      "Dotenv files, one a line; a later one wins. Replaces the environment's own `env-files`.",
  },
  'env-file-format': {
    flag: '--env-file-format <name>',
    about:
      'Who reads the env files: dotenv (libraries; when left out), or docker, which keeps quotes and # as they are.',
  },
  variables: {
    flag: '--var <NAME=VALUE>',
    about:
      'Plain values, one NAME=VALUE a line, or a JSON object as toJSON(vars) gives it. They win over every other source.',
  },
  secrets: {
    flag: '--secret <NAME=REFERENCE>',
    about:
      'Secret references, one NAME=REFERENCE a line: an ARN as ECS and App Runner read it, name#json-key?stage=LABEL, or ssm:/parameter. *=name and PREFIX_*=name bring in every key of a JSON secret.',
  },
  'secrets-from': {
    flag: '--secrets-from <file>',
    about:
      "Local JSON file that stands in for Secrets Manager. Replaces the environment's own `secrets-from`.",
  },
  region: {
    flag: '--region <region>',
    about:
      'AWS region of secrets that are given by name. Left out: from the policy, then from the AWS configuration.',
  },
  parallel: {
    flag: '--parallel <number>',
    default: '32',
    about: 'How many calls to AWS may be under way at once: 1 to 100.',
  },
  batch: {
    flag: '--batch',
    default: 'false',
    about:
      'Whether to fetch secrets 20 at a time with BatchGetSecretValue, which needs that permission on every secret (*). Falls back to single calls where it is denied.',
  },
  timeout: {
    flag: '--timeout <seconds>',
    default: '60',
    about:
      'How long fetching and checking together may take, in seconds: 1 to 3600. What is not done by then is broken (TIMEOUT).',
  },
  'copy-env-vars': {
    about:
      'Names, one a line, as amazon-app-runner-deploy takes them: plain values from the environment of this step.',
  },
  'copy-secret-env-vars': {
    about:
      'Names, one a line, as amazon-app-runner-deploy takes them: secret references from the environment of this step.',
  },
  'fail-on': {
    flag: '--fail-on <severity>',
    default: 'error',
    about:
      'Mildest finding that blocks: error, warning or never. What cannot be told blocks in any case.',
  },
  'policy-ref': {
    about:
      "Commit, branch or tag of this repository from which the policy is read, and not from the working tree. Left out: the base of the pull request under pull_request_target, the default branch's commit under workflow_run, else the working tree.",
  },
  'policy-from': {
    default: 'tree',
    about:
      'Whose policy holds in a pull request: tree for its own, base for that of the commit it is made to, so that nothing it makes milder counts before it is merged.',
  },
  output: {
    flag: '--output <file>',
    about:
      'Files to write the report to, one a line. The suffix tells the format: .sarif, .html, .md, .json, .xml (JUnit) or .txt.',
  },
  status: {
    default: 'auto',
    about:
      'Commit status bootgate/SERVICE/ENVIRONMENT on the head commit: auto posts it where the token may, on warns where it may not, off posts none. check-run makes a check run of that name instead, with the summary and annotations.',
  },
  comment: {
    default: 'off',
    about:
      'Comment on the pull request, one a service and environment: on-failure from the first run that is blocked, on-change from the first with anything to tell, always from the first, off for none. It is edited in place, and folded when all is well.',
  },
  'github-token': {
    default: '${{ github.token }}',
    about:
      'Token for the commit status (`statuses: write`), the check run (`checks: write`), the comment (`pull-requests: write`), and, with `contents: read`, for `policy-ref`, `policy-from: base` and the question whether the commit is of this repository.',
  },
  'job-id': {
    default: '${{ job.check_run_id }}',
    about:
      'Number of this job, for the link of the status to it. Without it the link is to the run.',
  },
} as const satisfies Record<string, InputDefinition>

export type InputName = keyof typeof INPUTS

/** Inputs that had another name, and what to write now. */
export const RENAMED_INPUTS: ReadonlyMap<string, { readonly to: InputName; readonly fix: string }> =
  new Map([
    [
      'waivers-from',
      {
        to: 'policy-from',
        fix: 'Write `policy-from: base` in the place of `waivers-from: base`; `waivers-from: policy` is `policy-from: tree`, which may be left out.',
      },
    ],
  ])
