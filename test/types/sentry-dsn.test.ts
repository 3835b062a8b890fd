import { describe, expect, it } from 'vitest'
import { flawsOf, hasSecretPart } from '../support/variables.ts'

/** Each row was read off the two SDKs: DSN_REGEX of sentry-javascript and Dsn of sentry-python. */
describe('sentry-dsn', () => {
  it.each([
    { raw: 'https://0123456789abcdef@o1.ingest.example.com/42', flaws: [] },
    { raw: 'https://0123456789abcdef@o1.ingest.de.example.com/42', flaws: [] },
    { raw: 'http://key@sentry.example.com:9000/1', flaws: [] },
    { raw: 'https://key@sentry.example.com/a/path/1', flaws: [] },
    { raw: 'https://key@[2001:db8::1]:9000/1', flaws: [] },
    { raw: 'https://key:old@sentry.example.com/1', flaws: [] },
    { raw: 'https://key:@sentry.example.com/1', flaws: [] },
    { raw: 'https://key@sentry.example.com/1?timeout=2', flaws: [] },
    { raw: 'https://key@localhost:9000/1', flaws: ['loopback'] },
    { raw: 'https://key@127.1/1', flaws: ['loopback'] },
    { raw: 'https://sentry.example.com/1', flaws: ['form'] },
    { raw: 'https://@sentry.example.com/1', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com/', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com/1/', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com/my-project', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com:port/1', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com:99999/1', flaws: ['form'] },
    { raw: 'https://a-key@sentry.example.com/1', flaws: ['form'] },
    { raw: 'ftp://key@sentry.example.com/1', flaws: ['form'] },
    { raw: 'key@sentry.example.com/1', flaws: ['form'] },
    { raw: 'https://key@sentry.example.com/1\n', flaws: ['form'] },
    { raw: ' https://key@sentry.example.com/1', flaws: ['form'] },
    { raw: 'false', flaws: ['form'] },
  ])('$raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('sentry-dsn', raw)).toEqual(flaws)
  })

  it('is secret only where it still has the secret of old SDKs', () => {
    expect(hasSecretPart('sentry-dsn', 'https://key:old@sentry.example.com/1', 'old')).toBe(true)
    expect(hasSecretPart('sentry-dsn', 'https://key@sentry.example.com/1', null)).toBe(true)
  })
})
