import { defineType } from './type.ts'

export const secretType = defineType({
  name: 'secret',
  summary: 'Any secret text.',
  sensitive: true,
  options: {},
  examples: { good: ['any text'], bad: [] },
  flaws: {},
  judge: () => [],
})
