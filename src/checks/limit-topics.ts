import { type Check, EVERYWHERE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the policy itself requires of a value's text, for any type. */
export const limitTopics: readonly Check[] = [
  flawCheck({
    id: 'length',
    levels: EVERYWHERE,
    why: 'The service accepts only some lengths, which the policy states.',
  }),
  flawCheck({
    id: 'pattern',
    levels: EVERYWHERE,
    why: 'The service accepts only some forms, which the policy states.',
  }),
]
