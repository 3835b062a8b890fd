import { isShort, minBytesOption, SHORT_FLAW } from './byte-count.ts'
import { defineType } from './type.ts'

/** What a field of an HTTP header carries without a word break (RFC 9110, 5.5: visible ASCII). */
const HEADER_WORD = /^[!-~]+$/

export const apiKeyType = defineType({
  name: 'api-key',
  summary:
    'A key or token of an API: one word of at least `min-bytes` bytes, 16 when left out, that fits into an HTTP header.',
  sensitive: true,
  options: { 'min-bytes': minBytesOption(16) },
  examples: {
    good: [],
    bad: ['short', 'two words of an API key'],
    make: 'openssl rand -hex 24',
  },
  flaws: {
    words: {
      says: 'holds white space or characters that an HTTP header cannot carry, so it is no API key',
      fix: 'Copy the key alone, without a word such as Bearer before it.',
    },
    short: SHORT_FLAW,
  },
  judge: (raw, options) => {
    if (!HEADER_WORD.test(raw)) return ['words']
    return isShort(raw, options) ? ['short'] : []
  },
})
