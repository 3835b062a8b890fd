import { once } from '../algorithms/once.ts'
import type { Fetching } from '../inputs/read.ts'
import type { AwsStores, Stores } from '../resolve/fetch.ts'
import type { Deadline } from './deadline.ts'

/** Both AWS stores, with one limit and one deadline for all calls of all identities. The first call loads them. */
export function awsStores(fetching: Fetching, end: Deadline): AwsStores {
  const connected = once(() =>
    import('./aws-stores.ts').then(({ connectedStores }) => connectedStores(fetching, end)),
  )
  const later = (pick: (connected: Required<AwsStores>) => Stores): Stores => {
    const stores = once(() => connected().then(pick))
    return {
      fetchSecret: async (request) => (await stores()).fetchSecret(request),
      fetchParameter: async (request) => (await stores()).fetchParameter(request),
    }
  }
  return {
    ...later((stores) => stores),
    storesAs: (identity) => later(({ storesAs }) => storesAs(identity)),
  }
}
