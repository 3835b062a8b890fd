import type { KeyObject } from 'node:crypto'

/** RFC 7518, 3.3: "A key of size 2048 bits or larger MUST be used"; public CAs and OpenSSL say the same. */
const RSA_BITS = 2048

/** The flaw of a short RSA key. */
export const RSA_BITS_FLAW = {
  check: 'rsa-bits',
  says: `has an RSA key of fewer than ${RSA_BITS} bits (RFC 7518, 3.3)`,
  fix: 'Generate a new key: `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`',
} as const

/** Whether a key is a short RSA key. */
export function isShortRsa(key: KeyObject): boolean {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  return (key.asymmetricKeyType ?? '').startsWith('rsa') && bits < RSA_BITS
}

/** A public key as one canonical text: the members of RFC 7638's thumbprint. Null for kinds without a JWK, such as DSA. */
export function publicKeyText(key: KeyObject): string | null {
  try {
    const { kty, crv, n, e, x, y } = key.export({ format: 'jwk' })
    return JSON.stringify([kty, crv, n, e, x, y])
  } catch {
    return null
  }
}
