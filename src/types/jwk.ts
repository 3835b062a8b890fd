import * as z from 'zod/mini'
import { type Jwk, type KeyKind, keysIn, readJwk } from './jwk-key.ts'
import { RSA_BITS_FLAW } from './public-key.ts'
import { defineType } from './type.ts'

const MAKE = 'Make a new one with the tool of your token library, or ask the issuer for it.'

const HALVES: Readonly<Record<KeyKind, string>> = {
  private: 'a private key',
  public: 'a public key alone',
  symmetric: 'a symmetric key',
}

/** The keys of a text that says what the policy wants, one key or a set; the code of what is wrong otherwise. */
function keysOf(raw: string, set: boolean): readonly Jwk[] | 'json' | 'set' | 'single' {
  const keys = keysIn(raw)
  if (keys === null) return 'json'
  if (keys.isSet === set) return keys.all
  return set ? 'single' : 'set'
}

export const jwkType = defineType({
  name: 'jwk',
  summary: 'A JSON Web Key (RFC 7517), or with `set: true` a JWKS of them.',
  sensitive: true,
  options: {
    set: z
      ._default(z.boolean(), false)
      .check(
        z.describe('Whether it is a set, {"keys": [...]}, with every key as the policy says.'),
      ),
    kty: z
      .optional(z.enum(['RSA', 'EC', 'OKP', 'oct']))
      .check(z.describe('The family of the key.')),
    use: z
      .optional(z.enum(['sig', 'enc']))
      .check(z.describe('What it is for; a key may be silent on it.')),
    key: z
      .optional(z.enum(['private', 'public', 'symmetric']))
      .check(z.describe('Which half it holds; public means nothing secret in it.')),
  },
  examples: {
    good: [],
    bad: ['{"kty":"RSA"}', "{'kty':'oct'}", '{"keys":[]}'],
    make: "node -p \"JSON.stringify(crypto.generateKeyPairSync('ed25519').privateKey.export({format:'jwk'}))\"",
  },
  flaws: {
    json: {
      says: 'is no JSON object with a kty or a list of keys, so it is no JWK',
      fix: 'Write it as JSON, with double quotes around names and texts.',
    },
    set: {
      says: 'is a set of keys (JWKS), where one key is expected',
      fix: 'Give it one object of the list; where the service reads a set, say so: set: true.',
    },
    single: {
      says: 'is one key, where a set of them (JWKS) is expected',
      fix: 'Write {"keys": [...]} around it.',
    },
    none: { says: 'is a set of keys (JWKS) without a key', fix: MAKE },
    refused: {
      says: 'holds a key that cannot be read: a member that its kty asks for is missing or wrong (RFC 7518, 6)',
      fix: MAKE,
    },
    kty: { says: ({ kty }) => `holds a key whose kty is not ${kty}`, fix: MAKE },
    use: {
      says: ({ use }) => `holds a key whose use is not ${use}`,
      fix: 'Give it the key that was made for this.',
    },
    key: {
      says: ({ key }) => `holds a key that is not ${key ? HALVES[key] : 'the right half'}`,
      fix: ({ key }) =>
        key === 'public'
          ? 'Take out the secret members (d, p, q, dp, dq, qi, k), and replace the key if anybody could have read it.'
          : 'Give it the half that the policy asks for.',
    },
    short: {
      check: 'min-secret-bytes',
      says: 'holds a key for HMAC that is shorter than its alg asks for (RFC 7518, 3.2)',
      fix: MAKE,
    },
    'rsa-bits': RSA_BITS_FLAW,
  },
  judge: (raw, { set, kty, use, key }) => {
    const keys = keysOf(raw, set)
    if (typeof keys === 'string') return [keys]
    if (keys.length === 0) return ['none']
    // The first key with a flaw speaks for the rest: a set may hold thousands that cannot be read.
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
