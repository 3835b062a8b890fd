import { ADVICE, type Check, EVERYWHERE } from './check.ts'
import { flawCheck, STAND_INS } from './flaw.ts'

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
    // A value that must change anyway needs no advice about its spelling.
    yieldsTo: [...STAND_INS, 'skip-flag', 'debug-on', 'cookie-insecure'],
    levels: ADVICE,
    why: 'Some libraries refuse 1, yes, on or capital letters, or take them for false; all know true and false.',
    example: { types: { FEATURE: 'boolean' }, bad: ['FEATURE=1'], good: ['FEATURE=true'] },
  }),
]
