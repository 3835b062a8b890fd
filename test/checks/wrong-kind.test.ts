import { describe, expect, it } from 'vitest'
import { wrongKind } from '../../src/checks/wrong-kind.ts'
import { CAPITALS, clerkPublishable, HEX, sendgrid, stripe, token } from '../support/tokens.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const SECRET = stripe('sk', 'live')
const KEY_ID = token('AKIA', 16, CAPITALS)

describe('wrong-kind', () => {
  it.each([
    ['NEXT_PUBLIC_STRIPE_KEY', SECRET],
    ['VITE_PAYMENT', SECRET],
    ['STRIPE_PUBLISHABLE_KEY', stripe('rk', 'live')],
    ['CHECKOUT_PUBLIC_KEY', SECRET],
    ['REACT_APP_OPENAI_API_KEY', token('sk-proj-', 100)],
    ['NEXT_PUBLIC_AWS_ACCESS_KEY_ID', KEY_ID],
    ['NUXT_PUBLIC_GITHUB_TOKEN', token('ghp_', 36)],
    ['STRIPE_SECRET_KEY', stripe('pk', 'live')],
    ['STRIPE_SECRET_KEY', token('whsec_', 32)],
    ['STRIPE_WEBHOOK_SECRET', SECRET],
    ['SENDGRID_API_KEY', SECRET],
    ['SENDGRID_API_KEY', token('AC', 32, HEX)],
    ['TWILIO_AUTH_TOKEN', token('AC', 32, HEX)],
    ['TWILIO_ACCOUNT_SID', token('SK', 32, HEX)],
    ['SLACK_BOT_TOKEN', token('xapp-1-', 60)],
    ['SLACK_APP_TOKEN', token('xoxb-1-', 60)],
    ['GITHUB_TOKEN', sendgrid()],
    ['OPENAI_API_KEY', token('sk-ant-api03-', 90)],
    ['ANTHROPIC_API_KEY', token('sk-proj-', 90)],
    ['AWS_SECRET_ACCESS_KEY', KEY_ID],
    ['CLERK_SECRET_KEY', clerkPublishable('live')],
  ])('%s with a token of another kind is told', (name, raw) => {
    expect(hits(wrongKind, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    ['STRIPE_SECRET_KEY', SECRET],
    ['STRIPE_SECRET_KEY', stripe('rk', 'live')],
    ['NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', stripe('pk', 'live')],
    ['VITE_STRIPE_API_KEY', stripe('pk', 'live')],
    ['CLERK_SECRET_KEY', token('sk_live_', 42)],
    ['PAYSTACK_SECRET_KEY', token('sk_live_', 40, HEX)],
    ['CLERK_WEBHOOK_SECRET', token('whsec_', 32)],
    ['RESEND_WEBHOOK_SECRET', token('whsec_', 32)],
    ['PAYMENT_KEY', SECRET],
    ['WEBHOOK_SECRET', token('whsec_', 32)],
    ['NEXT_PUBLIC_TWILIO_ACCOUNT_SID', token('AC', 32, HEX)],
    ['NEXT_PUBLIC_LOCALE', 'sk-SK'],
    ['SLACK_TOKEN', token('xoxp-1-', 60)],
    ['TWILIO_API_KEY', token('SK', 32, HEX)],
    ['TWILIO_SID', token('SK', 32, HEX)],
    ['STRIPE_PRIVATE_KEY', stripe('rk', 'live')],
    ['SLACK_TOKEN', token('xapp-1-', 60)],
    ['DEEPSEEK_API_KEY', token('sk-', 32, HEX)],
    ['PUBLIC_KEY', '-----BEGIN PUBLIC KEY-----'],
    ['TWILIO_AUTH_TOKEN', token('', 32, HEX)],
  ])('%s with a token that fits is not', (name, raw) => {
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
      present('OPENAI_BASE_URL', 'url', 'https://proxy.example.com'),
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
