import type { AssumeRoleCommandInput, STSClientConfig } from '@aws-sdk/nested-clients/sts'
import { GateError } from '../domain/errors.ts'
import { type AssumedRole, roleName } from '../domain/identity.ts'
import { isSafeToShow } from '../domain/safe-text.ts'
import { type AwsError, awsErrorOf, awsKindOf } from './aws-error.ts'

/** What STS gives: temporary credentials. */
interface RoleCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/**
 * A source of the credentials of a role, which the run's own credentials take. A refusal is final, and not asked for
 * again. @throws GateError AWS_ROLE_NOT_ASSUMED, and what STS throws
 */
export function roleCredentials(
  role: AssumedRole,
  settings: STSClientConfig,
): () => Promise<RoleCredentials> {
  let refused: GateError | null = null
  return async () => {
    if (refused !== null) throw refused
    try {
      return await assume(role, settings)
    } catch (thrown) {
      const fault = awsErrorOf(thrown)
      if (!isRefused(fault)) throw thrown
      refused = notAssumed(role)
      throw refused
    }
  }
}

async function assume(role: AssumedRole, settings: STSClientConfig): Promise<RoleCredentials> {
  const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/nested-clients/sts')
  const client = new STSClient(settings)
  const input: AssumeRoleCommandInput = {
    RoleArn: role.arn,
    RoleSessionName: role.sessionName,
    ...(role.externalId !== null && { ExternalId: role.externalId }),
  }
  const { Credentials: given } = await client.send(new AssumeRoleCommand(input))
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = given ?? {}
  if (!given || !accessKeyId || !secretAccessKey)
    throw Object.assign(new Error('no credentials'), { name: 'NoValueInAnswer' })
  return {
    accessKeyId,
    secretAccessKey,
    ...(given.SessionToken && { sessionToken: given.SessionToken }),
    ...(given.Expiration && { expiration: given.Expiration }),
  }
}

function isRefused(fault: AwsError): boolean {
  return awsKindOf(fault) === 'AWS_ROLE_REFUSED' || fault.name.startsWith('ValidationError')
}

function notAssumed(role: AssumedRole): GateError {
  const name = roleName(role)
  const shown = isSafeToShow(name) ? name : 'NAME'
  return new GateError({
    code: 'AWS_ROLE_NOT_ASSUMED',
    message: `The role ${shown} of the environment could not be taken: STS refused it to the credentials of this run.`,
    fix: `Allow the credentials of this run the action sts:AssumeRole on that role, and name them as a principal in its trust policy (\`aws iam get-role --role-name ${shown}\` prints it). If the trust policy asks for an external id, write it: role: { arn: …, external-id: … }. Or check this environment in a job of its own, with credentials of its account.`,
  })
}
