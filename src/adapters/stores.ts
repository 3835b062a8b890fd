import pLimit from 'p-limit'
import type { Fetching } from '../domain/inputs.ts'
import type { Stores } from '../resolve/fetch.ts'
import type { Deadline } from './deadline.ts'
import { parameterStore } from './parameter-store.ts'
import { secretsManager } from './secrets-manager.ts'

/** Both AWS stores, with one limit and one deadline over all that is fetched from them. */
export function awsStores({ parallel, batch }: Fetching, { signal }: Deadline): Stores {
  const calls = { parallel, limit: pLimit(parallel), signal }
  return {
    fetchSecret: secretsManager({ ...calls, batch }),
    fetchParameter: parameterStore(calls),
  }
}
