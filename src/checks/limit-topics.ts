import { type Check, EVERYWHERE } from './check.ts'
import { flawCheck } from './flaw.ts'

/** What the policy itself asks of the text of a value, whatever its type. */
export const limitTopics: readonly Check[] = [
  flawCheck({
    id: 'length',
    levels: EVERYWHERE,
    why: 'The service takes texts of some lengths only, and the policy says which.',
  }),
  flawCheck({
    id: 'pattern',
    levels: EVERYWHERE,
    why: 'The service takes texts of some form only, and the policy says which.',
  }),
]
