import { createPublicKey, type KeyObject, sign } from 'node:crypto'

/** What a test certificate says; days are counted from 24 November 2026, the tests' today. */
export interface CertificateTraits {
  readonly from?: number
  readonly to?: number
  readonly authority?: boolean
}

const TODAY = Date.UTC(2026, 10, 24)
const DAY = 86_400_000

/** Algorithms that sign, as DER: ecdsa-with-SHA256, Ed25519, sha256WithRSAEncryption. */
const SIGNATURES: Readonly<Record<string, string>> = {
  ec: '300a06082a8648ce3d040302',
  ed25519: '300506032b6570',
  rsa: '300d06092a864886f70d01010b0500',
}

/** A self-signed certificate in PEM for CN=app.acme-co.com, the least that RFC 5280 allows. */
export function certificateFor(key: KeyObject, traits: CertificateTraits = {}): string {
  const { from = -30, to = 60, authority = false } = traits
  const algorithm = Buffer.from(SIGNATURES[key.asymmetricKeyType ?? ''] ?? '', 'hex')
  const name = der(
    0x30,
    der(0x31, der(0x30, hex('0603550403'), der(0x0c, text('app.acme-co.com')))),
  )
  const isAuthority = der(0x30, hex('0603551d13'), der(0x04, der(0x30, hex('0101ff'))))
  const content = der(
    0x30,
    hex('a003020102'),
    hex('020101'),
    algorithm,
    name,
    der(0x30, time(from), time(to)),
    name,
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    ...(authority ? [der(0xa3, der(0x30, isAuthority))] : []),
  )
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
  const signature = der(0x03, hex('00'), sign(hash, content, key))
  const body = der(0x30, content, algorithm, signature).toString('base64')
  const lines = body.replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

/** One element of DER: its tag, the length of what is in it, and that. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), body])
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex')
}

function text(words: string): Buffer {
  return Buffer.from(words)
}

/** GeneralizedTime; RFC 5280 wants the shorter form before 2050, and every reader takes this one. */
function time(days: number): Buffer {
  const at = new Date(TODAY + days * DAY).toISOString()
  return der(0x18, text(`${at.replace(/[-:T]|\.\d+/g, '')}`))
}
