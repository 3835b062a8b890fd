import { decodePythonBase64 } from './python-base64.ts'
import { defineType } from './type.ts'

/** The command that makes a key. */
export const FERNET_FIX =
  'Make a new one: `python3 -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"`'

/** 32 random bytes have fewer once in 10^27 keys. */
const LEAST_DIFFERENT = 10

/** 32 bytes need as many characters; a list may hold thousands of shorter texts, which need no decoding. */
const LEAST_LENGTH = 43

/** What is wrong with one key, by what the cryptography library makes of it; null for a good one. */
export function judgeFernetKey(raw: string): 'refused' | 'weak' | 'loose' | null {
  const key = raw.length < LEAST_LENGTH ? null : decodePythonBase64(raw)
  if (key?.length !== 32) return 'refused'
  if (new Set(key).size < LEAST_DIFFERENT) return 'weak'
  return key.toString('base64').replaceAll('+', '-').replaceAll('/', '_') === raw ? null : 'loose'
}

export const fernetKeyType = defineType({
  name: 'fernet-key',
  summary: '44 characters of canonical URL-safe base64 that stand for 32 bytes.',
  sensitive: true,
  options: {},
  examples: {
    good: [],
    bad: ['not-a-key', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    make: 'openssl rand -base64 32 | tr +/ -_',
  },
  flaws: {
    refused: {
      says: 'is no Fernet key: the cryptography library would refuse it, because it does not decode to 32 bytes',
      fix: FERNET_FIX,
    },
    weak: {
      says: 'is a Fernet key of too few different bytes to be random',
      fix: FERNET_FIX,
    },
    loose: {
      says: 'is a Fernet key that only a lenient reader takes: the cryptography library decodes it, but it is not 44 characters of canonical URL-safe base64',
      fix: FERNET_FIX,
    },
  },
  judge: (raw) => {
    const flaw = judgeFernetKey(raw)
    return flaw === null ? [] : [flaw]
  },
})
