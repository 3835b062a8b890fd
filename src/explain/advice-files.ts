import type { FailureCode } from '../domain/errors.ts'
import { DOCS } from '../report/pages.ts'
import type { FailureAdvice } from './explanation.ts'

/** Advice on failures of inputs, policy, files, GitHub's answers and manifests. */
export const FILE_ADVICE = {
  INPUT_UNKNOWN: {
    cause: 'The name is misspelt, or belongs to another command or to a newer release.',
    fixes: [
      `Correct the name: \`bootgate COMMAND --help\` lists the flags, ${DOCS}/action.md the inputs.`,
    ],
  },
  INPUT_INVALID: {
    cause: 'The message names the input or flag, and what it takes.',
    fixes: ['Correct its value, as the message says.', 'Quote a value that contains blanks.'],
  },
  POLICY_NOT_FOUND: {
    cause: 'The gate looks for `bootgate.yml` in the working directory, or where `policy` says.',
    fixes: [
      'Name the file: `--policy FILE`, or the input `policy`.',
      'In a workflow, put actions/checkout before the gate.',
      'Without a policy, make a first one: `bootgate init`',
    ],
  },
  POLICY_SYNTAX: {
    cause: 'A parser of YAML 1.2 refuses the file at the line of the message.',
    fixes: ['Correct that line: its indentation, its quotes, or a `:` in a text without quotes.'],
  },
  POLICY_INVALID: {
    cause: 'A misspelt key would switch off what it should check, so the gate refuses it.',
    fixes: [
      `Correct the key or value at the line of the message. ${DOCS}/policy.md lists all keys.`,
      'An editor shows such mistakes while you type, with the first line that `bootgate init` writes.',
    ],
  },
  ENVIRONMENT_UNKNOWN: {
    cause: 'The name is not a key under `environments:` of the policy.',
    fixes: ['Correct the name, or add it under `environments:`.'],
  },
  ENVIRONMENT_REQUIRED: {
    cause: 'The gate does not guess which environment is deployed.',
    fixes: ['Name it: `--environment NAME`, or the input `environment`. `all` checks every one.'],
  },
  FILE_NOT_FOUND: {
    cause:
      'A path in a policy is relative to the policy, a path of an input or flag to the working directory.',
    fixes: [
      'Correct the path.',
      'If an earlier step makes the file, run that step before the gate.',
      'If it is not committed, add it, or make it in the job.',
    ],
  },
  FILE_UNREADABLE: {
    cause: 'This user may not read or write the file, or the system reported an error.',
    fixes: ['Give this user access: `ls -l FILE` shows the rights.'],
  },
  FILE_NOT_A_FILE: {
    cause: 'The path names a folder, a device, a socket or a dead link.',
    fixes: ['Name the file itself.'],
  },
  FILE_TOO_LARGE: {
    cause:
      'The gate reads at most 10 MiB of a file (1 MB from GitHub), so that a pipe that never ends cannot hold the job.',
    fixes: [
      'Check the path: a manifest, policy or env file is rarely larger than some KB.',
      'Give only the part of the service, such as one task definition, not the whole export.',
    ],
  },
  FILE_OUTSIDE: {
    cause:
      'A file of the repository names a path outside of it. In a pull request this could read files of the machine.',
    fixes: [
      'Move the file into the repository.',
      'Or name it with an input or flag: policy, manifest, env-files or secrets-from.',
    ],
  },
  FILE_EMPTY: {
    cause: 'The file has no content. Often an earlier command failed, and its output is the file.',
    fixes: [
      'Look at the step that writes the file.',
      'Remove the file from the sources if it is not needed.',
    ],
  },
  FILE_NOT_TEXT: {
    cause: 'The file is UTF-16, compressed, encrypted or another binary file.',
    fixes: [
      'Save it as UTF-8: `iconv -f UTF-16 -t UTF-8 FILE`',
      'Decrypt it in a step before the gate.',
    ],
  },
  EVENT_INVALID: {
    cause:
      'The file of GITHUB_EVENT_PATH is missing or is not the JSON object that the runner writes.',
    fixes: [
      'Do not set GITHUB_EVENT_PATH in the workflow.',
      'Outside of a runner: `unset GITHUB_EVENT_PATH`',
    ],
  },
  GITHUB_FILE_NOT_FOUND: {
    cause:
      '`policy-from: base` reads the policy of the base branch, and that branch does not have the file.',
    fixes: ['Merge the policy first.', 'Or correct the path of `policy` or of `extends`.'],
  },
  GITHUB_ACCESS_DENIED: {
    cause: 'The token of the job lacks a permission, or belongs to another repository.',
    fixes: ['Add to the job: `permissions: { contents: read }`', 'Give the step `github-token`.'],
  },
  GITHUB_THROTTLED: {
    cause:
      "GitHub limits the requests of a token, and the limit was still reached after the gate's own retries.",
    fixes: ['Run the job again later.', 'Let fewer jobs use the same token at once.'],
  },
  GITHUB_UNREACHABLE: {
    cause: 'No connection to the server of GITHUB_API_URL could be opened in time.',
    fixes: ['Run the job again.', 'On your own runner, check its proxy, its firewall and its DNS.'],
  },
  GITHUB_FAILED: {
    cause: "GitHub's API answered with an error that is not about this repository.",
    fixes: ['Run the job again. https://www.githubstatus.com shows incidents.'],
  },
  GITHUB_GARBLED: {
    cause: 'A proxy or a login page answered instead of GitHub.',
    fixes: ['Check GITHUB_API_URL and the proxy of the runner.'],
  },
  MANIFEST_SYNTAX: {
    cause: 'The file is broken, or still contains marks of a template, such as {{ … }}.',
    fixes: [
      'Correct the line of the message.',
      'Give the file as the deployer reads it, after templates are filled in: such as the output of `helm template` or `docker compose config`.',
    ],
  },
  MANIFEST_UNSUPPORTED: {
    cause: 'The gate recognises a manifest by its content, and this is none that it can read.',
    fixes: [
      `Name the file that the deployer reads. ${DOCS}/manifests.md lists the formats.`,
      'Or give the variables without a manifest: env-files, variables and secrets.',
    ],
  },
  MANIFEST_INVALID: {
    cause: 'The platform refuses the manifest, so the deploy would fail at this place.',
    fixes: ['Correct the line of the message.'],
  },
  CONTAINER_REQUIRED: {
    cause: 'A policy is about one container, and the manifest has several.',
    fixes: [
      'Name it: `container: NAME` of the environment, `--container NAME`, or the input `container`.',
    ],
  },
  CONTAINER_UNKNOWN: {
    cause: 'No container, service or function of the manifest has this name.',
    fixes: ['Use one of the names in the message.'],
  },
  ENV_FILE_SYNTAX: {
    cause: 'The reader of the env file refuses this line, or the whole file because of it.',
    fixes: [
      'Write NAME=value, one a line. Put a value with blanks or # in quotes.',
      `If another program reads the file, name its format: ${DOCS}/env-files.md`,
    ],
  },
  SECRETS_FILE_INVALID: {
    cause: 'The file of `secrets-from` is not the JSON object that stands in for the secret store.',
    fixes: [
      'Write `{"backend/prod": {"JWT_SECRET": "…"}}`: a secret by its name or ARN, with a text or an object of keys.',
    ],
  },
  REFERENCE_INVALID: {
    cause: 'The text is neither the ARN nor the name of a secret or parameter.',
    fixes: [
      'Write `name#json-key`, `arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf:json-key::` or `ssm:/path/name`.',
      'A manifest takes only what its platform takes: there, use the ARN.',
    ],
  },
} as const satisfies Partial<Record<FailureCode, FailureAdvice>>
