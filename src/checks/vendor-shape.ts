import { ADVICE, defineCheck } from './check.ts'
import { STAND_INS } from './flaw.ts'
import { holdingOf, whatOf, whereOf } from './vendor-holding.ts'
import { asksAnother } from './wrong-kind.ts'

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
    scope.filled
      .map(holdingOf)
      .filter(
        ({ named, found }) => named.length > 0 && found.length === 0 && !asksAnother(named, scope),
      )
      .map(({ variable, named }) => ({
        variable,
        says: `is named for ${whatOf(named)}, and holds none`,
        fix: `Copy it in whole from ${whereOf(named)}; if it is meant for something else, give it a name or a type of its own.`,
        facts: { expected: named.map(({ vendor, kind }) => `${vendor} ${kind}`) },
      })),
})
