import { ADVICE, defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'
import { holdingsIn, kindsOf, whatOf, whereOf } from './vendor-holding.ts'

export const vendorShape = defineCheck({
  id: 'vendor-shape',
  levels: ADVICE,
  why: 'A token that was cut off, or put where another belongs, is refused at the first request.',
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
        says: `is named for ${whatOf(named)}, and holds none`,
        fix: `Copy it in whole from ${whereOf(named)}; if it is meant for something else, give it a name or a type of its own.`,
        facts: { expected: kindsOf(named) },
      })),
})
