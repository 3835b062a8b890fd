import type { FailureCode } from '../domain/errors.ts'

const FILE =
  'Correct the path, or make the file a text that this user can read. A path in a policy is relative to the policy.'
const NETWORK =
  'Look at the network, the proxy and the endpoint between this machine and AWS, and run again.'
const AGAIN = 'Run again. If it stays so, look at the status page of the service.'
const BUG = 'Run again with --debug, and report it as a bug of Bootgate with report.json.'
const WORKFLOW = 'Correct the workflow at that line; actionlint shows such mistakes too.'
const FEWER = 'Lower `parallel`, or set `batch: true`, and run again.'
const GITHUB_TOKEN =
  'Give the job `permissions: { contents: read }` and the step its `github-token`.'

/** What to do about each failure, in general. The failure of a run says more: its place, and the fix that fits. */
export const FAILURE_ADVICE: Readonly<Record<FailureCode, string>> = {
  INPUT_UNKNOWN: 'Correct the name: docs/inputs.md has all inputs and flags.',
  INPUT_INVALID: 'Correct the value: docs/inputs.md says what each input and flag takes.',
  POLICY_NOT_FOUND:
    'Name it with `policy`, or write one with `bootgate init`. In a workflow, check out the repository first.',
  POLICY_SYNTAX: 'Correct the YAML at that line.',
  POLICY_INVALID:
    'Correct the key or value at that line. Editors complete the policy with schema/bootgate.schema.json.',
  ENVIRONMENT_UNKNOWN: 'Name an environment of the policy, or add it under `environments`.',
  ENVIRONMENT_REQUIRED: 'Name one with `environment`; `all` checks every environment.',
  FILE_NOT_FOUND: FILE,
  FILE_UNREADABLE: FILE,
  FILE_NOT_A_FILE: FILE,
  FILE_TOO_LARGE: 'Give a file of at most 10 MiB that ends.',
  FILE_OUTSIDE: 'Move the file into the repository, or name it with an input or flag.',
  FILE_EMPTY: 'Look at the step that writes the file: it wrote nothing.',
  FILE_NOT_TEXT: 'Save the file as UTF-8.',
  EVENT_INVALID: 'Leave GITHUB_EVENT_PATH and the other variables of the runner as it sets them.',
  GITHUB_FILE_NOT_FOUND:
    'Commit the file at the ref that `policy-ref` or the base names, or correct its path.',
  GITHUB_ACCESS_DENIED: GITHUB_TOKEN,
  GITHUB_THROTTLED: AGAIN,
  GITHUB_UNREACHABLE:
    'Look at the network and the proxy between this machine and GitHub, and run again.',
  GITHUB_FAILED: AGAIN,
  GITHUB_GARBLED: 'Look for a proxy or a login page in front of GitHub.',
  MANIFEST_SYNTAX: 'Give the file as the deployer reads it, after templates are filled in.',
  MANIFEST_UNSUPPORTED:
    'Give a file of a known format (docs/manifests.md), or the variables themselves with `variables`, `secrets` or `env-files`.',
  MANIFEST_INVALID: 'Correct the manifest at that line: its platform would refuse it.',
  ENV_FILE_SYNTAX:
    'Correct the line, or name the reader of the file with `env-file-format` (docs/env-files.md).',
  SECRETS_FILE_INVALID:
    'Write a JSON object of texts, objects or { "SecretBinary": … }, by the name or ARN of the secret (docs/policy.md).',
  REFERENCE_INVALID:
    'Write an ARN, name#json-key, or ssm:/parameter (docs/policy.md). Check that no value stands in the place of the reference.',
  AWS_CREDENTIALS_MISSING:
    'Run aws-actions/configure-aws-credentials before the gate, with `id-token: write`; at a terminal, sign in.',
  AWS_CREDENTIALS_EXPIRED:
    'Get new credentials just before the gate; at a terminal, sign in again.',
  AWS_CREDENTIALS_THROTTLED: 'Run again, with fewer jobs that take the role at once.',
  AWS_CREDENTIALS_UNREACHABLE: NETWORK,
  AWS_CREDENTIALS_GARBLED:
    'Copy the credentials once more, without the end of the line; look for a proxy in front of their source.',
  AWS_CREDENTIALS_FAILED: AGAIN,
  AWS_CERTIFICATE_UNTRUSTED: 'Name the certificate of the proxy with NODE_EXTRA_CA_CERTS.',
  AWS_CLOCK_SKEWED: 'Set the clock of this machine: five minutes at most.',
  AWS_REGION_MISSING: 'Set `region` in the environment of the policy, or AWS_REGION.',
  AWS_REGION_INVALID: 'Correct the region of the reference, the policy or AWS_REGION.',
  SECRET_NOT_FOUND: 'Correct the name or ARN, the region and the account, or create the secret.',
  SECRET_NO_VALUE: 'Store a value, or correct the stage or version of the reference.',
  SECRET_ACCESS_DENIED:
    'Allow the role secretsmanager:GetSecretValue on this secret (SECURITY.md).',
  SECRET_DECRYPTION_DENIED:
    'Allow the role kms:Decrypt on the key of the secret, in the policy of the key too.',
  SECRET_DELETED:
    'Restore the secret (aws secretsmanager restore-secret), or refer to another one.',
  SECRET_NOT_JSON: 'Store a JSON object, or refer to the whole secret without a key.',
  SECRET_KEY_MISSING: 'Add the key to the secret, or correct the reference.',
  SECRET_KEY_NESTED: 'Move the key to the top level of the JSON.',
  SECRET_BINARY: 'Store a text (SecretString).',
  SECRETS_MANAGER_THROTTLED: FEWER,
  SECRETS_MANAGER_UNREACHABLE: NETWORK,
  SECRETS_MANAGER_GARBLED: 'Look for a proxy, a login page or a stand-in behind the endpoint.',
  SECRETS_MANAGER_FAILED: AGAIN,
  PARAMETER_NOT_FOUND:
    'Correct the name, version or label, the region and the account. In a manifest a bare name is a parameter.',
  PARAMETER_ACCESS_DENIED:
    'Allow the role ssm:GetParameters on this parameter, and kms:Decrypt on its key.',
  PARAMETER_STORE_THROTTLED: FEWER,
  PARAMETER_STORE_UNREACHABLE: NETWORK,
  PARAMETER_STORE_GARBLED: 'Look for a proxy, a login page or a stand-in behind the endpoint.',
  PARAMETER_STORE_FAILED: AGAIN,
  AWS_ROLE_REFUSED:
    'Compare the trust policy of the role with the subject of this workflow’s token: the branch, the environment, and OWNER@ID/REPO@ID in new repositories.',
  AWS_ROLE_NOT_ASSUMED:
    'Name the credentials of the run in the trust policy of the role, and allow them sts:AssumeRole.',
  RUN_UNTRUSTED:
    'Start the deploy with a run of this repository: docs/action.md says which runs are trusted.',
  VARIABLE_UNAVAILABLE:
    'Give the value that the deploy makes, with `variables` or `secrets`, or remove the variable from the policy.',
  WORKFLOW_SYNTAX: WORKFLOW,
  WORKFLOW_INVALID: WORKFLOW,
  WORKFLOW_TOO_LARGE: 'Split the workflow, or simplify the conditions between gate and deploy.',
  WORKFLOW_NOT_FOUND: 'Name the workflows, or run the audit in the root of the repository.',
  GATE_NOT_FOUND: 'Add the gate to the workflow that deploys: the README has one to copy.',
  CONTAINER_REQUIRED: 'Name it with `container`.',
  CONTAINER_UNKNOWN: 'Correct `container`: the message lists those of the manifest.',
  TIMEOUT: 'Look at the network first. Allow more time with `timeout`.',
  CANCELLED: 'Run again.',
  CHECK_FAILED: BUG,
  CONDITION_FAILED:
    'Compare values of one kind: an absent variable is null, an empty one is "" (docs/policy.md).',
  BOOT_UNDECLARED: 'Add `boot:` to the policy (docs/boot.md).',
  BOOT_COMMAND_NOT_FOUND:
    'Install it in a step before the gate, or correct `boot.command`. No shell reads it.',
  BOOT_PORT_TAKEN: 'End the process that listens there, or start the application on another port.',
  BOOT_FAILED: 'Run the command by hand on this machine.',
  PROBE_UNSTEADY:
    'Run the command by hand several times: its start hangs on something besides its variables.',
  NOTHING_CHECKED:
    'Look at the environment, the manifest and `container`: together they set no variable that the policy declares.',
  ALL_WAIVED: 'Fix one of the errors, or remove a waiver that is no longer needed.',
  ALL_CHECKS_OFF: 'Remove `off` from checks.',
  POLICY_TOO_WEAK:
    'Remove lines under `checks:`. To start without blocking, set `fail-on: never` for a while.',
  GATE_UNSOUND: BUG,
  BOOT_ENGINE_UNREACHABLE: 'Start the engine of Docker, and give this user access to its socket.',
  BOOT_IMAGE_NOT_FOUND: 'Pull or build the image before the boot, or correct its name.',
  INTERNAL: BUG,
}
