import { describe, expect, it } from 'vitest'
import { providerNeeds } from '../../src/checks/provider-needs.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, present, scopeOf, unavailable } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw = 'x') => present(name, 'string', raw, { declared: false })
const run = (name: string, raw: string, ...rest: readonly Variable[]) =>
  hits(providerNeeds, [text(name, raw), text('PORT', '8080'), ...rest])

describe('provider-needs', () => {
  it.each([
    { name: 'OTP_PROVIDER', raw: 'twilio', rest: [] },
    { name: 'OTP_PROVIDER', raw: 'twilio_verify', rest: [text('TWILIO_ACCOUNT_SID')] },
    { name: 'OTP_PROVIDER', raw: 'Twilio', rest: [text('TWILIO_AUTH_TOKEN')] },
    { name: 'EMAIL_PROVIDER', raw: 'sendgrid', rest: [text('MAILGUN_API_KEY')] },
    { name: 'MAIL_MAILER', raw: 'postmark', rest: [] },
    { name: 'PAYMENT_PROVIDER', raw: 'stripe', rest: [] },
    { name: 'LLM_PROVIDER', raw: 'openai', rest: [text('ANTHROPIC_API_KEY')] },
    { name: 'EMAIL_TRANSPORT', raw: 'smtp', rest: [] },
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [absent('TWILIO_ACCOUNT_SID', 'string', { required: false })],
    },
  ])('$name=$raw lacks its credentials', ({ name, raw, rest }) => {
    expect(run(name, raw, ...rest)).toEqual([name])
  })

  it.each([
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [text('TWILIO_ACCOUNT_SID'), text('TWILIO_AUTH_TOKEN')],
    },
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [text('TWILIO_ACCOUNT_SID'), text('TWILIO_API_KEY_SECRET')],
    },
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [text('APP_TWILIO_SID'), text('APP_TWILIO_TOKEN_FILE')],
    },
    { name: 'OTP_PROVIDER', raw: 'twilio', rest: [text('TWILIO_CREDENTIALS')] },
    { name: 'OTP_PROVIDER', raw: 'twilio', rest: [text('OTP_ACCOUNT_SID'), text('OTP_API_KEY')] },
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [absent('TWILIO_ACCOUNT_SID', 'string'), absent('TWILIO_AUTH_TOKEN', 'secret')],
    },
    {
      name: 'OTP_PROVIDER',
      raw: 'twilio',
      rest: [empty('TWILIO_ACCOUNT_SID', 'string'), unavailable('TWILIO_AUTH_TOKEN', 'secret')],
    },
    { name: 'EMAIL_PROVIDER', raw: 'sendgrid', rest: [text('SENDGRID_API_KEY')] },
    { name: 'EMAIL_BACKEND', raw: 'smtp', rest: [text('EMAIL_HOST', 'mail.acme-co.com')] },
    { name: 'MAIL_MAILER', raw: 'smtp', rest: [text('MAIL_URL', 'smtp://mail.acme-co.com')] },
    { name: 'STORAGE_PROVIDER', raw: 's3', rest: [] },
    { name: 'EMAIL_PROVIDER', raw: 'ses', rest: [] },
    { name: 'OTP_PROVIDER', raw: 'console', rest: [] },
    { name: 'EMAIL_BACKEND', raw: 'django.core.mail.backends.smtp.EmailBackend', rest: [] },
    { name: 'SMS_VENDOR', raw: 'twilio', rest: [] },
    { name: 'PROVIDER_NAME', raw: 'twilio', rest: [] },
  ])('$name=$raw is left alone', ({ name, raw, rest }) => {
    expect(run(name, raw, ...rest)).toEqual([])
  })

  it('is a warning from staging on, and says nothing of a variable alone', () => {
    const variables = [text('OTP_PROVIDER', 'twilio'), text('PORT', '8080')]
    expect(verdicts(variables)).toEqual(['OTP_PROVIDER provider-needs warning'])
    expect(verdicts(variables, 'staging')).toEqual(['OTP_PROVIDER provider-needs warning'])
    expect(verdicts(variables, 'development')).toEqual([])
    expect(verdicts([text('OTP_PROVIDER', 'twilio')])).toEqual([])
  })
})

