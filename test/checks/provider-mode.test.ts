import { describe, expect, it } from 'vitest'
import { providerMode } from '../../src/checks/provider-mode.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

describe('provider-mode', () => {
  it.each([
    { name: 'OTP_PROVIDER', raw: 'stub' },
    { name: 'OTP_PROVIDER', raw: 'STUBBED' },
    { name: 'SMS_BACKEND', raw: 'mock' },
    { name: 'EMAIL_BACKEND', raw: 'django.core.mail.backends.console.EmailBackend' },
    { name: 'EMAIL_BACKEND', raw: 'django.core.mail.backends.locmem.EmailBackend' },
    { name: 'CACHE_DRIVER', raw: 'in-memory' },
    { name: 'CACHE_DRIVER', raw: 'inmemory' },
    { name: 'PAYMENT_MODE', raw: 'test' },
    { name: 'MODE', raw: 'fake' },
    { name: 'provider', raw: 'dummy' },
    { name: 'CELERY_RESULT_BACKEND', raw: 'cache+memory://' },
    { name: 'STORAGE_BACKEND', raw: 'local' },
  ])('$name=$raw is a stand-in', ({ name, raw }) => {
    expect(hits(providerMode, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    { name: 'OTP_PROVIDER', raw: 'twilio' },
    { name: 'OTP_PROVIDER', raw: 'testrail' },
    { name: 'CACHE_BACKEND', raw: 'memcached' },
    { name: 'CACHE_BACKEND', raw: 'django.core.cache.backends.redis.RedisCache' },
    { name: 'PROVIDER_NAME', raw: 'stub' },
    { name: 'COMMODE', raw: 'stub' },
    { name: 'LOG_DRIVER', raw: 'console' },
    { name: 'APP_LOGGING_BACKEND', raw: 'console' },
    { name: 'CELERY_RESULT_BACKEND', raw: 'redis://cache.local:6379/0' },
    { name: 'STORAGE_BACKEND', raw: 'https://test.acme-co.com' },
    { name: 'DIALOG_MODE', raw: 'modal' },
  ])('$name=$raw is none', ({ name, raw }) => {
    expect(hits(providerMode, [present(name, 'string', raw)])).toEqual([])
  })

  it('repeats the fix of the policy where it allows other words', () => {
    const options = { values: ['twilio', 'sns'] }
    const [finding] = findings([present('OTP_PROVIDER', 'enum', 'stub', { options })])
    expect(finding?.fix).toContain('twilio or sns')
  })

  it('is off in development', () => {
    expect(verdicts([present('OTP_PROVIDER', 'string', 'stub')], 'development')).toEqual([])
  })
})
