import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'

/** A host name of two labels or more, in small letters: tokens name their issuer so, and it is compared as text. */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/

export const auth0DomainType = defineType({
  name: 'auth0-domain',
  summary: 'The domain of an Auth0 tenant, or its custom domain: a host name alone.',
  sensitive: false,
  options: {},
  examples: {
    good: ['example.eu.auth0.com', 'login.example.com'],
    bad: ['https://example.eu.auth0.com', 'example.eu.auth0.com/', 'example'],
  },
  flaws: {
    scheme: {
      says: 'is a URL, and Auth0’s SDKs put https:// before the domain themselves (nextjs-auth0#1822)',
      fix: 'Leave out https:// and everything after the host name.',
    },
    form: {
      says: 'is no host name alone',
      fix: 'Copy Domain from the settings of the application in the Auth0 Dashboard: tenant.region.auth0.com, without a path, a port or capitals.',
    },
    loopback: LOOPBACK_FLAW,
  },
  judge: (raw) => {
    if (/^[a-z]+:\/\//i.test(raw)) return ['scheme']
    if (isLoopback(raw)) return ['loopback']
    return HOST.test(raw) ? [] : ['form']
  },
  parts: { host: (raw) => (HOST.test(raw) ? raw : null) },
})
