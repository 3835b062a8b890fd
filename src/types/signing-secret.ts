import * as z from 'zod/mini'
import { HMAC_BYTES, randomBase64 } from './byte-count.ts'
import { keyDocumentIn } from './key-document.ts'
import { defineType } from './type.ts'

/** Hexadecimal digits, or a UUID: half a byte per digit. */
const HEX = /^(?:[0-9a-f]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** A new secret has room for HS384, in bytes. */
const LEAST_NEW = 48

const fix = ({ algorithm }: { algorithm: keyof typeof HMAC_BYTES }) =>
  `Generate a new value: \`${randomBase64(HMAC_BYTES[algorithm])}\``
const keyKind = (what: string) => ({
  check: 'hmac-key-kind',
  says: `is ${what}, not an HMAC secret: libraries refuse it, since everyone with the public half could sign`,
  fix,
})

export const signingSecretType = defineType({
  name: 'signing-secret',
  summary:
    'A secret that signs tokens or cookies: at least 32 bytes for HS256, 48 for HS384, 64 for HS512.',
  sensitive: true,
  options: {
    algorithm: z._default(z.enum(['HS256', 'HS384', 'HS512']), 'HS256').register(z.globalRegistry, {
      description: 'The signing algorithm, which sets the least number of bytes.',
    }),
  },
  examples: { good: [], bad: ['short', '{"kty":"oct"}'], make: 'openssl rand -base64 48' },
  renewal: ({ algorithm }) =>
    `Generate a new value: \`${randomBase64(Math.max(LEAST_NEW, HMAC_BYTES[algorithm]))}\``,
  flaws: {
    pem: keyKind('a PEM key or certificate'),
    ssh: keyKind('an SSH key'),
    jwk: keyKind('a JWK or JWKS document'),
    short: {
      check: 'min-secret-bytes',
      says: ({ algorithm }) =>
        `is shorter than the ${HMAC_BYTES[algorithm]} bytes that ${algorithm} requires (RFC 7518, 3.2)`,
      fix,
    },
    hex: {
      check: 'hex-half-strength',
      says: ({ algorithm }) =>
        `is hexadecimal, with fewer than the ${HMAC_BYTES[algorithm]} random bytes that ${algorithm} requires`,
      fix,
    },
  },
  judge: (raw, { algorithm }) => {
    const least = HMAC_BYTES[algorithm]
    const document = keyDocumentIn(raw)
    if (document !== null) return [document]
    if (Buffer.byteLength(raw, 'utf8') < least) return ['short']
    return raw.length < 2 * least && HEX.test(raw) ? ['hex'] : []
  },
})
