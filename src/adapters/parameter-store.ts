import type { GetParametersCommandOutput, Parameter, SSMClient } from '@aws-sdk/client-ssm'
import { Secret } from '../domain/secret.ts'
import type { FetchParameter, SecretPayload } from '../resolve/fetch.ts'
import type { ParameterReference } from '../resolve/reference.ts'
import {
  type AwsOptions,
  type Connection,
  connection,
  isoDate,
  limitOf,
  perRegion,
  regionOf,
} from './aws-connection.ts'
import { isRefusal } from './aws-error.ts'
import { collect } from './collect.ts'
import { parameterStoreError } from './parameter-store-errors.ts'

/** What `GetParameters` takes (API reference, `Names`). */
const NAMES = 10

type ParametersAnswer = Pick<GetParametersCommandOutput, 'Parameters' | 'InvalidParameters'>

/** AWS Systems Manager Parameter Store. One call fetches the parameters of one turn of the event loop. */
export function parameterStore(options: AwsOptions): FetchParameter {
  const limit = limitOf(options)
  const connectionTo = perRegion((region) => connect(region, options))
  const ask = async (requests: readonly ParameterReference[], region: string | null) => {
    const to = await connectionTo(region)
    const ids = [...new Set(requests.map(({ id }) => id))]
    return limit(askForAll, to, ids)
  }
  const together = perRegion((region) =>
    collect<ParameterReference, ParametersAnswer>(NAMES, (group) =>
      ask(group, region).catch((thrown: unknown) => {
        // AWS refuses the whole call if one name is not allowed.
        if (group.length > 1 && isRefusal(thrown)) return {}
        throw thrown
      }),
    ),
  )
  const alone = async (request: ParameterReference): Promise<Parameter | null> => {
    const { Parameters = [], InvalidParameters = [] } = await ask([request], request.region)
    return InvalidParameters.length > 0 ? null : (Parameters[0] ?? {})
  }
  const find = async (request: ParameterReference): Promise<Parameter | null> => {
    const { id, region } = request
    // Two versions of a parameter have the same name, so one answer must not hold both.
    if (isPinned(id)) return alone(request)
    const { Parameters = [], InvalidParameters = [] } = await together(region)(request)
    if (InvalidParameters.includes(id)) return null
    return Parameters.find(({ ARN, Name }) => ARN === id || Name === id) ?? alone(request)
  }
  return async (request) => {
    const failure = async (thrown: unknown) =>
      parameterStoreError(
        thrown,
        request,
        await regionOf((await connectionTo(request.region)).client),
      )
    const found = await find(request).catch(async (thrown: unknown) => {
      throw await failure(thrown)
    })
    if (found === null) throw await failure({ name: 'ParameterNotFound' })
    const { Value: text } = found
    if (typeof text !== 'string') throw await failure({ name: 'NoValueInAnswer' })
    return payload(text, found)
  }
}

/** Whether a name or an ARN ends in `:version` or `:label`. */
function isPinned(id: string): boolean {
  return id.replace(/^arn:([^:]*:){4}/, '').includes(':')
}

async function connect(region: string | null, options: AwsOptions): Promise<Connection<SSMClient>> {
  const { SSMClient } = await import('@aws-sdk/client-ssm')
  return connection(region, options, (settings) => new SSMClient(settings))
}

async function askForAll(
  { call }: Connection<SSMClient>,
  ids: string[],
): Promise<ParametersAnswer> {
  const { GetParametersCommand } = await import('@aws-sdk/client-ssm')
  const command = new GetParametersCommand({ Names: ids, WithDecryption: true })
  return call((client) => client.send(command))
}

/** A list (`StringList`) is its text, with commas. */
function payload(text: string, { Version, LastModifiedDate }: Parameter): SecretPayload {
  const created = isoDate(LastModifiedDate)
  return {
    text: new Secret(text),
    versionId: Version === undefined ? null : String(Version),
    stages: [],
    ...(created && { created }),
  }
}
