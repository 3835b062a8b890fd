import { describe, expect, it } from 'vitest'
import { flawsOf, hasSecretPart } from '../support/variables.ts'

/** Each row was read off the two SDKs: DSN_REGEX of sentry-javascript and Dsn of sentry-python. */
describe('sentry-dsn', () => {
  it.each([
    ['https://0123456789abcdef@o1.ingest.example.com/42', []],
    ['https://0123456789abcdef@o1.ingest.de.example.com/42', []],
    ['http://key@sentry.example.com:9000/1', []],
    ['https://key@sentry.example.com/a/path/1', []],
    ['https://key@[2001:db8::1]:9000/1', []],
    ['https://key:old@sentry.example.com/1', []],
    ['https://key:@sentry.example.com/1', []],
    ['https://key@sentry.example.com/1?timeout=2', []],
    ['https://key@localhost:9000/1', ['loopback']],
    ['https://key@127.1/1', ['loopback']],
    ['https://sentry.example.com/1', ['form']],
    ['https://@sentry.example.com/1', ['form']],
    ['https://key@sentry.example.com', ['form']],
    ['https://key@sentry.example.com/', ['form']],
    ['https://key@sentry.example.com/1/', ['form']],
    ['https://key@sentry.example.com/my-project', ['form']],
    ['https://key@sentry.example.com:port/1', ['form']],
    ['https://key@sentry.example.com:99999/1', ['form']],
    ['https://a-key@sentry.example.com/1', ['form']],
    ['ftp://key@sentry.example.com/1', ['form']],
    ['key@sentry.example.com/1', ['form']],
    ['https://key@sentry.example.com/1\n', ['form']],
    [' https://key@sentry.example.com/1', ['form']],
    ['false', ['form']],
  ])('%j: %j', (raw, flaws) => {
    expect(flawsOf('sentry-dsn', raw)).toEqual(flaws)
  })

  it('is secret only where it still has the secret of old SDKs', () => {
    expect(hasSecretPart('sentry-dsn', 'https://key:old@sentry.example.com/1', 'old')).toBe(true)
    expect(hasSecretPart('sentry-dsn', 'https://key@sentry.example.com/1', null)).toBe(true)
  })
})
