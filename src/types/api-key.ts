import { isShort, minBytesOption, SHORT_FLAW } from './byte-count.ts'
import { defineType } from './type.ts'

/** What an HTTP header field can contain as one word (RFC 9110, 5.5: visible ASCII). */
const HEADER_WORD = /^[!-~]+$/

export const apiKeyType = defineType({
  name: 'api-key',
  summary:
    'An API key or token: one word of at least `min-bytes` bytes, 16 by default, that fits into an HTTP header.',
  sensitive: true,
  options: { 'min-bytes': minBytesOption(16) },
  examples: {
    good: [],
    bad: ['short', 'two words of an API key'],
    make: 'openssl rand -hex 24',
  },
  flaws: {
    words: {
      says: 'has white space or other characters that an HTTP header cannot contain',
      fix: 'Copy only the key, without a word such as Bearer before it.',
    },
    short: SHORT_FLAW,
  },
  judge: (raw, options) => {
    if (!HEADER_WORD.test(raw)) return ['words']
    return isShort(raw, options) ? ['short'] : []
  },
})
