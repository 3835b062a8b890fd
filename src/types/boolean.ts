import { defineType } from './type.ts'

/** The words that both pydantic and envalid read as a boolean; `yes`, `on`, `t` please only one of them. */
const PORTABLE = /^(true|false|1|0)$/i

export const booleanType = defineType({
  name: 'boolean',
  summary: '`true`, `false`, `1` or `0`, in any case.',
  sensitive: false,
  reads: 'boolean',
  options: {},
  examples: { good: ['true', '0'], bad: ['yes', 'True # on'] },
  flaws: {
    word: {
      says: 'is not a boolean that every reader understands',
      fix: 'Write true or false.',
    },
  },
  judge: (raw) => (PORTABLE.test(raw) ? [] : ['word']),
})
