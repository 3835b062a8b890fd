import { type Check, DEPLOYED } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the types of keys and tokens find beyond their own shape. */
export const keyTopics: readonly Check[] = [
  flawCheck({
    id: 'min-secret-bytes',
    levels: DEPLOYED,
    why: 'A short key can be found by trying, and libraries refuse it.',
    example: {
      types: { JWT_SECRET: 'signing-secret' },
      bad: ['JWT_SECRET=violins-at-nine'],
      good: ['JWT_SECRET=plum-tractor-eighty-violins-mossy-kettle'],
    },
  }),
]
