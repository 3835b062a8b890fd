/** A text that is another kind of key, or of several, instead of an HMAC key. */
type KeyDocument = 'pem' | 'ssh' | 'jwk'

const PEM_BORDER =
  /----[- ](BEGIN|END) ((?:[A-Z0-9]+ ){0,4}(?:PRIVATE KEY|PUBLIC KEY|CERTIFICATE|CERTIFICATE REQUEST)|X509 CRL|DH PARAMETERS)[- ]----/g
const SSH_KEY = /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521))/

/**
 * What a text is instead of an HMAC secret, as PyJWT decides it (HMACAlgorithm.prepare_key: PEM and SSH keys since
 * CVE-2022-29217, JSON with a `kty` anywhere since CVE-2026-48526); jsonwebtoken refuses PEM too.
 */
export function keyDocumentIn(raw: string): KeyDocument | null {
  if (SSH_KEY.test(raw)) return 'ssh'
  if (holdsPem(raw)) return 'pem'
  return /^\s*[[{]/.test(raw) && holdsJwk(raw) ? 'jwk' : null
}

function holdsPem(raw: string): boolean {
  if (!raw.includes('BEGIN ')) return false
  const begun = new Set<string | undefined>()
  for (const [, border, label] of raw.matchAll(PEM_BORDER)) {
    if (border === 'END' && begun.has(label)) return true
    if (border === 'BEGIN') begun.add(label)
  }
  return false
}

function holdsJwk(raw: string): boolean {
  try {
    const left: unknown[] = [JSON.parse(raw)]
    while (left.length > 0) {
      const value = left.pop()
      if (typeof value !== 'object' || value === null) continue
      if (Object.hasOwn(value, 'kty')) return true
      left.push(...Object.values(value))
    }
  } catch {
    // Not JSON, so not a JWK.
  }
  return false
}
