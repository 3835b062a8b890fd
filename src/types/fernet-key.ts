import { decodePythonBase64 } from './python-base64.ts'
import { defineType } from './type.ts'

const FIX =
  'Make a new one: `python3 -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"`'

/** 32 random bytes have fewer once in 10^27 keys. */
const LEAST_DIFFERENT = 10

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
      fix: FIX,
    },
    weak: {
      says: 'is a Fernet key of too few different bytes to be random',
      fix: FIX,
    },
    loose: {
      says: 'is a Fernet key that only a lenient reader takes: the cryptography library decodes it, but it is not 44 characters of canonical URL-safe base64',
      fix: FIX,
    },
  },
  judge: (raw) => {
    const key = decodePythonBase64(raw)
    if (key?.length !== 32) return ['refused']
    if (new Set(key).size < LEAST_DIFFERENT) return ['weak']
    return key.toString('base64').replaceAll('+', '-').replaceAll('/', '_') === raw ? [] : ['loose']
  },
})
