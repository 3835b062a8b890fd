import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type CertificateTraits, certificateFor } from './certificate.ts'

/** A key, a certificate or a JWK that is made anew in each run, so that none is stored. */
export interface KeyRecipe extends CertificateTraits {
  readonly key: keyof typeof MAKERS
  readonly as: keyof typeof FORMS
  /** How the text is written: as it is when left out. */
  readonly written?: keyof typeof WRITTEN
}

const MAKERS = {
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'other-ec': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed25519: () => generateKeyPairSync('ed25519').privateKey,
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'short-rsa': () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
} as const

const made = new Map<keyof typeof MAKERS, KeyObject>()

/** The key of a name: the same all through a run. */
export function keyOf(name: keyof typeof MAKERS): KeyObject {
  const key = made.get(name) ?? MAKERS[name]()
  made.set(name, key)
  return key
}

const jwk = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), ...more })

const pkcs8 = (key: KeyObject) => String(key.export({ type: 'pkcs8', format: 'pem' }))

const FORMS = {
  pkcs8,
  pkcs1: (key: KeyObject) => String(key.export({ type: 'pkcs1', format: 'pem' })),
  sec1: (key: KeyObject) => String(key.export({ type: 'sec1', format: 'pem' })),
  encrypted: (key: KeyObject) =>
    String(key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
  'encrypted-pkcs1': (key: KeyObject) =>
    String(key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
  public: (key: KeyObject) => String(createPublicKey(key).export({ type: 'spki', format: 'pem' })),
  certificate: certificateFor,
  chain: (key: KeyObject, traits: CertificateTraits) =>
    certificateFor(key, traits) + certificateFor(keyOf('ed25519'), { authority: true, to: 900 }),
  combined: (key: KeyObject, traits: CertificateTraits) => certificateFor(key, traits) + pkcs8(key),
  jwk: (key: KeyObject) => JSON.stringify(jwk(key)),
  'public-jwk': (key: KeyObject) => JSON.stringify(jwk(createPublicKey(key), { use: 'sig' })),
  jwks: (key: KeyObject) => JSON.stringify({ keys: [jwk(createPublicKey(key), { use: 'sig' })] }),
} satisfies Record<string, (key: KeyObject, traits: CertificateTraits) => string>

const WRITTEN = {
  escaped: (pem: string) => pem.replaceAll('\n', '\\n'),
  twice: (pem: string) => pem.replaceAll('\n', '\\\\n'),
  flat: (pem: string) => pem.trim().replaceAll('\n', ' '),
  crlf: (pem: string) => pem.replaceAll('\n', '\r\n'),
  encoded: (pem: string) => Buffer.from(pem).toString('base64'),
  trimmed: (pem: string) => pem.trim(),
  cut: (pem: string) => pem.replace(/^[^-\n]+\n/m, ''),
} as const

/** The text of a recipe. */
export function keyText({ key, as, written, ...traits }: KeyRecipe): string {
  const text = FORMS[as](keyOf(key), traits)
  return written === undefined ? text : WRITTEN[written](text)
}
