import { describe, expect, it } from 'vitest'
import { vendorShape } from '../../src/checks/vendor-shape.ts'
import { clerkPublishable, HEX, sendgrid, stripe, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const OTHER = token('', 27)

describe('vendor-shape', () => {
  it.each([
    ...['STRIPE_SECRET_KEY', 'STRIPE_API_KEY', 'PROD_STRIPE_SECRET', 'STRIPE_LIVE_SECRET_KEY'],
    ...['STRIPE_PUBLISHABLE_KEY', 'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'],
    ...['STRIPE_CONNECT_WEBHOOK_SECRET', 'SENDGRID_API_KEY', 'APP_SENDGRID_API_KEY'],
    ...['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_VERIFY_SERVICE_SID'],
    ...['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    ...['OPENAI_API_KEY', 'ANTHROPIC_API_KEY', 'CLERK_SECRET_KEY', 'VITE_CLERK_PUBLISHABLE_KEY'],
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'SENTRY_AUTH_TOKEN', 'RAZORPAY_KEY_ID'],
    ...['PAYSTACK_SECRET_KEY', 'MOLLIE_API_KEY', 'CLERK_WEBHOOK_SECRET', 'stripe_secret_key'],
  ])('%s with another text is reported, declared or not', (name) => {
    for (const declared of [true, false])
      expect(hits(vendorShape, [present(name, 'string', OTHER, { declared })])).toEqual([name])
  })

  it.each([
    ...['STRIPE_SECRET_NAME', 'STRIPE_KEY', 'STRIPE_PRICE_ID', 'STRIPE_CLIENT_SECRET'],
    ...['STRIPE_SECRET_KEY_FILE', 'STRIPE_API_VERSION', 'NOT_MY_STRIPES_SECRET_KEYS'],
    ...[
      'NEXT_PUBLIC_STRIPE_API_KEY',
      'GITHUB_TOKEN_TTL',
      'GITHUB_CLIENT_SECRET',
      'GITHUB_TOKEN_URL',
    ],
    ...['GITHUB_WEBHOOK_SECRET', 'SLACK_SIGNING_SECRET', 'SLACK_CHANNEL', 'TWILIO_API_SECRET'],
    ...['AZURE_OPENAI_API_KEY', 'OPENAI_MODEL', 'AWS_REGION', 'AWS_ACCESS_KEY_SECRET_NAME'],
    ...['SENTRY_DSN', 'SENDGRID_FROM', 'SENDGRID_API_KEY_ID', 'PUBLIC_KEY', 'API_KEY', 'TOKEN'],
    ...['RAZORPAY_KEY_SECRET', 'CLERK_SIGN_IN_URL', 'LAWS_ACCESS_KEY', 'HIGH_TOKEN'],
  ])('%s means no token', (name) => {
    expect(hits(vendorShape, [present(name, 'string', OTHER)])).toEqual([])
  })

  it.each([
    { name: 'STRIPE_SECRET_KEY', raw: stripe('sk', 'live') },
    { name: 'STRIPE_SECRET_KEY', raw: stripe('rk', 'live') },
    { name: 'STRIPE_WEBHOOK_SECRET', raw: token('whsec_', 32) },
    { name: 'CLERK_WEBHOOK_SECRET', raw: token('whsec_+/', 30) },
    { name: 'SENDGRID_API_KEY', raw: sendgrid() },
    { name: 'SENDGRID_API_KEY', raw: `'${sendgrid()}'\r\n` },
    { name: 'TWILIO_AUTH_TOKEN', raw: token('', 32, HEX) },
    { name: 'GITHUB_TOKEN', raw: token('', 40, HEX) },
    { name: 'GITHUB_TOKEN', raw: token('ghs_1_ey.', 400) },
    { name: 'SLACK_TOKEN', raw: token('xoxp-1-', 40) },
    { name: 'OPENAI_API_KEY', raw: token('sk-', 48) },
    { name: 'CLERK_SECRET_KEY', raw: token('sk_live_', 42) },
    { name: 'VITE_CLERK_PUBLISHABLE_KEY', raw: clerkPublishable('live') },
    { name: 'AWS_SECRET_ACCESS_KEY', raw: token('', 40) },
    { name: 'SENTRY_AUTH_TOKEN', raw: token('', 64, HEX) },
  ])('$name with a token of its vendor is right', ({ name, raw }) => {
    expect(hits(vendorShape, [present(name, 'secret', raw)])).toEqual([])
  })

  it.each([
    { name: 'AWS_ACCESS_KEY_ID', other: 'AWS_ENDPOINT_URL' },
    { name: 'AWS_ACCESS_KEY_ID', other: 'AWS_S3_ENDPOINT_URL' },
    { name: 'AWS_SECRET_ACCESS_KEY', other: 'MINIO_HOST' },
    { name: 'OPENAI_API_KEY', other: 'OPENAI_BASE_URL' },
    { name: 'OPENAI_API_KEY', other: 'OPENAI_API_BASE' },
    { name: 'OPENAI_API_KEY', other: 'AZURE_OPENAI_ENDPOINT' },
    { name: 'ANTHROPIC_API_KEY', other: 'ANTHROPIC_BASE_URL' },
  ])('$name may be anything when $other sends it to another service', ({ name, other }) => {
    const variables = [
      present(name, 'string', OTHER),
      present(other, 'string', 'https://x.acme-co.com'),
    ]
    expect(hits(vendorShape, variables)).toEqual([])
  })

  it('leaves a variable to the policy that gives it a type of its own', () => {
    expect(hits(vendorShape, [present('SLACK_TOKEN', 'url', 'https://acme-co.com')])).toEqual([])
  })

  it('is a warning in every tier, and yields to what says that there is no token at all', () => {
    const variables = [present('SENDGRID_API_KEY', 'secret', OTHER)]
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(verdicts(variables, tier)).toEqual(['SENDGRID_API_KEY vendor-shape warning'])
    for (const raw of ['changeme', 'your-sendgrid-key', 'xxxxxxxx', 'undefined', '0'.repeat(40)])
      expect(verdicts([present('SENDGRID_API_KEY', 'secret', raw)])).toHaveLength(1)
  })
})
