import { ADVICE, type Check, EVERYWHERE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** Limits on a value's text: the policy's own, and those that only some readers have. */
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
  flawCheck({
    id: 'boolean-portable',
    levels: ADVICE,
    why: 'Every library accepts true and false, and some refuse 1, 0 or capital letters.',
    example: { types: { FEATURE: 'boolean' }, bad: ['FEATURE=1'], good: ['FEATURE=true'] },
  }),
]
