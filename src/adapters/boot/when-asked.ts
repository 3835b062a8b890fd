import { once } from '../../algorithms/once.ts'
import type { StartApplication } from '../../boot/request.ts'
import type { ProcessEnv } from '../../domain/process-env.ts'

/** Starts applications as `processStarter` does. The first start loads it: most runs start nothing. */
export function startWhenAsked(env: ProcessEnv, folder: string): StartApplication {
  const starter = once(() =>
    import('./start.ts').then(({ processStarter }) => processStarter(env, folder)),
  )
  return async (request) => (await starter())(request)
}
