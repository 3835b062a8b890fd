import { defineType } from './type.ts'

export const secretType = defineType({
  name: 'secret',
  summary: 'Any text that nobody may see.',
  sensitive: true,
  options: {},
  examples: { good: ['any text'], bad: [] },
  flaws: {},
  judge: () => [],
})
