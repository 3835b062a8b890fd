import { describe, expect, it } from 'vitest'
import { CAPITALS, clerkPublishable, HEX, sendgrid, stripe, token } from '../support/tokens.ts'
import { flawsOf, present } from '../support/variables.ts'

type Row = readonly [
  what: string,
  raw: string,
  flaws: readonly string[],
  options?: Readonly<Record<string, unknown>>,
]

const BAD = ['shape']
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'stripe-secret-key': [
    ['a test key', stripe('sk', 'test'), []],
    ['a live key of today, longer', token('sk_live_51', 97), []],
    ['a restricted key', stripe('rk', 'live'), []],
    ['an organization key without a mode', token('sk_org_', 30), []],
    ['an organization key with a mode', token('sk_org_live_', 30), []],
    ['the kind asked for', stripe('rk', 'live'), [], { kind: 'restricted' }],
    ['another kind than asked for', stripe('sk', 'live'), ['kind'], { kind: 'restricted' }],
    ['the mode asked for', stripe('sk', 'live'), [], { mode: 'live' }],
    ['the other mode', stripe('sk', 'test'), ['mode'], { mode: 'live' }],
    ['no mode to be seen', token('sk_org_', 30), [], { mode: 'live' }],
    ['a publishable key', stripe('pk', 'test'), BAD],
    ['a prefix alone', 'sk_live_', BAD],
    ['a dash in the prefix', token('sk-live-', 24), BAD],
    ['another mode word', token('sk_prod_', 24), BAD],
    ['a capital in the prefix', token('SK_live_', 24), BAD],
    ['a sign inside', `${stripe('sk', 'live')}+`, BAD],
    ['a line end', `${stripe('sk', 'live')}\n`, BAD],
    ['two keys', `${stripe('sk', 'live')},${stripe('sk', 'live')}`, BAD],
  ],
  'stripe-publishable-key': [
    ['a test key', stripe('pk', 'test'), []],
    ['a live key', stripe('pk', 'live'), []],
    ['a secret key', stripe('sk', 'live'), BAD],
    ['a restricted key', stripe('rk', 'live'), BAD],
  ],
  'stripe-webhook-secret': [
    ['32 characters', token('whsec_', 32), []],
    ['64, as the command line prints', token('whsec_', 64, HEX), []],
    ['the endpoint itself', token('we_', 24), BAD],
    ['a prefix alone', 'whsec_', BAD],
  ],
  'paystack-secret-key': [
    ['a test key', token('sk_test_', 40, HEX), []],
    ['capitals', token('sk_test_', 40, CAPITALS), BAD],
  ],
  'paystack-public-key': [
    ['a live key', token('pk_live_', 40, HEX), []],
    ['a secret key', token('sk_live_', 40, HEX), BAD],
  ],
  'razorpay-key-id': [
    ['a test key', token('rzp_test_', 14), []],
    ['a live key', token('rzp_live_', 14), []],
    ['no mode', token('rzp_', 14), BAD],
  ],
  'twilio-sid': [
    ['an account', token('AC', 32, HEX), []],
    ['capitals', token('AC', 32, HEX.toUpperCase()), []],
    ['another kind than an account', token('SK', 32, HEX), ['kind']],
    ['an API key that is asked for', token('SK', 32, HEX), [], { kind: 'api-key' }],
    ['a Verify service', token('VA', 32, HEX), [], { kind: 'verify-service' }],
    ['31 digits', token('AC', 31, HEX), BAD],
    ['33 digits', token('AC', 33, HEX), BAD],
    ['a small prefix', token('ac', 32, HEX), BAD],
    ['no prefix', token('', 34, HEX), BAD],
  ],
  'twilio-auth-token': [
    ['32 digits', token('', 32, HEX), []],
    ['31 digits', token('', 31, HEX), BAD],
    ['the account', token('AC', 32, HEX), BAD],
  ],
  'sendgrid-api-key': [
    ['69 characters', sendgrid(), []],
    ['one cut off', sendgrid().slice(0, -1), BAD],
    ['one more', `${sendgrid()}x`, BAD],
    ['the name of the key', token('', 22), BAD],
    ['no third part', `SG.${token('', 66)}`, BAD],
  ],
  'slack-token': [
    ['a bot', token('xoxb-1234-', 40), []],
    ['a bot whose token rotates', token('xoxe.xoxb-1-', 140), []],
    ['a user', token('xoxp-1234-', 60), []],
    ['an app', token('xapp-1-', 90), []],
    ['a refresh token', token('xoxe-1-', 140), []],
    ['a bot, asked for', token('xoxb-1234-', 40), [], { kind: 'bot' }],
    ['an app, where a bot is asked for', token('xapp-1-', 90), ['kind'], { kind: 'bot' }],
    ['the signing secret', token('', 32, HEX), BAD],
    ['another letter', token('xoxq-1234-', 40), BAD],
  ],
  'github-token': [
    ['a classic one', token('ghp_', 36), []],
    ['a longer one', token('ghp_', 120), []],
    ['a fine-grained one', token('github_pat_', 82), []],
    ['a stateless one', token('ghs_12_ey-J.x_.', 500), []],
    ['one of before 2021', token('', 40, HEX), []],
    ['a fine-grained one, asked for', token('ghp_', 36), ['kind'], { kind: 'fine-grained' }],
    ['one cut off', token('ghp_', 35), BAD],
    ['GitLab’s', token('glpat-', 20), BAD],
    ['dots in a classic one', token('ghp_.', 36), BAD],
  ],
  'openai-api-key': [
    ['a project key', token('sk-proj-_-', 120), []],
    ['a service account', token('sk-svcacct-', 120), []],
    ['a user key', token('sk-', 48), []],
    ['an admin key', token('sk-admin-', 120), []],
    ['Anthropic’s', token('sk-ant-api03-', 90), BAD],
    ['OpenRouter’s', token('sk-or-v1-', 64, HEX), BAD],
    ['a proxy’s', 'sk-1234', BAD],
    ['Azure’s', token('', 32, HEX), BAD],
  ],
  'anthropic-api-key': [
    ['a key', token('sk-ant-api03-_-', 90), []],
    ['OpenAI’s', token('sk-proj-', 120), BAD],
  ],
  'clerk-secret-key': [
    ['a test key', token('sk_test_', 42), []],
    ['a publishable key', clerkPublishable('test'), BAD],
  ],
  'clerk-publishable-key': [
    ['a host', clerkPublishable('live'), []],
    [
      'a host of another length, without padding',
      clerkPublishable('test', 'a.example.com$').replaceAll('=', ''),
      [],
    ],
    ['no end mark', clerkPublishable('test', 'clerk.example.com'), BAD],
    ['two end marks', clerkPublishable('test', 'clerk.example.com$$'), BAD],
    ['no host', clerkPublishable('test', 'clerk-example$'), BAD],
    ['Stripe’s', stripe('pk', 'test'), BAD],
  ],
  'aws-access-key-id': [
    ['a long-term key', token('AKIA', 16, CAPITALS), []],
    ['a temporary key', token('ASIA', 16, CAPITALS), []],
    [
      'a long-term key, where none is wanted',
      token('AKIA', 16, CAPITALS),
      ['kind'],
      { kind: 'temporary' },
    ],
    ['small letters', token('akia', 16, HEX), BAD],
    ['a role', token('AROA', 16, CAPITALS), BAD],
    ['one cut off', token('AKIA', 15, CAPITALS), BAD],
  ],
  'aws-secret-access-key': [
    ['40 characters', token('', 40, `${CAPITALS}+/`), []],
    ['39 characters', token('', 39), BAD],
    ['URL-safe base64', token('-_', 38), BAD],
  ],
  'sentry-auth-token': [
    ['an organization’s', token('sntrys_', 120), []],
    ['a person’s', token('sntryu_', 64, HEX), []],
    ['an integration’s', token('sntryi_', 64, HEX), []],
    ['one without a prefix', token('', 64, HEX), []],
    ['a DSN', 'https://0123456789abcdef@sentry.example.com/1', BAD],
  ],
}

describe.each(Object.entries(ROWS))('%s', (type, rows) => {
  it.each(
    rows.map(([what, raw, flaws, options = {}]) => [what, raw, flaws, options] as const),
  )('%s', (_, raw, flaws, options) => {
    expect(flawsOf(type, raw, options)).toEqual(flaws)
  })
})

describe('a type of tokens', () => {
  it('is secret where the token opens something', () => {
    const sensitive = Object.keys(ROWS).filter(
      (type) => present('X', type, 'x').declaration.sensitive,
    )
    expect(Object.keys(ROWS).filter((type) => !sensitive.includes(type))).toEqual([
      ...['stripe-publishable-key', 'paystack-public-key', 'razorpay-key-id', 'twilio-sid'],
      'clerk-publishable-key',
    ])
  })

  it('says which kind and mode were asked for, and where to get one', () => {
    const asked = { kind: 'restricted', mode: 'live' }
    const { declaration, value } = present('X', 'stripe-secret-key', stripe('rk', 'test'), {
      options: asked,
    })
    const [flaw] = declaration.type.judge(value)
    expect(flaw?.fix).toBe('Copy the live key from the Stripe Dashboard, Developers, API keys.')
  })
})
