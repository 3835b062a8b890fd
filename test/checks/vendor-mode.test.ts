import { describe, expect, it } from 'vitest'
import { vendorLiveKey, vendorTestKey } from '../../src/checks/vendor-mode.ts'
import { clerkPublishable, HEX, stripe, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const RECAPTCHA = `${'6LeIxAcTAAAAA'}${token('', 27)}`
const TURNSTILE = `1x${'0'.repeat(31)}AA`

describe('vendor-test-key', () => {
  it.each([
    ['STRIPE_SECRET_KEY', stripe('sk', 'test')],
    ['STRIPE_SECRET_KEY', ` "${stripe('sk', 'test')}"\n`],
    ['PAYMENT_KEY', stripe('rk', 'test')],
    ['NEXT_PUBLIC_STRIPE_KEY', stripe('pk', 'test')],
    ['STRIPE_SECRET_KEY', token('sk_org_test_', 30)],
    ['RAZORPAY_KEY_ID', token('rzp_test_', 14)],
    ['PAYSTACK_SECRET_KEY', token('sk_test_', 40, HEX)],
    ['CLERK_SECRET_KEY', token('sk_test_', 42)],
    ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', clerkPublishable('test')],
    ['SQUARE_APPLICATION_ID', token('sandbox-sq0idb-', 22)],
    ['SQUARE_SECRET', token('sandbox-sq0csb-', 43)],
    ['MOLLIE_API_KEY', token('test_', 30)],
    ['RECAPTCHA_SECRET_KEY', RECAPTCHA],
    ['HCAPTCHA_SECRET', `0x${'0'.repeat(40)}`],
    ['HCAPTCHA_SITE_KEY', '10000000-ffff-ffff-ffff-000000000001'],
    ['TURNSTILE_SECRET_KEY', TURNSTILE],
    ['POSTMARK_SERVER_TOKEN', 'POSTMARK_API_TEST'],
    ['PAYPAL_BASE_URL', 'https://api-m.sandbox.paypal.com'],
    ['SQUARE_URL', 'https://connect.squareupsandbox.com/v2'],
    ['PLAID_HOST', 'https://sandbox.plaid.com/'],
    ['PAYPAL_MODE', 'sandbox'],
    ['BRAINTREE_ENVIRONMENT', 'Sandbox'],
  ])('%s with a value for trying things out is found', (name, raw) => {
    expect(hits(vendorTestKey, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    ['STRIPE_SECRET_KEY', stripe('sk', 'live')],
    ['STRIPE_TEST_SECRET_KEY', stripe('sk', 'test')],
    ['SANDBOX_STRIPE_KEY', stripe('sk', 'test')],
    ['FEATURE', 'sk_test_mode'],
    ['TABLE', 'test_customers_of_the_year_2026_by_name'],
    ['PAYPAL_BASE_URL', 'https://api-m.paypal.com'],
    ['DOCS_URL', 'https://example.com/sandbox.paypal.com'],
    ['PROXY_URL', 'https://sandbox.paypal.com.example.com'],
    ['IFRAME_MODE', 'sandbox'],
    ['RECAPTCHA_SITE_KEY', token('6Ld', 37)],
    ['TURNSTILE_SECRET_KEY', token('0x4AAAAAAA', 25)],
    ['TWILIO_AUTH_TOKEN', token('', 32, HEX)],
  ])('%s with another value is not', (name, raw) => {
    expect(hits(vendorTestKey, [present(name, 'string', raw)])).toEqual([])
  })

  it('is an error in production and nothing elsewhere, whatever the type', () => {
    for (const type of ['string', 'secret', 'stripe-secret-key']) {
      const variables = [present('STRIPE_SECRET_KEY', type, stripe('sk', 'test'))]
      expect(verdicts(variables)).toEqual(['STRIPE_SECRET_KEY vendor-test-key error'])
      expect(verdicts(variables, 'staging')).toEqual([])
      expect(verdicts(variables, 'development')).toEqual([])
    }
  })

  it('names the vendor where the name does, and else all who have such keys', () => {
    const words = (name: string) =>
      findings([present(name, 'secret', token('sk_test_', 40, HEX))]).map(({ message }) => message)
    expect(words('PAYSTACK_SECRET_KEY')).toEqual([
      'PAYSTACK_SECRET_KEY holds a Paystack secret key of test mode.',
    ])
    expect(words('PAYMENT_KEY')).toEqual([
      'PAYMENT_KEY holds a Stripe secret key or a Paystack secret key or a Clerk secret key of test mode.',
    ])
  })

  it('says nothing of what the container is not given', () => {
    const origin = { source: 'input', locator: 'variables' } as const
    for (const [name, raw] of [
      ['PAYPAL_MODE', 'sandbox'],
      ['STRIPE_SECRET_KEY', stripe('sk', 'test')],
    ] as const) {
      const given = (declared: boolean) => present(name, 'string', raw, { origin, declared })
      expect(hits(vendorTestKey, [given(false)])).toEqual([])
      expect(hits(vendorTestKey, [given(true)])).toEqual([name])
    }
  })

  it('leaves a key that a vendor prints for tests alone in staging: it is no filler', () => {
    for (const raw of [TURNSTILE, `0x${'0'.repeat(40)}`])
      expect(verdicts([present('CAPTCHA_SECRET', 'secret', raw)], 'staging')).toEqual([])
  })

  it('yields to what says that there is no key at all', () => {
    const filler = `sk_test_${'x'.repeat(24)}`
    expect(verdicts([present('STRIPE_SECRET_KEY', 'secret', filler)])).toEqual([
      'STRIPE_SECRET_KEY placeholder error',
    ])
    expect(verdicts([present('STRIPE_SECRET_KEY', 'stripe-secret-key', filler)])).toEqual([
      'STRIPE_SECRET_KEY placeholder error',
    ])
  })
})

describe('vendor-live-key', () => {
  it.each([
    ['STRIPE_SECRET_KEY', stripe('sk', 'live'), 'error'],
    ['STRIPE_LIVE_SECRET_KEY', stripe('sk', 'live'), 'error'],
    ['PAYMENT_KEY', stripe('rk', 'live'), 'error'],
    ['RAZORPAY_KEY_ID', token('rzp_live_', 14), 'error'],
    ['PAYSTACK_SECRET_KEY', token('sk_live_', 40, HEX), 'error'],
    ['MOLLIE_API_KEY', token('live_', 30), 'error'],
    ['STRIPE_PUBLISHABLE_KEY', stripe('pk', 'live'), 'warning'],
  ])('%s is told in staging and development', (name, raw, severity) => {
    const variables = [present(name, 'secret', raw)]
    for (const tier of ['staging', 'development'] as const)
      expect(verdicts(variables, tier)).toEqual([`${name} vendor-live-key ${severity}`])
    expect(verdicts(variables)).toEqual([])
  })

  it.each([
    ['CLERK_SECRET_KEY', token('sk_live_', 42)],
    ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', clerkPublishable('live')],
    ['STRIPE_SECRET_KEY', stripe('sk', 'test')],
    ['CHANNEL', 'live_events'],
  ])('%s is not: Clerk has staging use live keys, and others are none', (name, raw) => {
    expect(hits(vendorLiveKey, [present(name, 'string', raw)], 'staging')).toEqual([])
  })
})

describe('what is found for trying things out', () => {
  const zeros = '0'.repeat(40)
  it.each<[string, string, readonly string[]]>([
    ['a Google reCAPTCHA test key', RECAPTCHA, [`x${RECAPTCHA}`, `${RECAPTCHA}!`]],
    ['an hCaptcha test key', `0x${zeros}`, [`x0x${zeros}`, `0x${zeros}0`, `0x${zeros.slice(1)}`]],
    [
      'an hCaptcha test key',
      '20000000-ffff-ffff-ffff-000000000002',
      ['20000000-ffff-ffff-ffff-0000000000022', 'a20000000-ffff-ffff-ffff-000000000002'],
    ],
    ['a Turnstile test key', TURNSTILE, [`a${TURNSTILE}`, `${TURNSTILE}A`, TURNSTILE.slice(0, -2)]],
    ['Postmark’s test token', 'POSTMARK_API_TEST', ['POSTMARK_API_TESTS', 'A_POSTMARK_API_TEST']],
    [
      'the address of the PayPal sandbox',
      'http://API.sandbox.PayPal.com',
      [
        'https://sandbox.paypal.community',
        'ftp://sandbox.paypal.com',
        'see https://sandbox.paypal.com',
      ],
    ],
    [
      'the address of the Square sandbox',
      'https://squareupsandbox.com:443',
      ['https://xsquareupsandbox.com'],
    ],
    [
      'the address of the Plaid sandbox',
      'https://sandbox.plaid.com?a',
      ['https://sandboxxplaid.com'],
    ],
    [
      'the address of the Braintree sandbox',
      'https://api.sandbox.braintreegateway.com#a',
      ['https://braintreegateway.com'],
    ],
    [
      'the address of the Adyen sandbox',
      'https://checkout-test.adyen.com/v71',
      ['https://checkout-live.adyen.com'],
    ],
    [
      'the address of the Adyen sandbox',
      'https://pal-test.adyen.com/pal',
      ['https://pal.adyen.com'],
    ],
  ])('is told as %s', (what, raw, others) => {
    for (const text of [raw, ` ${raw}\n`])
      expect(findings([present('SITE', 'string', text)]).map(({ message }) => message)).toContain(
        `SITE holds ${what}.`,
      )
    for (const other of others)
      expect(hits(vendorTestKey, [present('SITE', 'string', other)])).toEqual([])
  })

  it('is told as a word where the name selects the environment', () => {
    const told = findings([present('PAYPAL_MODE', 'string', 'sandbox')])
    expect(told.map(({ message, facts }) => [message, facts])).toEqual([
      ['PAYPAL_MODE holds a word that selects the vendor’s sandbox.', { mode: 'test' }],
    ])
  })
})

describe('a key of test mode', () => {
  it('says so as a fact', () => {
    const told = findings([present('STRIPE_SECRET_KEY', 'secret', stripe('sk', 'test'))])
    expect(told.map(({ facts }) => facts)).toEqual([{ mode: 'test' }])
  })

  it('is meant under a name that ends with its mode', () => {
    for (const name of ['STRIPE_KEY_TEST', 'STRIPE_DEV', 'STAGING_STRIPE_KEY'])
      expect(hits(vendorTestKey, [present(name, 'secret', stripe('sk', 'test'))])).toEqual([])
  })
})
