import { describe, expect, it } from 'vitest'
import { vendorLiveKey, vendorTestKey } from '../../src/checks/vendor-mode.ts'
import { clerkPublishable, HEX, stripe, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const RECAPTCHA = `${'6LeIxAcTAAAAA'}${token('', 27)}`
const TURNSTILE = `1x${'0'.repeat(31)}AA`

describe('vendor-test-key', () => {
  it.each([
    { name: 'STRIPE_SECRET_KEY', raw: stripe('sk', 'test') },
    { name: 'STRIPE_SECRET_KEY', raw: ` "${stripe('sk', 'test')}"\n` },
    { name: 'PAYMENT_KEY', raw: stripe('rk', 'test') },
    { name: 'NEXT_PUBLIC_STRIPE_KEY', raw: stripe('pk', 'test') },
    { name: 'STRIPE_SECRET_KEY', raw: token('sk_org_test_', 30) },
    { name: 'RAZORPAY_KEY_ID', raw: token('rzp_test_', 14) },
    { name: 'PAYSTACK_SECRET_KEY', raw: token('sk_test_', 40, HEX) },
    { name: 'CLERK_SECRET_KEY', raw: token('sk_test_', 42) },
    { name: 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', raw: clerkPublishable('test') },
    { name: 'SQUARE_APPLICATION_ID', raw: token('sandbox-sq0idb-', 22) },
    { name: 'SQUARE_SECRET', raw: token('sandbox-sq0csb-', 43) },
    { name: 'MOLLIE_API_KEY', raw: token('test_', 30) },
    { name: 'RECAPTCHA_SECRET_KEY', raw: RECAPTCHA },
    { name: 'HCAPTCHA_SECRET', raw: `0x${'0'.repeat(40)}` },
    { name: 'HCAPTCHA_SITE_KEY', raw: '10000000-ffff-ffff-ffff-000000000001' },
    { name: 'TURNSTILE_SECRET_KEY', raw: TURNSTILE },
    { name: 'POSTMARK_SERVER_TOKEN', raw: 'POSTMARK_API_TEST' },
    { name: 'PAYPAL_BASE_URL', raw: 'https://api-m.sandbox.paypal.com' },
    { name: 'SQUARE_URL', raw: 'https://connect.squareupsandbox.com/v2' },
    { name: 'PLAID_HOST', raw: 'https://sandbox.plaid.com/' },
    { name: 'PAYPAL_MODE', raw: 'sandbox' },
    { name: 'BRAINTREE_ENVIRONMENT', raw: 'Sandbox' },
  ])('$name with a value for trying things out is found', ({ name, raw }) => {
    expect(hits(vendorTestKey, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    { name: 'STRIPE_SECRET_KEY', raw: stripe('sk', 'live') },
    { name: 'STRIPE_TEST_SECRET_KEY', raw: stripe('sk', 'test') },
    { name: 'SANDBOX_STRIPE_KEY', raw: stripe('sk', 'test') },
    { name: 'FEATURE', raw: 'sk_test_mode' },
    { name: 'TABLE', raw: 'test_customers_of_the_year_2026_by_name' },
    { name: 'PAYPAL_BASE_URL', raw: 'https://api-m.paypal.com' },
    { name: 'DOCS_URL', raw: 'https://acme-co.com/sandbox.paypal.com' },
    { name: 'PROXY_URL', raw: 'https://sandbox.paypal.com.acme-co.com' },
    { name: 'IFRAME_MODE', raw: 'sandbox' },
    { name: 'RECAPTCHA_SITE_KEY', raw: token('6Ld', 37) },
    { name: 'TURNSTILE_SECRET_KEY', raw: token('0x4AAAAAAA', 25) },
    { name: 'TWILIO_AUTH_TOKEN', raw: token('', 32, HEX) },
  ])('$name with another value is not', ({ name, raw }) => {
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
    { name: 'STRIPE_SECRET_KEY', raw: stripe('sk', 'live'), severity: 'error' },
    { name: 'STRIPE_LIVE_SECRET_KEY', raw: stripe('sk', 'live'), severity: 'error' },
    { name: 'PAYMENT_KEY', raw: stripe('rk', 'live'), severity: 'error' },
    { name: 'RAZORPAY_KEY_ID', raw: token('rzp_live_', 14), severity: 'error' },
    { name: 'PAYSTACK_SECRET_KEY', raw: token('sk_live_', 40, HEX), severity: 'error' },
    { name: 'MOLLIE_API_KEY', raw: token('live_', 30), severity: 'error' },
    { name: 'STRIPE_PUBLISHABLE_KEY', raw: stripe('pk', 'live'), severity: 'warning' },
  ])('$name is reported in staging and development', ({ name, raw, severity }) => {
    const variables = [present(name, 'secret', raw)]
    for (const tier of ['staging', 'development'] as const)
      expect(verdicts(variables, tier)).toEqual([`${name} vendor-live-key ${severity}`])
    expect(verdicts(variables)).toEqual([])
  })

  it.each([
    { name: 'CLERK_SECRET_KEY', raw: token('sk_live_', 42) },
    { name: 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', raw: clerkPublishable('live') },
    { name: 'STRIPE_SECRET_KEY', raw: stripe('sk', 'test') },
    { name: 'CHANNEL', raw: 'live_events' },
  ])('$name is not: Clerk has staging use live keys, and others are none', ({ name, raw }) => {
    expect(hits(vendorLiveKey, [present(name, 'string', raw)], 'staging')).toEqual([])
  })
})

describe('what is found for trying things out', () => {
  const zeros = '0'.repeat(40)
  it.each<{ readonly what: string; readonly raw: string; readonly others: readonly string[] }>([
    {
      what: 'a Google reCAPTCHA test key',
      raw: RECAPTCHA,
      others: [`x${RECAPTCHA}`, `${RECAPTCHA}!`],
    },
    {
      what: 'an hCaptcha test key',
      raw: `0x${zeros}`,
      others: [`x0x${zeros}`, `0x${zeros}0`, `0x${zeros.slice(1)}`],
    },
    {
      what: 'an hCaptcha test key',
      raw: '20000000-ffff-ffff-ffff-000000000002',
      others: ['20000000-ffff-ffff-ffff-0000000000022', 'a20000000-ffff-ffff-ffff-000000000002'],
    },
    {
      what: 'a Turnstile test key',
      raw: TURNSTILE,
      others: [`a${TURNSTILE}`, `${TURNSTILE}A`, TURNSTILE.slice(0, -2)],
    },
    {
      what: 'Postmark’s test token',
      raw: 'POSTMARK_API_TEST',
      others: ['POSTMARK_API_TESTS', 'A_POSTMARK_API_TEST'],
    },
    {
      what: 'the address of the PayPal sandbox',
      raw: 'http://API.sandbox.PayPal.com',
      others: [
        'https://sandbox.paypal.community',
        'ftp://sandbox.paypal.com',
        'see https://sandbox.paypal.com',
      ],
    },
    {
      what: 'the address of the Square sandbox',
      raw: 'https://squareupsandbox.com:443',
      others: ['https://xsquareupsandbox.com'],
    },
    {
      what: 'the address of the Plaid sandbox',
      raw: 'https://sandbox.plaid.com?a',
      others: ['https://sandboxxplaid.com'],
    },
    {
      what: 'the address of the Braintree sandbox',
      raw: 'https://api.sandbox.braintreegateway.com#a',
      others: ['https://braintreegateway.com'],
    },
    {
      what: 'the address of the Adyen sandbox',
      raw: 'https://checkout-test.adyen.com/v71',
      others: ['https://checkout-live.adyen.com'],
    },
    {
      what: 'the address of the Adyen sandbox',
      raw: 'https://pal-test.adyen.com/pal',
      others: ['https://pal.adyen.com'],
    },
  ])('is reported as $what', ({ what, raw, others }) => {
    for (const text of [raw, ` ${raw}\n`])
      expect(findings([present('SITE', 'string', text)]).map(({ message }) => message)).toContain(
        `SITE holds ${what}.`,
      )
    for (const other of others)
      expect(hits(vendorTestKey, [present('SITE', 'string', other)])).toEqual([])
  })

  it('is reported as a word when the name selects the environment', () => {
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
