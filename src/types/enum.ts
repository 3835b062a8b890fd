import * as z from 'zod/mini'
import { text } from './text.ts'
import { defineType, oneOf } from './type.ts'

export const enumType = defineType({
  name: 'enum',
  summary: 'One of the words in `values`, in exactly that case.',
  sensitive: false,
  options: {
    values: z.array(text).check(z.minLength(1), z.describe('The allowed words.')),
  },
  examples: { options: { values: ['twilio', 'sns'] }, good: ['twilio'], bad: ['Twilio', 'stub'] },
  flaws: {
    case: {
      says: 'is an allowed value in another case, but case matters',
      fix: ({ values }) => `Write it as the policy does: ${oneOf(values)}.`,
    },
    value: {
      says: 'is not one of the allowed values',
      fix: ({ values }) => `Use ${oneOf(values)}.`,
    },
  },
  judge: (raw, { values }) => {
    if (values.includes(raw)) return []
    const sameLetters = values.some((value) => value.toLowerCase() === raw.toLowerCase())
    return [sameLetters ? 'case' : 'value']
  },
})
