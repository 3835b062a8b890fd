import { defineType } from './type.ts'

export const integerType = defineType({
  name: 'integer',
  summary:
    'A whole number in decimal digits, with an optional sign; never `1e3`, `0x10` or `12 # ten`.',
  sensitive: false,
  reads: 'integer',
  options: {},
  examples: { good: ['20', '-1'], bad: ['1e3', '12 # ten', '0x10'] },
  flaws: {
    form: {
      says: 'is not a whole number in decimal digits',
      fix: 'Write digits only, such as 20, with nothing before or after them.',
    },
    range: {
      says: 'is larger than the whole numbers that every language holds exactly',
      fix: 'Stay within 9007199254740991 (2^53 - 1).',
    },
  },
  judge: (raw) => {
    if (!/^[+-]?\d+$/.test(raw)) return ['form']
    return Number.isSafeInteger(Number(raw)) ? [] : ['range']
  },
})
