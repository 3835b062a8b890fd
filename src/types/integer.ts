import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { defineType } from './type.ts'

export const integerType = defineType({
  name: 'integer',
  summary:
    'A whole number in decimal digits, with an optional sign, from `min` to `max`; not `1e3`, `0x10` or `12 # ten`.',
  sensitive: false,
  reads: 'integer',
  options: limitOptions,
  examples: { good: ['20', '-1'], bad: ['1e3', '12 # ten', '0x10'] },
  flaws: {
    exponent: {
      says: 'is a number with an exponent, as Helm and other Go templates print a large number without quotes',
      fix: 'Quote the number where the template gets it, or print it with `| int64`; or write all its digits.',
    },
    form: {
      says: 'is not a whole number in decimal digits',
      fix: 'Write only digits, such as 20.',
    },
    range: {
      says: 'is larger than the whole numbers that every language represents exactly',
      fix: 'Stay within 9007199254740991 (2^53 - 1).',
    },
    limits: limitWords(),
  },
  judge: (raw, limits) => {
    if (/^\d\.?\d*e\+\d\d$/.test(raw)) return ['exponent']
    if (!/^[+-]?\d+$/.test(raw)) return ['form']
    if (!Number.isSafeInteger(Number(raw))) return ['range']
    return isWithin(Number(raw), limits) ? [] : ['limits']
  },
})
