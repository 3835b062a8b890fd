import pLimit from 'p-limit'
import { GateError } from '../domain/errors.ts'
import { isRegion } from '../domain/region.ts'
import type { Fetching } from '../inputs/read.ts'
import type { AwsStores, Stores } from '../resolve/fetch.ts'
import type { AwsOptions } from './aws-connection.ts'
import type { Deadline } from './deadline.ts'
import { staySmall } from './memory.ts'
import { parameterStore } from './parameter-store.ts'
import { secretsManager } from './secrets-manager.ts'

/** Both AWS stores, with one limit and one deadline for all calls of all identities. */
export function connectedStores(
  { parallel, batch }: Fetching,
  { fetching }: Deadline,
): Required<AwsStores> {
  staySmall()
  const { signal, until } = fetching
  const calls = { parallel, limit: pLimit(parallel), signal, until: () => until }
  const storesOf = (options: AwsOptions): Stores => ({
    fetchSecret: inRegions(secretsManager({ ...options, batch })),
    fetchParameter: inRegions(parameterStore(options)),
  })
  return { ...storesOf(calls), storesAs: (identity) => storesOf({ ...calls, identity }) }
}

/**
 * Refuses a region that is not one of AWS. A region becomes a part of a host name, and the author of a pull request
 * may write it. The SDK itself reads `AWS_REGION`.
 */
function inRegions<Asked extends { readonly name: string; readonly region: string | null }, Answer>(
  fetch: (request: Asked) => Promise<Answer>,
): (request: Asked) => Promise<Answer> {
  return async (request) => {
    const { name, region } = request
    if (region === null || isRegion(region)) return fetch(request)
    throw new GateError({
      code: 'AWS_REGION_INVALID',
      message: `The region of ${name} is not a region of AWS.`,
      fix: 'Write the code of a region, such as eu-central-1, in the reference or under `region`.',
    })
  }
}
