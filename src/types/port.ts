import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { defineType } from './type.ts'
import { isPort } from './url-text.ts'

export const portType = defineType({
  name: 'port',
  summary: 'A TCP port in decimal digits: 1 to 65535, from `min` to `max`.',
  sensitive: false,
  reads: 'integer',
  options: limitOptions,
  examples: { good: ['8080'], bad: ['0', '3000abc', '70000'] },
  flaws: {
    form: {
      says: 'is not a port number',
      fix: 'Write only a whole number from 1 to 65535.',
    },
    limits: limitWords(),
  },
  judge: (raw, limits) => {
    if (!isPort(raw)) return ['form']
    return isWithin(Number(raw), limits) ? [] : ['limits']
  },
})
