import { ADVICE, type Check, EVERYWHERE } from './check.ts'
import { sourceCheck } from './draft.ts'

/** Problems that starts of the application show (`bootgate boot`, `bootgate probe` and `bootgate reads`). */
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
  sourceCheck({
    id: 'probe-blind',
    levels: EVERYWHERE,
    why: 'A deploy with such a value passes the gate, and its container does not start.',
  }),
  sourceCheck({
    id: 'probe-stricter',
    levels: { development: 'info', staging: 'info', production: 'info' },
    why: 'The gate stops deploys that would start.',
  }),
  sourceCheck({
    id: 'undeclared-read',
    levels: ADVICE,
    exceptions: {
      needed: { when: 'the application does not start without it', levels: EVERYWHERE },
    },
    why: 'The gate does not ask for the variable, so a deploy without it passes.',
  }),
  sourceCheck({
    id: 'never-read',
    levels: { development: 'info', staging: 'info', production: 'info' },
    why: 'The deploy gives the service a value, often a secret, that it may not use.',
  }),
]
