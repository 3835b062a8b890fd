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
    ['OTP_PROVIDER', 'twilio', []],
    ['OTP_PROVIDER', 'twilio_verify', [text('TWILIO_ACCOUNT_SID')]],
    ['OTP_PROVIDER', 'Twilio', [text('TWILIO_AUTH_TOKEN')]],
    ['EMAIL_PROVIDER', 'sendgrid', [text('MAILGUN_API_KEY')]],
    ['MAIL_MAILER', 'postmark', []],
    ['PAYMENT_PROVIDER', 'stripe', []],
    ['LLM_PROVIDER', 'openai', [text('ANTHROPIC_API_KEY')]],
    ['EMAIL_TRANSPORT', 'smtp', []],
    ['OTP_PROVIDER', 'twilio', [absent('TWILIO_ACCOUNT_SID', 'string', { required: false })]],
  ])('%s=%s lacks its credentials', (name, raw, rest) => {
    expect(run(name, raw, ...rest)).toEqual([name])
  })

  it.each([
    ['OTP_PROVIDER', 'twilio', [text('TWILIO_ACCOUNT_SID'), text('TWILIO_AUTH_TOKEN')]],
    ['OTP_PROVIDER', 'twilio', [text('TWILIO_ACCOUNT_SID'), text('TWILIO_API_KEY_SECRET')]],
    ['OTP_PROVIDER', 'twilio', [text('APP_TWILIO_SID'), text('APP_TWILIO_TOKEN_FILE')]],
    ['OTP_PROVIDER', 'twilio', [text('TWILIO_CREDENTIALS')]],
    ['OTP_PROVIDER', 'twilio', [text('OTP_ACCOUNT_SID'), text('OTP_API_KEY')]],
    [
      'OTP_PROVIDER',
      'twilio',
      [absent('TWILIO_ACCOUNT_SID', 'string'), absent('TWILIO_AUTH_TOKEN', 'secret')],
    ],
    [
      'OTP_PROVIDER',
      'twilio',
      [empty('TWILIO_ACCOUNT_SID', 'string'), unavailable('TWILIO_AUTH_TOKEN', 'secret')],
    ],
    ['EMAIL_PROVIDER', 'sendgrid', [text('SENDGRID_API_KEY')]],
    ['EMAIL_BACKEND', 'smtp', [text('EMAIL_HOST', 'mail.example.com')]],
    ['MAIL_MAILER', 'smtp', [text('MAIL_URL', 'smtp://mail.example.com')]],
    ['STORAGE_PROVIDER', 's3', []],
    ['EMAIL_PROVIDER', 'ses', []],
    ['OTP_PROVIDER', 'console', []],
    ['EMAIL_BACKEND', 'django.core.mail.backends.smtp.EmailBackend', []],
    ['SMS_VENDOR', 'twilio', []],
    ['PROVIDER_NAME', 'twilio', []],
  ])('%s=%s is left alone', (name, raw, rest) => {
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
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'twilio',
      'Twilio',
      ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
      ['APP_TWILIO_MAIN_SID', 'twilio_key'],
    ],
    [
      'twilio-verify',
      'Twilio',
      ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
      ['TWILIO_CREDENTIALS'],
    ],
    ['sendgrid', 'SendGrid', ['SENDGRID_API_KEY'], ['sendgrid_token']],
    ['mailgun', 'Mailgun', ['MAILGUN_API_KEY'], ['MAILGUN_SMTP_PASSWORD']],
    ['mailjet', 'Mailjet', ['MJ_APIKEY_PRIVATE'], ['MAILJET_SECRET']],
    ['postmark', 'Postmark', ['POSTMARK_SERVER_TOKEN'], ['POSTMARK_KEY']],
    ['resend', 'Resend', ['RESEND_API_KEY'], ['RESEND_TOKEN']],
    ['brevo', 'Brevo', ['BREVO_API_KEY'], ['SENDINBLUE_KEY']],
    ['sendinblue', 'Brevo', ['BREVO_API_KEY'], ['BREVO_SECRET']],
    ['stripe', 'Stripe', ['STRIPE_SECRET_KEY'], ['STRIPE_KEY']],
    ['openai', 'OpenAI', ['OPENAI_API_KEY'], ['AZURE_OPENAI_KEY']],
    ['anthropic', 'Anthropic', ['ANTHROPIC_API_KEY'], ['CLAUDE_KEY']],
    ['smtp', 'SMTP', ['SMTP_HOST'], ['APP_MAIL_OUT_SERVER']],
  ])('%s is %s, and lacks %j', (word, name, usual, others) => {
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
