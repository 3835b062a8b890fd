import { type Check, DEPLOYED, EVERYWHERE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** Flaws of keys and tokens beyond their form. */
export const keyTopics: readonly Check[] = [
  flawCheck({
    id: 'min-secret-bytes',
    levels: DEPLOYED,
    why: 'A short key can be guessed, and libraries refuse it.',
    example: {
      types: { JWT_SECRET: 'signing-secret' },
      bad: ['JWT_SECRET=mossy-pelican'],
      good: ['JWT_SECRET=unwound-gravel-mossy-pelican-kettle'],
    },
  }),
  flawCheck({
    id: 'hmac-key-kind',
    levels: EVERYWHERE,
    why: 'Token libraries refuse such a key at the first token, or use a public key as the secret.',
    example: {
      types: { JWT_SECRET: 'signing-secret' },
      bad: ['JWT_SECRET={"kty":"RSA","n":"AQAB","e":"AQAB"}'],
      good: ['JWT_SECRET=unwound-gravel-mossy-pelican-kettle'],
    },
  }),
  flawCheck({
    id: 'hex-half-strength',
    levels: { development: 'off', staging: 'off', production: 'warning' },
    why: 'A hexadecimal digit is half a byte: 32 of them are only 16 random bytes.',
    example: {
      types: { JWT_SECRET: 'signing-secret' },
      bad: ['JWT_SECRET=00112233445566778899aabbccddeeff'],
      good: ['JWT_SECRET=unwound-gravel-mossy-pelican-kettle'],
    },
  }),
  flawCheck({
    id: 'escaped-newline',
    levels: EVERYWHERE,
    why: 'A key or certificate without its newlines cannot be read at start-up.',
    example: {
      types: { TLS_CERT: 'pem-certificate' },
      bad: ['TLS_CERT=-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----'],
      good: ['TLS_CERT=-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
    },
  }),
  flawCheck({
    id: 'rsa-bits',
    levels: DEPLOYED,
    why: 'RSA below 2048 bits can be broken, and libraries and peers refuse it.',
    example: {
      types: { JWKS_KEY: 'jwk' },
      bad: ['JWKS_KEY={"kty":"RSA","n":"AQAB","e":"AQAB"}'],
      // RFC 7517, A.1.
      good: [
        'JWKS_KEY={"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}',
      ],
    },
  }),
]
