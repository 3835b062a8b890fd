import { type KeyObject, X509Certificate } from 'node:crypto'
import {
  isCertificateLabel,
  isEncodedPem,
  isPrivateLabel,
  PEM_FLAWS,
  PEM_OPTIONS,
  type Pem,
  readPem,
} from './pem.ts'
import { isShortRsa, publicKeyText, RSA_BITS_FLAW } from './public-key.ts'
import { defineType } from './type.ts'

const BLOCK = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \1-----/g

/** The certificates of a text in order, or null when one cannot be read. */
function parse({ text, labels }: Pem): readonly X509Certificate[] | null {
  const blocks = [...text.matchAll(BLOCK)].map(([block]) => block)
  if (blocks.length === 0 || blocks.length !== labels.filter(isCertificateLabel).length) return null
  try {
    return blocks.map((block) => new X509Certificate(block))
  } catch {
    return null
  }
}

/** The key of the first certificate, which peers see; null for kinds that OpenSSL does not know. */
function keyOf([first]: readonly X509Certificate[]): KeyObject | null {
  try {
    return first?.publicKey ?? null
  } catch {
    return null
  }
}

/** A date of the certificate that matters: the first, or in a bundle of authorities the last to expire. */
function date(
  raw: string,
  options: { 'one-line': boolean },
  field: 'validFrom' | 'validTo',
): string | null {
  const pem = readPem(raw, options)
  const [first, ...others] = (pem && parse(pem)) ?? []
  const ends = (x509: X509Certificate) => Date.parse(x509.validTo)
  const meant = first?.ca
    ? others.reduce((last, other) => (ends(other) > ends(last) ? other : last), first)
    : first
  const at = meant === undefined ? Number.NaN : Date.parse(meant[field])
  return Number.isNaN(at) ? null : String(at)
}

export const pemCertificateType = defineType({
  name: 'pem-certificate',
  summary: 'A certificate in PEM, or a chain or bundle of them.',
  sensitive: false,
  options: PEM_OPTIONS,
  examples: {
    good: [],
    bad: ['not a certificate', '-----BEGIN CERTIFICATE-----\nMC4=\n-----END CERTIFICATE-----'],
    make: 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -subj /CN=app.example.com',
  },
  flaws: {
    ...PEM_FLAWS,
    refused: {
      says: 'is not a certificate in PEM that OpenSSL can read, or has another kind of block',
      fix: 'Store the whole file, from the first -----BEGIN to the last -----END; test it with `openssl x509 -noout -subject -in FILE`.',
    },
    'private-key': {
      says: 'holds a private key, but certificates are public',
      fix: 'Move the key to its own variable, of the type pem-private-key; replace it if others may have read it.',
    },
    request: {
      says: 'is a certificate request, which no authority has signed yet',
      fix: 'Store the certificate that the authority issues.',
    },
    public: {
      says: 'is a bare public key, not a certificate',
      fix: 'Store the file that begins with -----BEGIN CERTIFICATE-----.',
    },
    'rsa-bits': {
      ...RSA_BITS_FLAW,
      fix: 'Request a new certificate for a new key: `openssl req -new -newkey rsa:2048 -noenc -keyout KEY -out REQUEST`',
    },
  },
  judge: (raw, options) => {
    const pem = readPem(raw, options)
    if (pem === null) return [isEncodedPem(raw) ? 'encoded' : 'refused']
    const { labels } = pem
    const leak = labels.some(isPrivateLabel) ? (['private-key'] as const) : []
    if (!labels.some(isCertificateLabel)) {
      if (leak.length > 0) return leak
      if (labels.some((label) => label.endsWith('CERTIFICATE REQUEST'))) return ['request']
      return [labels.some((label) => label.endsWith('PUBLIC KEY')) ? 'public' : 'refused']
    }
    if (pem.form === 'flat') return ['flat', ...leak]
    const form = pem.form === null ? leak : [pem.form, ...leak]
    const certificates = parse(pem)
    if (certificates === null) return [...form, 'refused']
    const key = keyOf(certificates)
    return key !== null && isShortRsa(key) ? [...form, 'rsa-bits'] : form
  },
  parts: {
    'public-key': (raw, options) => {
      const pem = readPem(raw, options)
      const key = keyOf((pem && parse(pem)) ?? [])
      return key === null ? null : publicKeyText(key)
    },
    'not-before': (raw, options) => date(raw, options, 'validFrom'),
    'not-after': (raw, options) => date(raw, options, 'validTo'),
  },
})
