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
  return {
    fetchSecret: secretsManager({ parallel, batch, signal }),
    fetchParameter: parameterStore({ parallel, signal }),
    expired,
  }
}
