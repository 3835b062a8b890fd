import { describe, expect, it } from 'vitest'
import { providerMode } from '../../src/checks/provider-mode.ts'
import { present } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

describe('provider-mode', () => {
  it.each([
    ['OTP_PROVIDER', 'stub'],
    ['OTP_PROVIDER', 'STUBBED'],
    ['SMS_BACKEND', 'mock'],
    ['EMAIL_BACKEND', 'django.core.mail.backends.console.EmailBackend'],
    ['EMAIL_BACKEND', 'django.core.mail.backends.locmem.EmailBackend'],
    ['CACHE_DRIVER', 'in-memory'],
    ['CACHE_DRIVER', 'inmemory'],
    ['PAYMENT_MODE', 'test'],
    ['MODE', 'fake'],
    ['provider', 'dummy'],
    ['CELERY_RESULT_BACKEND', 'cache+memory://'],
    ['STORAGE_BACKEND', 'local'],
  ])('%s=%s is a stand-in', (name, raw) => {
    expect(hits(providerMode, [present(name, 'string', raw)])).toEqual([name])
  })

  it.each([
    ['OTP_PROVIDER', 'twilio'],
    ['OTP_PROVIDER', 'testrail'],
    ['CACHE_BACKEND', 'memcached'],
    ['CACHE_BACKEND', 'django.core.cache.backends.redis.RedisCache'],
    ['PROVIDER_NAME', 'stub'],
    ['COMMODE', 'stub'],
    ['LOG_DRIVER', 'console'],
    ['APP_LOGGING_BACKEND', 'console'],
    ['CELERY_RESULT_BACKEND', 'redis://cache.local:6379/0'],
    ['STORAGE_BACKEND', 'https://test.example.com'],
    ['DIALOG_MODE', 'modal'],
  ])('%s=%s is none', (name, raw) => {
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
