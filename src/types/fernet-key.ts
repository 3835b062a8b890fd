import { decodePythonBase64 } from './python-base64.ts'
import { defineType } from './type.ts'

/** The command that generates a key. */
export const FERNET_FIX =
  'Generate a new key: `python3 -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"`'

/** Random keys of 32 bytes have fewer once in 10^27. */
const LEAST_DIFFERENT = 10

/** 32 bytes need that many characters. Lists with thousands of shorter texts need no decoding. */
const LEAST_LENGTH = 43

/** The flaw of one key, according to the cryptography library; null for a good key. */
export function judgeFernetKey(raw: string): 'refused' | 'weak' | 'loose' | null {
  const key = raw.length < LEAST_LENGTH ? null : decodePythonBase64(raw)
  if (key?.length !== 32) return 'refused'
  if (hasFewBytes(key)) return 'weak'
  return key.toString('base64').replaceAll('+', '-').replaceAll('/', '_') === raw ? null : 'loose'
}

function hasFewBytes(key: Buffer): boolean {
  const seen = new Set<number>()
  // The first bytes decide for most keys.
  for (const byte of key) if (seen.add(byte).size === LEAST_DIFFERENT) return false
  return true
}

export const fernetKeyType = defineType({
  name: 'fernet-key',
  summary: '44 characters of canonical URL-safe base64, which decode to 32 bytes.',
  sensitive: true,
  options: {},
  examples: {
    good: [],
    bad: ['not-a-key', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    make: 'openssl rand -base64 32 | tr +/ -_',
  },
  renewal: FERNET_FIX,
  flaws: {
    refused: {
      says: 'is not a Fernet key: the cryptography library refuses it, because it does not decode to 32 bytes',
      fix: FERNET_FIX,
    },
    weak: {
      says: 'is a Fernet key with too few different bytes to be random',
      fix: FERNET_FIX,
    },
    loose: {
      says: 'is a Fernet key for lenient readers only: the cryptography library decodes it, but it is not 44 characters of canonical URL-safe base64',
      fix: FERNET_FIX,
    },
  },
  judge: (raw) => {
    const flaw = judgeFernetKey(raw)
    return flaw === null ? [] : [flaw]
  },
})
