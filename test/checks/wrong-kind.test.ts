import { describe, expect, it } from 'vitest'
import { wrongKind } from '../../src/checks/wrong-kind.ts'
import { CAPITALS, clerkPublishable, HEX, sendgrid, stripe, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const SECRET = stripe('sk', 'live')
const KEY_ID = token('AKIA', 16, CAPITALS)

describe('wrong-kind', () => {
  it.each([
    { name: 'NEXT_PUBLIC_STRIPE_KEY', raw: SECRET },
    { name: 'VITE_PAYMENT', raw: SECRET },
    { name: 'STRIPE_PUBLISHABLE_KEY', raw: stripe('rk', 'live') },
    { name: 'CHECKOUT_PUBLIC_KEY', raw: SECRET },
    { name: 'REACT_APP_OPENAI_API_KEY', raw: token('sk-proj-', 100) },
    { name: 'NEXT_PUBLIC_AWS_ACCESS_KEY_ID', raw: KEY_ID },
    { name: 'NUXT_PUBLIC_GITHUB_TOKEN', raw: token('ghp_', 36) },
    { name: 'STRIPE_SECRET_KEY', raw: stripe('pk', 'live') },
    { name: 'STRIPE_SECRET_KEY', raw: token('whsec_', 32) },
    { name: 'STRIPE_WEBHOOK_SECRET', raw: SECRET },
    { name: 'SENDGRID_API_KEY', raw: SECRET },
    { name: 'SENDGRID_API_KEY', raw: token('AC', 32, HEX) },
    { name: 'TWILIO_AUTH_TOKEN', raw: token('AC', 32, HEX) },
    { name: 'TWILIO_ACCOUNT_SID', raw: token('SK', 32, HEX) },
    { name: 'SLACK_BOT_TOKEN', raw: token('xapp-1-', 60) },
    { name: 'SLACK_APP_TOKEN', raw: token('xoxb-1-', 60) },
    { name: 'GITHUB_TOKEN', raw: sendgrid() },
    { name: 'OPENAI_API_KEY', raw: token('sk-ant-api03-', 90) },
    { name: 'ANTHROPIC_API_KEY', raw: token('sk-proj-', 90) },
    { name: 'AWS_SECRET_ACCESS_KEY', raw: KEY_ID },
    { name: 'CLERK_SECRET_KEY', raw: clerkPublishable('live') },
  ])('$name with a token of another kind is reported', ({ name, raw }) => {
    expect(hits(wrongKind, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    { name: 'STRIPE_SECRET_KEY', raw: SECRET },
    { name: 'STRIPE_SECRET_KEY', raw: stripe('rk', 'live') },
    { name: 'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', raw: stripe('pk', 'live') },
    { name: 'VITE_STRIPE_API_KEY', raw: stripe('pk', 'live') },
    { name: 'CLERK_SECRET_KEY', raw: token('sk_live_', 42) },
    { name: 'PAYSTACK_SECRET_KEY', raw: token('sk_live_', 40, HEX) },
    { name: 'CLERK_WEBHOOK_SECRET', raw: token('whsec_', 32) },
    { name: 'RESEND_WEBHOOK_SECRET', raw: token('whsec_', 32) },
    { name: 'PAYMENT_KEY', raw: SECRET },
    { name: 'WEBHOOK_SECRET', raw: token('whsec_', 32) },
    { name: 'NEXT_PUBLIC_TWILIO_ACCOUNT_SID', raw: token('AC', 32, HEX) },
    { name: 'NEXT_PUBLIC_LOCALE', raw: 'sk-SK' },
    { name: 'SLACK_TOKEN', raw: token('xoxp-1-', 60) },
    { name: 'TWILIO_API_KEY', raw: token('SK', 32, HEX) },
    { name: 'TWILIO_SID', raw: token('SK', 32, HEX) },
    { name: 'STRIPE_PRIVATE_KEY', raw: stripe('rk', 'live') },
    { name: 'SLACK_TOKEN', raw: token('xapp-1-', 60) },
    { name: 'DEEPSEEK_API_KEY', raw: token('sk-', 32, HEX) },
    { name: 'PUBLIC_KEY', raw: '-----BEGIN PUBLIC KEY-----' },
    { name: 'TWILIO_AUTH_TOKEN', raw: token('', 32, HEX) },
  ])('$name with a token that fits is not', ({ name, raw }) => {
    expect(hits(wrongKind, [present(name, 'string', raw)])).toEqual([])
  })

  it('believes the type before the name', () => {
    const declared = present('PAYMENTS', 'stripe-publishable-key', SECRET)
    expect(verdicts([declared])).toEqual(['PAYMENTS wrong-kind error'])
    expect(verdicts([present('SLACK_TOKEN', 'github-token', token('ghp_', 36))])).toEqual([])
    expect(verdicts([present('HOOK', 'stripe-secret-key', token('xoxb-1-', 40))])).toEqual([
      'HOOK wrong-kind error',
    ])
  })

  it('lets a key go to another service that speaks the same protocol', () => {
    const variables = [
      present('OPENAI_API_KEY', 'secret', token('sk-ant-api03-', 90)),
      present('OPENAI_BASE_URL', 'url', 'https://proxy.acme-co.com'),
    ]
    expect(hits(wrongKind, variables)).toEqual([])
  })

  it('is the one finding in every tier, and says what is held and what belongs', () => {
    const variables = [present('SENDGRID_API_KEY', 'secret', token('xoxb-1-', 40))]
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(verdicts(variables, tier)).toEqual(['SENDGRID_API_KEY wrong-kind error'])
    expect(findings(variables)[0]?.message).toBe(
      'SENDGRID_API_KEY holds a Slack bot token, where a SendGrid API key belongs.',
    )
  })

  it('says to revoke a secret key that everybody can see', () => {
    const [finding] = findings([present('VITE_STRIPE_KEY', 'string', SECRET)])
    expect(finding?.fix).toMatch(/^Revoke the key/)
  })
})

describe('the facts of it', () => {
  const facts = (name: string, raw: string, type = 'string') =>
    findings([present(name, type, raw)])
      .filter(({ check }) => check === 'wrong-kind')
      .map((finding) => finding.facts)

  it('say what is held, and what belongs', () => {
    const bot = token('xoxb-1-', 40)
    expect(facts('VITE_CHAT', bot)).toEqual([{ found: ['Slack bot'] }])
    expect(facts('CHAT', bot, 'stripe-publishable-key')).toEqual([{ found: ['Slack bot'] }])
    expect(facts('SENDGRID_API_KEY', bot)).toEqual([
      { found: ['Slack bot'], expected: ['SendGrid key'] },
    ])
  })
})
