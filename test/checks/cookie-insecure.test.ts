import { describe, expect, it } from 'vitest'
import { cookieInsecure } from '../../src/checks/cookie-insecure.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('cookie-insecure', () => {
  it.each([
    ['SESSION_COOKIE_SECURE', 'false'],
    ['CSRF_COOKIE_SECURE', 'False'],
    ['DJANGO_CSRF_COOKIE_SECURE', '0'],
    ['COOKIE_SECURE', 'no'],
    ['COOKIES_SECURE', 'off'],
    ['SESSION_SECURE_COOKIE', 'false'],
    ['JWT_COOKIE_SECURE', 'false'],
    ['SECURE_COOKIES', 'false'],
    ['SESSION_COOKIE_HTTPONLY', 'false'],
    ['SESSION_HTTP_ONLY', 'false'],
    ['SECURE_SSL_REDIRECT', 'False\n'],
    ['SECURE_HSTS_SECONDS', '0'],
    ['SECURE_CONTENT_TYPE_NOSNIFF', 'false'],
  ])('%s=%j is a warning in production', (name, raw) => {
    expect(hits(cookieInsecure, [text(name, raw)])).toEqual([name])
    expect(verdicts([text(name, raw)])).toContain(`${name} cookie-insecure warning`)
    expect(verdicts([text(name, raw)], 'staging').join()).not.toContain('cookie-insecure')
  })

  it.each([
    ['SESSION_COOKIE_SECURE', 'true'],
    ['SESSION_COOKIE_SECURE', 'auto'],
    ['SECURE_HSTS_SECONDS', '3600'],
    ['INSECURE_COOKIES', 'false'],
    ['COOKIE_SECURE_NAME', '0'],
    ['CSRF_COOKIE_HTTPONLY', 'false'],
    ['COOKIE_SECURE_PREFIX', 'false'],
    ['COOKIE_CONSENT', 'false'],
    ['SECURE_SSL_REDIRECT', 'True'],
  ])('%s=%j is left alone', (name, raw) => {
    expect(hits(cookieInsecure, [text(name, raw)])).toEqual([])
  })
})