describe('a provider', () => {
  it.each<{
    readonly word: string
    readonly name: string
    readonly usual: readonly string[]
    readonly others: readonly string[]
  }>([
    {
      word: 'twilio',
      name: 'Twilio',
      usual: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
      others: ['APP_TWILIO_MAIN_SID', 'twilio_key'],
    },
    {
      word: 'twilio-verify',
      name: 'Twilio',
      usual: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
      others: ['TWILIO_CREDENTIALS'],
    },
    { word: 'sendgrid', name: 'SendGrid', usual: ['SENDGRID_API_KEY'], others: ['sendgrid_token'] },
    {
      word: 'mailgun',
      name: 'Mailgun',
      usual: ['MAILGUN_API_KEY'],
      others: ['MAILGUN_SMTP_PASSWORD'],
    },
    { word: 'mailjet', name: 'Mailjet', usual: ['MJ_APIKEY_PRIVATE'], others: ['MAILJET_SECRET'] },
    {
      word: 'postmark',
      name: 'Postmark',
      usual: ['POSTMARK_SERVER_TOKEN'],
      others: ['POSTMARK_KEY'],
    },
    { word: 'resend', name: 'Resend', usual: ['RESEND_API_KEY'], others: ['RESEND_TOKEN'] },
    { word: 'brevo', name: 'Brevo', usual: ['BREVO_API_KEY'], others: ['SENDINBLUE_KEY'] },
    { word: 'sendinblue', name: 'Brevo', usual: ['BREVO_API_KEY'], others: ['BREVO_SECRET'] },
    { word: 'stripe', name: 'Stripe', usual: ['STRIPE_SECRET_KEY'], others: ['STRIPE_KEY'] },
    { word: 'openai', name: 'OpenAI', usual: ['OPENAI_API_KEY'], others: ['AZURE_OPENAI_KEY'] },
    { word: 'anthropic', name: 'Anthropic', usual: ['ANTHROPIC_API_KEY'], others: ['CLAUDE_KEY'] },
    { word: 'smtp', name: 'SMTP', usual: ['SMTP_HOST'], others: ['APP_MAIL_OUT_SERVER'] },
  ])('$word is $name, and lacks $usual', ({ word, name, usual, others }) => {
    const selector = text('PROVIDER', ` ${word.toUpperCase()}\n`)
    const variables = [selector, text('PORT', '8080')]
    const [told] = providerNeeds.find(scopeOf('production', variables))
    expect(told?.says).toBe(`selects ${name}, but nothing here looks like ${usual.join(' or ')}`)
    expect(told?.facts).toEqual({ missing: usual })
    expect(hits(providerNeeds, [selector, ...usual.map((one) => text(one))])).toEqual([])
    expect(hits(providerNeeds, [selector, ...others.map((one) => text(one))])).toEqual([])
    for (const longer of [`my${word}`, `${word}.s`, `${word} 2`])
      expect(run('PROVIDER', longer)).toEqual([])
  })

  it('is given what it needs by what it is used for, and by no word beside it', () => {
    expect(run('SMS_PROVIDER', 'twilio', text('SMS_API_KEY'))).toEqual([])
    expect(run('sms_provider', 'twilio', text('Sms_Api_Key'))).toEqual([])
    expect(run('APP_SMS_PROVIDER', 'twilio', text('APP_SMS_API_KEY'))).toEqual([])
    expect(run('SMS_PROVIDER', 'twilio', text('SMS_REGION'))).toEqual(['SMS_PROVIDER'])
    expect(run('SMS_PROVIDER', 'twilio', text('KEY_SMS_REGION'))).toEqual(['SMS_PROVIDER'])
    expect(run('KEY_PROVIDER', 'twilio', text('MY_KEY'))).toEqual(['KEY_PROVIDER'])
    expect(run('PROVIDER', 'twilio', text('API_KEY'))).toEqual(['PROVIDER'])
  })

  it('is not what gives itself what it needs', () => {
    expect(run('TWILIO_SID_PROVIDER', 'twilio')).toEqual(['TWILIO_SID_PROVIDER'])
    expect(run('STRIPE_TOKEN_BACKEND', 'stripe')).toEqual(['STRIPE_TOKEN_BACKEND'])
  })

  it.each(['PROVIDERX', 'MAIL_BACKENDS', 'PROVIDER_2'])('is not chosen by %s', (name) => {
    expect(run(name, 'twilio')).toEqual([])
  })
})
