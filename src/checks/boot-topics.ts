import { ADVICE, type Check, EVERYWHERE } from './check.ts'
import { sourceCheck } from './draft.ts'

/** Problems that a start of the application shows (`bootgate boot`). */
export const bootTopics: readonly Check[] = [
  sourceCheck({
    id: 'boot-exit',
    levels: EVERYWHERE,
    why: 'The container ends in the same way, and the platform often shows no log of it.',
  }),
  sourceCheck({
    id: 'boot-timeout',
    levels: EVERYWHERE,
    why: 'The health check of the platform fails, and the deploy waits until it gives up.',
  }),
  sourceCheck({
    id: 'boot-unhealthy',
    levels: EVERYWHERE,
    why: 'The platform replaces a container whose health check fails.',
  }),
  sourceCheck({
    id: 'boot-prints-secret',
    levels: ADVICE,
    why: 'Everyone who can read the logs of the service can read the secret.',
  }),
]
