import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import * as z from 'zod/mini'
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

/** PKCS #8 says it in the label, the older forms in a header (RFC 1421, 4.6.1.1). */
function isEncrypted({ text, labels }: Pem): boolean {
  return labels.includes('ENCRYPTED PRIVATE KEY') || /^Proc-Type: ?4, ?ENCRYPTED/m.test(text)
}

/** What OpenSSL makes of the text, or null where it refuses it. */
function parse({ text }: Pem): KeyObject | null {
  try {
    return createPrivateKey(text)
  } catch {
    return null
  }
}

export const pemPrivateKeyType = defineType({
  name: 'pem-private-key',
  summary:
    'A private key in PEM that OpenSSL reads: PKCS #8, PKCS #1 or SEC 1, a certificate beside it allowed.',
  sensitive: true,
  options: {
    ...PEM_OPTIONS,
    encrypted: z
      ._default(z.boolean(), false)
      .check(z.describe('Whether the service has a passphrase, so that the key may be encrypted.')),
  },
  examples: {
    good: [],
    bad: ['not a key', '-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----'],
    make: 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
  },
  flaws: {
    ...PEM_FLAWS,
    refused: {
      says: 'is not a private key in PEM that OpenSSL can read',
      fix: 'Store the whole file, from -----BEGIN to -----END; `openssl pkey -noout -in FILE` says whether it is whole.',
    },
    certificate: {
      says: 'is a certificate, where its private key is meant',
      fix: 'Give it the file that begins with -----BEGIN PRIVATE KEY-----.',
    },
    public: {
      says: 'is a public key, where the private key is meant',
      fix: 'Give it the file that begins with -----BEGIN PRIVATE KEY-----.',
    },
    openssh: {
      says: 'is a private key in the format of OpenSSH, which libraries for TLS and tokens do not read',
      fix: 'Convert a copy: `ssh-keygen -p -m PKCS8 -f FILE`; for a key that only SSH reads, use the type secret.',
    },
    encrypted: {
      says: 'is an encrypted private key, which nobody can read without its passphrase',
      fix: 'Decrypt it (`openssl pkey -in FILE`); where the service has the passphrase, say so: encrypted: true.',
    },
    'rsa-bits': RSA_BITS_FLAW,
  },
  judge: (raw, options) => {
    const pem = readPem(raw, options)
    if (pem === null) return [isEncodedPem(raw) ? 'encoded' : 'refused']
    if (!pem.labels.some(isPrivateLabel)) {
      if (pem.labels.some(isCertificateLabel)) return ['certificate']
      return [pem.labels.some((label) => label.endsWith('PUBLIC KEY')) ? 'public' : 'refused']
    }
    if (pem.labels.includes('OPENSSH PRIVATE KEY')) return ['openssh']
    if (pem.form === 'flat') return ['flat']
    const form = pem.form === null ? [] : [pem.form]
    if (isEncrypted(pem)) return options.encrypted ? form : [...form, 'encrypted']
    const key = parse(pem)
    if (key === null) return [...form, 'refused']
    return isShortRsa(key) ? [...form, 'rsa-bits'] : form
  },
  parts: {
    'public-key': (raw, options) => {
      const pem = readPem(raw, options)
      const key = pem === null ? null : parse(pem)
      return key === null ? null : publicKeyText(createPublicKey(key))
    },
  },
})
