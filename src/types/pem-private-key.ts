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

/** PKCS #8 has it in the label, older forms in a header (RFC 1421, 4.6.1.1). */
function isEncrypted({ text, labels }: Pem): boolean {
  return labels.includes('ENCRYPTED PRIVATE KEY') || /^Proc-Type: ?4, ?ENCRYPTED/m.test(text)
}

/** OpenSSL's reading of the text, or null when it refuses it. */
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
    'A private key in PEM that OpenSSL reads: PKCS #8, PKCS #1 or SEC 1, optionally with its certificate.',
  sensitive: true,
  options: {
    ...PEM_OPTIONS,
    encrypted: z._default(z.boolean(), false).register(z.globalRegistry, {
      description: 'Whether the service has a passphrase, so the key may be encrypted.',
    }),
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
      fix: 'Store the whole file, from -----BEGIN to -----END; test it with `openssl pkey -noout -in FILE`.',
    },
    certificate: {
      says: 'is a certificate, not its private key',
      fix: 'Store the file that begins with -----BEGIN PRIVATE KEY-----.',
    },
    public: {
      says: 'is a public key, not the private key',
      fix: 'Store the file that begins with -----BEGIN PRIVATE KEY-----.',
    },
    openssh: {
      says: 'is a private key in OpenSSH’s format, which TLS and token libraries do not read',
      fix: 'Convert a copy: `ssh-keygen -p -m PKCS8 -f FILE`; for a key that only SSH reads, use the type secret.',
    },
    encrypted: {
      says: 'is an encrypted private key, unreadable without its passphrase',
      fix: 'Decrypt it (`openssl pkey -in FILE`); if the service has the passphrase, set encrypted: true in the policy.',
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
