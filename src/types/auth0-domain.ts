import { isLoopback, LOOPBACK_FLAW } from './loopback.ts'
import { defineType } from './type.ts'

/** A lower-case host name of two labels or more: tokens contain it as their issuer, which is compared as text. */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/

export const auth0DomainType = defineType({
  name: 'auth0-domain',
  summary: 'The domain of an Auth0 tenant, or its custom domain: only a host name.',
  sensitive: false,
  options: {},
  examples: {
    good: ['example.eu.auth0.com', 'login.example.com'],
    bad: ['https://example.eu.auth0.com', 'example.eu.auth0.com/', 'example'],
  },
  flaws: {
    scheme: {
      says: 'is a URL, but Auth0’s SDKs add https:// themselves (nextjs-auth0#1822)',
      fix: 'Remove https:// and everything after the host name.',
    },
    form: {
      says: 'is not only a host name',
      fix: 'Copy Domain from the application’s settings in the Auth0 Dashboard: tenant.region.auth0.com, in lower case, without a path or a port.',
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
