import * as z from 'zod/mini'
import { defineType } from './type.ts'

/** RFC 7518, 3.2: an HMAC key must be at least as long as the hash's output. */
const MINIMUM_BYTES = { HS256: 32, HS384: 48, HS512: 64 } as const

export const signingSecretType = defineType({
  name: 'signing-secret',
  summary:
    'A secret that signs tokens or cookies: at least 32 bytes for HS256, 48 for HS384, 64 for HS512.',
  sensitive: true,
  options: { algorithm: z._default(z.enum(['HS256', 'HS384', 'HS512']), 'HS256') },
  examples: { good: [], bad: ['short'], make: 'openssl rand -base64 48' },
  flaws: {
    short: {
      check: 'min-secret-bytes',
      says: ({ algorithm }) =>
        `is shorter than the ${MINIMUM_BYTES[algorithm]} bytes that ${algorithm} asks for (RFC 7518, 3.2)`,
      fix: ({ algorithm }) =>
        `Make a new one: \`openssl rand -base64 ${MINIMUM_BYTES[algorithm]}\``,
    },
  },
  judge: (raw, { algorithm }) =>
    Buffer.byteLength(raw, 'utf8') < MINIMUM_BYTES[algorithm] ? ['short'] : [],
})
