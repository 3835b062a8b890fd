import * as z from 'zod/mini'
import { type Jwk, type KeyKind, keysIn, readJwk } from './jwk-key.ts'
import { RSA_BITS_FLAW } from './public-key.ts'
import { defineType } from './type.ts'

const MAKE = 'Generate a new key with your token library, or ask the issuer for one.'

const HALVES: Readonly<Record<KeyKind, string>> = {
  private: 'a private key',
  public: 'a public key only',
  symmetric: 'a symmetric key',
}

/** The keys of a text in the form that the policy requires, one key or a set; else the code of the flaw. */
function keysOf(raw: string, set: boolean): readonly Jwk[] | 'json' | 'none' | 'set' | 'single' {
  const keys = keysIn(raw)
  if (keys === null) return 'json'
  if (keys.all.length === 0) return 'none'
  if (keys.isSet === set) return keys.all
  return set ? 'single' : 'set'
}

export const jwkType = defineType({
  name: 'jwk',
  summary: 'A JSON Web Key (RFC 7517), or with `set: true` a JWKS.',
  sensitive: true,
  options: {
    set: z._default(z.boolean(), false).register(z.globalRegistry, {
      description: 'Whether it is a set, {"keys": [...]}; the options apply to every key.',
    }),
    kty: z
      .optional(z.enum(['RSA', 'EC', 'OKP', 'oct']))
      .register(z.globalRegistry, { description: 'The key type.' }),
    use: z.optional(z.enum(['sig', 'enc'])).register(z.globalRegistry, {
      description: 'The purpose of the key; a key without use is accepted.',
    }),
    key: z.optional(z.enum(['private', 'public', 'symmetric'])).register(z.globalRegistry, {
      description: 'Which half it is; public means no secret members.',
    }),
  },
  examples: {
    good: [],
    bad: ['{"kty":"RSA"}', "{'kty':'oct'}", '{"keys":[]}'],
    make: "node -p \"JSON.stringify(crypto.generateKeyPairSync('ed25519').privateKey.export({format:'jwk'}))\"",
  },
  flaws: {
    json: {
      says: 'is not a JSON object with a kty or a list of keys, so it is not a JWK',
      fix: 'Write it as JSON, with double quotes around names and strings.',
    },
    set: {
      says: 'is a set of keys (JWKS), but one key is expected',
      fix: 'Use one object of the list; if the service reads a set, set set: true in the policy.',
    },
    single: {
      says: 'is one key, but a set (JWKS) is expected',
      fix: 'Wrap it in {"keys": [...]}.',
    },
    none: { says: 'is an empty set of keys (JWKS)', fix: MAKE },
    refused: {
      says: 'has an unreadable key: a required member is missing or wrong (RFC 7518, 6)',
      fix: MAKE,
    },
    kty: { says: ({ kty }) => `has a key whose kty is not ${kty}`, fix: MAKE },
    use: {
      says: ({ use }) => `has a key whose use is not ${use}`,
      fix: 'Use the key that was created for this purpose.',
    },
    key: {
      says: ({ key }) => `has a key that is not ${key ? HALVES[key] : 'the right half'}`,
      fix: ({ key }) =>
        key === 'public'
          ? 'Remove the secret members (d, p, q, dp, dq, qi, k), and replace the key if others may have read it.'
          : 'Use the half that the policy requires.',
    },
    short: {
      check: 'min-secret-bytes',
      says: 'has an HMAC key that is shorter than its alg requires (RFC 7518, 3.2)',
      fix: MAKE,
    },
    'rsa-bits': {
      ...RSA_BITS_FLAW,
      fix: ({ key, set }) => {
        const half = key === 'public' ? 'publicKey' : 'privateKey'
        const made = `crypto.generateKeyPairSync('rsa',{modulusLength:2048}).${half}.export({format:'jwk'})`
        return `Generate a new key: \`node -p "JSON.stringify(${set ? `{keys:[${made}]}` : made})"\``
      },
    },
  },
  judge: (raw, { set, kty, use, key }) => {
    const keys = keysOf(raw, set)
    if (typeof keys === 'string') return [keys]
    // The first flawed key is enough: a set may have thousands of unreadable ones.
    for (const jwk of keys) {
      const read = readJwk(jwk)
      if (read === null) return ['refused']
      const flaws = [
        ...(kty !== undefined && jwk.kty !== kty ? (['kty'] as const) : []),
        ...(use !== undefined && jwk.use !== undefined && jwk.use !== use
          ? (['use'] as const)
          : []),
        ...(key !== undefined && read.kind !== key ? (['key'] as const) : []),
        ...(read.flaw === null ? [] : [read.flaw]),
      ]
      if (flaws.length > 0) return flaws
    }
    return []
  },
  secretPart: (raw) => {
    const secret = keysIn(raw)?.all.some((jwk) => 'd' in jwk || 'k' in jwk) ?? true
    return secret ? raw : null
  },
})
