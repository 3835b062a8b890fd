import { definePreset } from './preset.ts'

/**
 * Sources: Auth0, nextjs-auth0 (README of versions 3 and 4), "Quickstart" of Express, Flask and Django. No rule
 * requires client id and secret together: an API or a page in the browser has only the id.
 */
export const auth0 = definePreset({
  about: 'Auth0’s SDKs for web applications and APIs.',
  variables: {
    AUTH0_DOMAIN: 'auth0-domain',
    AUTH0_CLIENT_ID: 'string',
    AUTH0_CLIENT_SECRET: 'secret',
    AUTH0_SECRET: 'signing-secret',
    AUTH0_ISSUER_BASE_URL: { type: 'url', schemes: ['https'] },
    // nextjs-auth0 adds https:// to a bare host.
    AUTH0_BASE_URL: 'string',
    AUTH0_AUDIENCE: 'string',
    AUTH0_SCOPE: 'string',
  },
})
