import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck, type Hit, type Levels } from './check.ts'
import { sandboxMarks } from './sandbox-marks.ts'
import { holdingOf, modeHeld, whatOf, whereOf } from './vendor-holding.ts'

const YIELDS_TO = ['known-default', 'placeholder', 'secret-filler', 'wrong-kind', 'provider-mode']

/** A name that says itself that it is not for production, beside one that is. */
const TEST_NAME = /(^|_)(TEST|SANDBOX|STAGING|DEV|DEVELOPMENT)(_|$)/i

/** Twilio's test credentials look like all others of Twilio's, so nothing can tell them. */
export const vendorTestKey = defineCheck({
  id: 'vendor-test-key',
  levels: { development: 'off', staging: 'off', production: 'error' },
  why: 'With a test key everything seems to work, and no payment, message or proof is real.',
  yieldsTo: YIELDS_TO,
  example: {
    bad: ['RECAPTCHA_SITE_KEY=6LeIxAcTAAAAAof-a-test-key-of-Google', 'PAYPAL_MODE=sandbox'],
    good: ['RECAPTCHA_SITE_KEY=6LdExampleof-a-key-of-your-own-site', 'PAYPAL_MODE=live'],
  },
  find: (scope) =>
    scope.filled
      .filter(({ name }) => !TEST_NAME.test(name))
      .flatMap((variable) => testHits(variable)),
})

function testHits(variable: PresentVariable): readonly Hit[] {
  const holding = holdingOf(variable)
  if (modeHeld(holding) === 'test')
    return [
      {
        variable,
        says: `holds ${whatOf(holding.found)} of test mode`,
        fix: `Put the live key in its place, from ${whereOf(holding.found)}.`,
        facts: { mode: 'test' },
      },
    ]
  const marks = sandboxMarks(variable.name)
  const place = variable.value.read((raw) =>
    marks.findIndex(({ pattern }) => pattern.test(raw.trim())),
  )
  const mark = marks[place]
  if (mark === undefined) return []
  return [
    {
      variable,
      says: `holds ${mark.what}`,
      fix: 'Put what production uses in its place.',
      facts: { mode: 'test' },
    },
  ]
}

const OUTSIDE_PRODUCTION: Levels = { development: 'error', staging: 'error', production: 'off' }

export const vendorLiveKey = defineCheck({
  id: 'vendor-live-key',
  levels: OUTSIDE_PRODUCTION,
  why: 'A trial with a live key charges real cards, and one more place can leak the key.',
  yieldsTo: YIELDS_TO,
  example: {
    bad: ['STRIPE_PUBLISHABLE_KEY=pk_live_NoKeyOfAnybodys'],
    good: ['STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys'],
  },
  find: (scope) =>
    scope.filled.flatMap((variable): readonly Hit[] => {
      const holding = holdingOf(variable)
      const { found } = holding
      if (found.every((token) => !token.liveIsProduction) || modeHeld(holding) !== 'live') return []
      // Everybody may see a publishable key: it takes real cards, and opens nothing.
      const publishable = found.every(({ role }) => role === 'publishable')
      return [
        {
          variable,
          says: `holds ${whatOf(found)} of live mode outside production`,
          fix: `Put the test key in its place, from ${whereOf(found)}.`,
          facts: { mode: 'live' },
          ...(publishable && {
            levels: { ...ADVICE, production: 'off' },
            yieldsTo: ['pair-mode'],
          }),
        },
      ]
    }),
})
