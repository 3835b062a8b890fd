import { isShort, minBytesOption, SHORT_FLAW } from './byte-count.ts'
import { defineType } from './type.ts'

export const passwordType = defineType({
  name: 'password',
  summary: 'A password of at least `min-bytes` bytes, 12 by default.',
  sensitive: true,
  options: { 'min-bytes': minBytesOption(12) },
  examples: { good: [], bad: ['short'], make: 'openssl rand -base64 24' },
  flaws: { short: SHORT_FLAW },
  judge: (raw, options) => (isShort(raw, options) ? ['short'] : []),
})
