import { defineType } from './type.ts'

export const stringType = defineType({
  name: 'string',
  summary: 'Any text.',
  sensitive: false,
  options: {},
  examples: { good: ['any text'], bad: [] },
  flaws: {},
  judge: () => [],
})
