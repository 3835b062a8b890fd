import type { FailureCode } from '../domain/errors.ts'
import type { FailureAdvice } from './explanation.ts'

const RUN_AGAIN = 'Run the job again.'
const PROXY = 'Check for a proxy, a login page or a stand-in behind AWS_ENDPOINT_URL.'

/** Advice on failures of AWS: credentials, regions, secrets and parameters. */
export const STORE_ADVICE = {
  AWS_CREDENTIALS_MISSING: {
    cause: 'The gate looks for credentials as every AWS tool does, and found none.',
    fixes: [
      'In a workflow, put aws-actions/configure-aws-credentials before the gate, and give the job `permissions: { id-token: write }`.',
      'On your machine: `aws sso login`, and set AWS_PROFILE.',
      'Without AWS, check with a local file: `--secrets-from secrets.local.json`',
    ],
  },
  AWS_CREDENTIALS_EXPIRED: {
    cause: 'The session has ended, or AWS does not know the key.',
    fixes: [
      'See whether they work: `aws sts get-caller-identity`',
      'Get fresh ones close before the gate, or for a longer session.',
    ],
  },
  AWS_CREDENTIALS_THROTTLED: {
    cause: 'STS, or another source of the credentials, refused too many requests at once.',
    fixes: [
      RUN_AGAIN,
      'Get the credentials once for the job, with aws-actions/configure-aws-credentials.',
    ],
  },
  AWS_CREDENTIALS_UNREACHABLE: {
    cause: 'The credentials come from a server, and no connection to it could be opened in time.',
    fixes: [
      'Let this machine open HTTPS to sts.REGION.amazonaws.com.',
      'Check the spelling of the region and the proxy.',
    ],
  },
  AWS_CREDENTIALS_GARBLED: {
    cause: 'A value contains a line end, or a proxy answered instead of the source.',
    fixes: ['Copy the values of the credentials again, without the end of the line.', PROXY],
  },
  AWS_CREDENTIALS_FAILED: {
    cause: 'STS, or another source of the credentials, answered with an error.',
    fixes: ['See whether the credentials can be had: `aws sts get-caller-identity`', RUN_AGAIN],
  },
  AWS_CERTIFICATE_UNTRUSTED: {
    cause: 'Often a proxy opens TLS with a certificate of the company.',
    fixes: ['Name its certificate authority: `export NODE_EXTRA_CA_CERTS=/path/ca.pem`', PROXY],
  },
  AWS_CLOCK_SKEWED: {
    cause: 'AWS refuses a signature that is more than five minutes old or early.',
    fixes: ['Set the clock of this machine. Compare with another one: `date -u`'],
  },
  AWS_REGION_MISSING: {
    cause:
      'A name alone does not say in which region the secret is. AWS_DEFAULT_REGION is not read.',
    fixes: [
      'Name the region: `region: eu-west-1` of the environment, `--region`, the input `region`, or AWS_REGION.',
      'Or write the full ARN of the secret.',
    ],
  },
  AWS_REGION_INVALID: {
    cause: 'AWS has no region of that name.',
    fixes: [
      'Write the code of a region, such as eu-central-1, not its title or an availability zone.',
    ],
  },
  AWS_ROLE_REFUSED: {
    cause: 'The trust policy of the role does not fit the token of the workflow.',
    fixes: [
      'Compare the condition on `token.actions.githubusercontent.com:sub` with the repository, branch and `environment:` of the job.',
      'Print the trust policy: `aws iam get-role --role-name ROLE`',
    ],
  },
  AWS_ROLE_NOT_ASSUMED: {
    cause:
      'The environment has a `role` of its own, and the credentials of the run may not take it.',
    fixes: [
      'Allow these credentials sts:AssumeRole on the role, and name them as a principal in its trust policy.',
      'If the trust policy asks for an external id, write `role: { arn: …, external-id: … }`.',
    ],
  },
  SECRET_NOT_FOUND: {
    cause: 'The name, the region or the account is another one, or the secret does not exist yet.',
    fixes: [
      'See what is there: `aws secretsmanager list-secrets --region REGION --query SecretList[].Name`',
      'Correct the reference or the region. A secret of another account needs its full ARN.',
    ],
  },
  SECRET_NO_VALUE: {
    cause: 'The secret was created without a value, or has no version with that id or stage.',
    fixes: [
      'See its versions: `aws secretsmanager list-secret-version-ids --secret-id NAME`',
      'Put a value: `aws secretsmanager put-secret-value --secret-id NAME --secret-string file://value.txt`',
    ],
  },
  SECRET_ACCESS_DENIED: {
    cause:
      'The role of the job lacks the action, or a policy of the secret, the organisation or the VPC endpoint denies it.',
    fixes: [
      'Allow secretsmanager:GetSecretValue on this secret to the role of the job. It is all that the gate needs.',
      'If it is allowed, look for a deny in the resource policy, in service control policies and in VPC endpoint policies.',
    ],
  },
  SECRET_DECRYPTION_DENIED: {
    cause: 'The secret has a KMS key of its own, and the role of the job may not use it.',
    fixes: [
      'Allow kms:Decrypt on the key to the role of the job, in the role and in the policy of the key.',
    ],
  },
  SECRET_DELETED: {
    cause: 'Somebody deleted the secret. Until the waiting time ends, it can be taken back.',
    fixes: [
      'Take it back: `aws secretsmanager restore-secret --secret-id NAME`',
      'Or refer to the secret that replaces it.',
    ],
  },
  SECRET_NOT_JSON: {
    cause:
      'The reference names a JSON key, and the secret holds a plain text. The container would not start.',
    fixes: [
      'Store an object, such as `{"JWT_SECRET": "…"}`.',
      'Or refer to the whole secret, without a key.',
    ],
  },
  SECRET_KEY_MISSING: {
    cause: 'The key is misspelt, or was never added to the secret. The container would not start.',
    fixes: ['Add the key to the secret, or correct the reference. Keys are case-sensitive.'],
  },
  SECRET_KEY_NESTED: {
    cause: 'The platform reads only top-level keys of a JSON secret.',
    fixes: ['Store the value at the top level of the secret, under a name without a dot.'],
  },
  SECRET_BINARY: {
    cause: 'The value is stored as SecretBinary, and a variable is text.',
    fixes: ['Store it as SecretString. Base64 is a text.'],
  },
  SECRETS_MANAGER_THROTTLED: {
    cause: "The account's limit was still reached after the gate's own retries.",
    fixes: [RUN_AGAIN, 'Ask for fewer secrets at once: `--parallel 2`, or the input `parallel`.'],
  },
  SECRETS_MANAGER_UNREACHABLE: {
    cause: 'No connection to Secrets Manager could be opened in time.',
    fixes: [
      'Let this machine open HTTPS to secretsmanager.REGION.amazonaws.com, or give its VPC an endpoint.',
      'Check the spelling of the region and the proxy.',
    ],
  },
  SECRETS_MANAGER_GARBLED: {
    cause: 'Something else answered, such as a proxy or a login page.',
    fixes: [PROXY],
  },
  SECRETS_MANAGER_FAILED: {
    cause: 'The service reported an error that is not about this secret.',
    fixes: [RUN_AGAIN, 'https://health.aws.amazon.com shows incidents.'],
  },
  PARAMETER_NOT_FOUND: {
    cause:
      'The name, the region, the version or the label is another one. In a manifest, a bare name is a parameter, not a secret.',
    fixes: [
      'See what is there: `aws ssm describe-parameters --region REGION --query Parameters[].Name`',
      'Correct the reference or the region. For a secret of Secrets Manager write its full ARN.',
    ],
  },
  PARAMETER_ACCESS_DENIED: {
    cause:
      'The role of the job lacks the action, or a policy of the organisation or the VPC endpoint denies it.',
    fixes: [
      'Allow ssm:GetParameters on this parameter to the role of the job.',
      'For a SecureString with a KMS key of its own, allow kms:Decrypt on that key too.',
    ],
  },
  PARAMETER_STORE_THROTTLED: {
    cause: "The account's limit was still reached after the gate's own retries.",
    fixes: [
      RUN_AGAIN,
      'Ask for fewer parameters at once: `--parallel 2`, or the input `parallel`.',
    ],
  },
  PARAMETER_STORE_UNREACHABLE: {
    cause: 'No connection to Parameter Store could be opened in time.',
    fixes: [
      'Let this machine open HTTPS to ssm.REGION.amazonaws.com, or give its VPC an endpoint.',
      'Check the spelling of the region and the proxy.',
    ],
  },
  PARAMETER_STORE_GARBLED: {
    cause: 'Something else answered, such as a proxy or a login page.',
    fixes: [PROXY],
  },
  PARAMETER_STORE_FAILED: {
    cause: 'The service reported an error that is not about this parameter.',
    fixes: [RUN_AGAIN, 'https://health.aws.amazon.com shows incidents.'],
  },
} as const satisfies Partial<Record<FailureCode, FailureAdvice>>
