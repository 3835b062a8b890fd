import { defineType } from './type.ts'

export const portType = defineType({
  name: 'port',
  summary: 'A TCP port: 1 to 65535, in decimal digits.',
  sensitive: false,
  reads: 'integer',
  options: {},
  examples: { good: ['8080'], bad: ['0', '3000abc', '70000'] },
  flaws: {
    form: {
      says: 'is not a port number',
      fix: 'Write a whole number from 1 to 65535, with nothing before or after it.',
    },
  },
  judge: (raw) => (/^[1-9]\d{0,4}$/.test(raw) && Number(raw) <= 65535 ? [] : ['form']),
})
