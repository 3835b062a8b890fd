import pLimit from 'p-limit'
import type { Fetching } from '../domain/inputs.ts'
import type { ResolvePorts } from '../resolve/resolve.ts'
import { deadline } from './deadline.ts'
import { parameterStore } from './parameter-store.ts'
import { secretsManager } from './secrets-manager.ts'

/** Both AWS stores, with one deadline over all that is fetched from them. */
export function awsStores({
  parallel,
  batch,
  timeout,
}: Fetching): Pick<ResolvePorts, 'fetchSecret' | 'fetchParameter' | 'expired'> {
  const { signal, expired } = deadline(timeout)
  const calls = { parallel, limit: pLimit(parallel), signal }
  return {
    fetchSecret: secretsManager({ ...calls, batch }),
    fetchParameter: parameterStore(calls),
    expired,
  }
}
