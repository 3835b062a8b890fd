import { ADVICE, defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'
import { holdingsIn, kindsOf, whatOf, whereOf } from './vendor-holding.ts'

export const vendorShape = defineCheck({
  id: 'vendor-shape',
  levels: ADVICE,
  why: 'A vendor refuses a truncated or misplaced token at the first request.',
  yieldsTo: STAND_INS,
  example: {
    bad: ['SENDGRID_API_KEY=the-mail-password'],
    good: ['MAIL_PASSWORD=the-mail-password', 'SENDGRID_API_KEY_ID=the-name-of-the-key'],
  },
  find: (scope) =>
    holdingsIn(scope)
      .filter(({ named, found, elsewhere }) => named.length > 0 && found.length === 0 && !elsewhere)
      .map(({ variable, named }) => ({
        variable,
        says: `should hold ${whatOf(named)} by its name, but does not`,
        fix: `Copy the whole key from ${whereOf(named)}; if it is for something else, rename it or declare its type.`,
        facts: { expected: kindsOf(named) },
      })),
})
