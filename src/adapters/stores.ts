import pLimit from 'p-limit'
import { GateError } from '../domain/errors.ts'
import { isRegion } from '../domain/region.ts'
import type { Fetching } from '../inputs/read.ts'
import type { Stores } from '../resolve/fetch.ts'
import type { Deadline } from './deadline.ts'
import { parameterStore } from './parameter-store.ts'
import { secretsManager } from './secrets-manager.ts'

/** Both AWS stores, with one limit and one deadline over all that is fetched from them. */
export function awsStores({ parallel, batch }: Fetching, { signal }: Deadline): Stores {
  const calls = { parallel, limit: pLimit(parallel), signal }
  return {
    fetchSecret: inRegions(secretsManager({ ...calls, batch })),
    fetchParameter: inRegions(parameterStore(calls)),
  }
}

/**
 * A region becomes a part of a host's name, so nothing else may stand in its place: policies and references
 * are written by whoever opens a pull request. What the machine itself says (`AWS_REGION`) is the SDK's to read.
 */
function inRegions<Asked extends { readonly name: string; readonly region: string | null }, Answer>(
  fetch: (request: Asked) => Promise<Answer>,
): (request: Asked) => Promise<Answer> {
  return async (request) => {
    const { name, region } = request
    if (region === null || isRegion(region)) return fetch(request)
    throw new GateError({
      code: 'AWS_REGION_INVALID',
      message: `The region in which ${name} is to be read is none of AWS.`,
      fix: 'Write the code of a region, such as eu-central-1, in the reference or under `region`.',
    })
  }
}
