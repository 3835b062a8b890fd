import { createPrivateKey, createPublicKey } from 'node:crypto'
import { HMAC_BYTES } from './byte-count.ts'
import { isShortRsa } from './public-key.ts'

/** One unparsed key of a document. */
export type Jwk = Readonly<Record<string, unknown>>
export type KeyKind = 'private' | 'public' | 'symmetric'

function isObject(value: unknown): value is Jwk {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of a JWK or JWKS text; null for any other text. */
export function keysIn(
  raw: string,
): { readonly isSet: boolean; readonly all: readonly Jwk[] } | null {
  if (!/^\s*\{/.test(raw)) return null
  try {
    const document: unknown = JSON.parse(raw)
    if (!isObject(document)) return null
    const { keys } = document
    if (Array.isArray(keys)) return keys.every(isObject) ? { isSet: true, all: keys } : null
    return 'kty' in document ? { isSet: false, all: [document] } : null
  } catch {
    return null
  }
}

/** The kind of a key, and its weakness; null when libraries cannot read it. */
export function readJwk(
  jwk: Jwk,
): { readonly kind: KeyKind; readonly flaw: 'short' | 'rsa-bits' | null } | null {
  return jwk.kty === 'oct' ? readSymmetric(jwk) : readAsymmetric(jwk)
}

function readSymmetric({ k, alg }: Jwk): ReturnType<typeof readJwk> {
  if (typeof k !== 'string' || !/^[A-Za-z0-9_-]+={0,2}$/.test(k)) return null
  const [, least = 1] = Object.entries(HMAC_BYTES).find(([name]) => name === alg) ?? []
  return {
    kind: 'symmetric',
    flaw: Buffer.from(k, 'base64url').length < least ? 'short' : null,
  }
}

function readAsymmetric(jwk: Jwk): ReturnType<typeof readJwk> {
  try {
    // Node requires an RSA key's primes, which RFC 7518, 6.3.2 allows to omit together.
    const { d, ...rest } = jwk
    const key = { format: 'jwk', key: isBareRsa(jwk) ? rest : jwk } as const
    const read = 'd' in key.key ? createPrivateKey(key) : createPublicKey(key)
    return {
      kind: d === undefined ? 'public' : 'private',
      flaw: isShortRsa(read) ? 'rsa-bits' : null,
    }
  } catch {
    return null
  }
}

function isBareRsa(jwk: Jwk): boolean {
  const members = ['p', 'q', 'dp', 'dq', 'qi']
  return (
    jwk.kty === 'RSA' &&
    typeof jwk.d === 'string' &&
    !members.some((name) => Object.hasOwn(jwk, name))
  )
}
