import { defineCheck, EVERYWHERE } from './check.ts'

/** The presets of servers that listen on the address in HOSTNAME. */
const READS_HOSTNAME = ['nextjs']

export const hostnameBind = defineCheck({
  id: 'hostname-bind',
  levels: EVERYWHERE,
  why: 'The health check fails, and the platform stops the container: the server of Next.js (output: standalone, 13.4.13 and later) listens on HOSTNAME only, and Docker, ECS and Kubernetes set HOSTNAME to the name of the container.',
  find: (scope) => {
    const hostname = scope.byName.get('HOSTNAME')
    if (scope.setup?.asksLoopback !== true || hostname?.origin?.source !== 'platform') return []
    if (!READS_HOSTNAME.includes(hostname.declaration.preset ?? '')) return []
    return [
      {
        variable: hostname,
        says: `is set by ${hostname.origin.locator} to the name of the container: Next.js listens there only, and the health check asks on loopback`,
        fix: 'Set HOSTNAME to 0.0.0.0 in the manifest.',
        facts: {},
      },
    ]
  },
})
