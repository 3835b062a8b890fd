import { describe, expect, it } from 'vitest'
import { providerNeeds } from '../../src/checks/provider-needs.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, present, unavailable } from '../support/variables.ts'
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
