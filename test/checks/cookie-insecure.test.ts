import { describe, expect, it } from 'vitest'
import { cookieInsecure } from '../../src/checks/cookie-insecure.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })

describe('cookie-insecure', () => {
  it.each([
    { name: 'SESSION_COOKIE_SECURE', raw: 'false' },
    { name: 'CSRF_COOKIE_SECURE', raw: 'False' },
    { name: 'DJANGO_CSRF_COOKIE_SECURE', raw: '0' },
    { name: 'COOKIE_SECURE', raw: 'no' },
    { name: 'COOKIES_SECURE', raw: 'off' },
    { name: 'SESSION_SECURE_COOKIE', raw: 'false' },
    { name: 'JWT_COOKIE_SECURE', raw: 'false' },
    { name: 'SECURE_COOKIES', raw: 'false' },
    { name: 'SESSION_COOKIE_HTTPONLY', raw: 'false' },
    { name: 'SESSION_HTTP_ONLY', raw: 'false' },
    { name: 'SECURE_SSL_REDIRECT', raw: 'False\n' },
    { name: 'SECURE_HSTS_SECONDS', raw: '0' },
    { name: 'SECURE_CONTENT_TYPE_NOSNIFF', raw: 'false' },
  ])('$name=$raw is a warning in production', ({ name, raw }) => {
    expect(hits(cookieInsecure, [text(name, raw)])).toEqual([name])
    expect(verdicts([text(name, raw)])).toContain(`${name} cookie-insecure warning`)
    expect(verdicts([text(name, raw)], 'staging').join()).not.toContain('cookie-insecure')
  })

  it.each([
    { name: 'SESSION_COOKIE_SECURE', raw: 'true' },
    { name: 'SESSION_COOKIE_SECURE', raw: 'auto' },
    { name: 'SECURE_HSTS_SECONDS', raw: '3600' },
    { name: 'INSECURE_COOKIES', raw: 'false' },
    { name: 'COOKIE_SECURE_NAME', raw: '0' },
    { name: 'CSRF_COOKIE_HTTPONLY', raw: 'false' },
    { name: 'COOKIE_SECURE_PREFIX', raw: 'false' },
    { name: 'COOKIE_CONSENT', raw: 'false' },
    { name: 'SECURE_SSL_REDIRECT', raw: 'True' },
  ])('$name=$raw is left alone', ({ name, raw }) => {
    expect(hits(cookieInsecure, [text(name, raw)])).toEqual([])
  })
})
