import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck, type FindingDraft, type Levels } from './check.ts'
import { filledInContainer } from './in-container.ts'
import { mayBeMark, placeOfMark, sandboxMarks } from './sandbox-marks.ts'
import { type Holding, holdingsIn, modeHeld, whatOf, whereOf } from './vendor-holding.ts'

const YIELDS_TO = ['known-default', 'placeholder', 'secret-filler', 'wrong-kind', 'provider-mode']

/** A name that says itself that it is not for production, next to a production one. */
const TEST_NAME = /(^|_)(TEST|SANDBOX|STAGING|DEV|DEVELOPMENT)(_|$)/i

/** Twilio's test credentials look like its live ones, so they cannot be recognised. */
export const vendorTestKey = defineCheck({
  id: 'vendor-test-key',
  levels: { development: 'off', staging: 'off', production: 'error' },
  why: 'With a test key everything seems to work, but no payment or message is real.',
  yieldsTo: YIELDS_TO,
  example: {
    bad: ['RECAPTCHA_SITE_KEY=6LeIxAcTAAAAAof-a-test-key-of-Google', 'PAYPAL_MODE=sandbox'],
    good: ['RECAPTCHA_SITE_KEY=6LdExampleof-a-key-of-your-own-site', 'PAYPAL_MODE=live'],
  },
  find: (scope) =>
    [
      ...holdingsIn(scope).flatMap(testTokens),
      ...filledInContainer(scope).flatMap(sandboxes),
    ].filter(({ variable }) => !TEST_NAME.test(variable.name)),
})

function testTokens(holding: Holding) {
  const { variable, found } = holding
  if (modeHeld(holding) !== 'test') return []
  return [
    {
      variable,
      says: `holds ${whatOf(found)} of test mode`,
      fix: `Replace it with the live key, from ${whereOf(found)}.`,
      facts: { mode: 'test' },
    },
  ]
}

function sandboxes(variable: PresentVariable) {
  if (!variable.value.read(mayBeMark)) return []
  const marks = sandboxMarks(variable.name)
  const mark = marks[variable.value.read((raw) => placeOfMark(marks, raw))]
  if (mark === undefined) return []
  return [
    {
      variable,
      says: `holds ${mark.what}`,
      fix: 'Replace it with the production value.',
      facts: { mode: 'test' },
    },
  ]
}

const OUTSIDE_PRODUCTION: Levels = { development: 'error', staging: 'error', production: 'off' }

export const vendorLiveKey = defineCheck({
  id: 'vendor-live-key',
  levels: OUTSIDE_PRODUCTION,
  exceptions: {
    publishable: { when: 'the key is publishable', levels: { ...ADVICE, production: 'off' } },
  },
  why: 'A test with a live key charges real cards, and one more place can leak the key.',
  yieldsTo: YIELDS_TO,
  example: {
    bad: ['STRIPE_PUBLISHABLE_KEY=pk_live_NoKeyOfAnybodys'],
    good: ['STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys'],
  },
  find: (scope) =>
    holdingsIn(scope).flatMap((holding): readonly FindingDraft[] => {
      const { variable, found } = holding
      if (found.every((token) => !token.liveIsProduction) || modeHeld(holding) !== 'live') return []
      // A publishable key is public: it charges real cards, but gives no access.
      const publishable = found.every(({ role }) => role === 'publishable')
      return [
        {
          variable,
          says: `holds ${whatOf(found)} of live mode outside production`,
          fix: `Replace it with the test key, from ${whereOf(found)}.`,
          facts: { mode: 'live' },
          ...(publishable && {
            exception: 'publishable',
            yieldsTo: ['pair-mode'],
          }),
        },
      ]
    }),
})
