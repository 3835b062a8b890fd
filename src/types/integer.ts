import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { isPrintedNumber, PRINTED_FLAW } from './printed-number.ts'
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
    exponent: PRINTED_FLAW,
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
    if (isPrintedNumber(raw)) return ['exponent']
    if (!/^[+-]?\d+$/.test(raw)) return ['form']
    if (!Number.isSafeInteger(Number(raw))) return ['range']
    return isWithin(Number(raw), limits) ? [] : ['limits']
  },
})
