import { FERNET_FIX, judgeFernetKey } from './fernet-key.ts'
import { defineType } from './type.ts'

/** As Airflow and others read it: `MultiFernet([Fernet(part) for part in value.split(",")])`. */
export const fernetListType = defineType({
  name: 'fernet-list',
  summary:
    'Fernet keys with commas between, without spaces: the first one encrypts, all of them decrypt (MultiFernet).',
  sensitive: true,
  options: {},
  examples: {
    good: [],
    bad: ['not-a-key', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,'],
    make: 'echo "$(openssl rand -base64 32 | tr +/ -_),$(openssl rand -base64 32 | tr +/ -_)"',
  },
  flaws: {
    gap: {
      says: 'has a comma with no key before or after it, and the cryptography library refuses an empty key',
      fix: 'Take the comma out.',
    },
    refused: {
      says: 'has a key in its list that the cryptography library would refuse, because it does not decode to 32 bytes',
      fix: FERNET_FIX,
    },
    weak: {
      says: 'has a Fernet key in its list of too few different bytes to be random',
      fix: FERNET_FIX,
    },
    loose: {
      says: 'has a Fernet key in its list that only a lenient reader takes: it is not 44 characters of canonical URL-safe base64',
      fix: 'Write the keys with a comma and nothing else between them.',
    },
  },
  judge: (raw) => {
    const flaws = raw.split(',').map((key) => (key === '' ? 'gap' : judgeFernetKey(key)))
    return [...new Set(flaws)].filter((flaw) => flaw !== null)
  },
})
