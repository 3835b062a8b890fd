import { FERNET_FIX, judgeFernetKey } from './fernet-key.ts'
import { defineType } from './type.ts'

/** As Airflow and others read it: `MultiFernet([Fernet(part) for part in value.split(",")])`. */
export const fernetListType = defineType({
  name: 'fernet-list',
  summary:
    'Fernet keys, separated by commas without spaces: the first one encrypts, all of them decrypt (MultiFernet).',
  sensitive: true,
  options: {},
  examples: {
    good: [],
    bad: ['not-a-key', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,'],
    make: 'echo "$(openssl rand -base64 32 | tr +/ -_),$(openssl rand -base64 32 | tr +/ -_)"',
  },
  flaws: {
    gap: {
      says: 'has a comma without a key before or after it, and the cryptography library refuses an empty key',
      fix: 'Remove the comma.',
    },
    refused: {
      says: 'has a key in its list that the cryptography library refuses, because it does not decode to 32 bytes',
      fix: FERNET_FIX,
    },
    weak: {
      says: 'has a Fernet key in its list with too few different bytes to be random',
      fix: FERNET_FIX,
    },
    loose: {
      says: 'has a Fernet key in its list for lenient readers only: it is not 44 characters of canonical URL-safe base64',
      fix: 'Write only commas between the keys.',
    },
  },
  judge: (raw) => {
    const flaws = raw.split(',').map((key) => (key === '' ? 'gap' : judgeFernetKey(key)))
    return [...new Set(flaws)].filter((flaw) => flaw !== null)
  },
})
