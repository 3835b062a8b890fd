import { definePreset } from './preset.ts'

/**
 * Sources: Node.js, "Command-line API" (environment variables); Express, "Production best practices" (NODE_ENV);
 * express-session, README (secret); jsonwebtoken, README, with RFC 7518, 3.2 for the length of its secret.
 */
export const node = definePreset({
  about: 'Node.js services: Express, Fastify, Nest and their kind.',
  extends: ['recommended'],
  variables: {
    // The check `debug-on` recognises this name.
    NODE_ENV: 'string',
    NODE_OPTIONS: 'string',
    NODE_EXTRA_CA_CERTS: 'path',
    NODE_TLS_REJECT_UNAUTHORIZED: 'string',
    UV_THREADPOOL_SIZE: { type: 'integer', min: 1, max: 1024 },
    SESSION_SECRET: 'signing-secret',
    COOKIE_SECRET: 'signing-secret',
    JWT_SECRET: 'signing-secret',
  },
})
