import { definePreset } from './preset.ts'

/**
 * Sources: Next.js, "How to use environment variables" (the three words of NODE_ENV), "How to self-host"
 * (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: base64 of an AES key) and "next CLI" (PORT, HOSTNAME); Auth.js,
 * "Deployment" (AUTH_SECRET: 32 characters or more) and "Environment variables"; NextAuth.js 4, "Options".
 */
export const nextjs = definePreset({
  about: 'Next.js, with Auth.js (NextAuth.js).',
  extends: ['node'],
  variables: {
    NODE_ENV: { type: 'enum', values: ['production', 'development', 'test'] },
    HOSTNAME: 'string',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
      type: 'base64-bytes',
      'min-bytes': 16,
      alphabet: 'standard',
    },
    NEXT_DEPLOYMENT_ID: 'string',
    NEXT_TELEMETRY_DISABLED: 'string',
    AUTH_SECRET: 'signing-secret',
    AUTH_SECRET_1: 'signing-secret',
    AUTH_SECRET_2: 'signing-secret',
    AUTH_SECRET_3: 'signing-secret',
    AUTH_URL: 'url',
    AUTH_TRUST_HOST: 'string',
    AUTH_REDIRECT_PROXY_URL: 'url',
    NEXTAUTH_SECRET: 'signing-secret',
    NEXTAUTH_URL: 'url',
    // The server calls itself there, so localhost is valid.
    NEXTAUTH_URL_INTERNAL: 'string',
  },
})
