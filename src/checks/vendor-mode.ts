import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck, type FindingDraft, type Levels } from './check.ts'
import { isInContainer } from './in-container.ts'
import { placeOfMark, sandboxMarks } from './sandbox-marks.ts'
import { type Holding, holdingsIn, modeHeld, whatOf, whereOf } from './vendor-holding.ts'

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
    [
      ...holdingsIn(scope).flatMap(testTokens),
      ...scope.filled.filter(isInContainer).flatMap(sandboxes),
    ].filter(({ variable }) => !TEST_NAME.test(variable.name)),
})

function testTokens(holding: Holding) {
  const { variable, found } = holding
  if (modeHeld(holding) !== 'test') return []
  return [
    {
      variable,
      says: `holds ${whatOf(found)} of test mode`,
      fix: `Put the live key in its place, from ${whereOf(found)}.`,
      facts: { mode: 'test' },
    },
  ]
}

function sandboxes(variable: PresentVariable) {
  const marks = sandboxMarks(variable.name)
  const mark = marks[variable.value.read((raw) => placeOfMark(marks, raw))]
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
    holdingsIn(scope).flatMap((holding): readonly FindingDraft[] => {
      const { variable, found } = holding
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
