import { describe, expect, it } from 'vitest'
import { isUrl, partOf } from '../../src/checks/address.ts'
import { isText } from '../support/same-text.ts'
import { present } from '../support/variables.ts'

const has = (
  raw: string,
  part: Parameters<typeof partOf>[1],
  expected: string | null,
  type = 'string',
) => {
  const found = partOf(present('V', type, raw), part)
  return expected === null ? found === null : isText(found, expected)
}

describe('the parts of an address that has no type', () => {
  it.each<{
    readonly raw: string
    readonly part: Parameters<typeof partOf>[1]
    readonly expected: string | null
  }>([
    { raw: ' HTTPS://a.acme-co.com', part: 'scheme', expected: 'https' },
    { raw: 'see https://a.acme-co.com', part: 'scheme', expected: null },
    { raw: 'https://me%40x:a:b%2F@a.acme-co.com', part: 'user', expected: 'me@x' },
    { raw: 'https://me:a:b%2F@a.acme-co.com', part: 'password', expected: 'a:b/' },
    { raw: 'https://me@a.acme-co.com', part: 'password', expected: null },
    { raw: 'https://a.acme-co.com', part: 'user', expected: null },
    { raw: 'https://:pw@a.acme-co.com', part: 'user', expected: null },
    { raw: 'https://me:50%@a.acme-co.com', part: 'password', expected: '50%' },
    { raw: 'https://a.acme-co.com:8443/x', part: 'host', expected: 'a.acme-co.com' },
    { raw: 'https://[::1]:8443/x', part: 'host', expected: '[::1]' },
    { raw: 'mongodb://a:1,b:22,c/x', part: 'host', expected: 'a,b,c' },
    { raw: 'https://a.acme-co.com:8443/x', part: 'port', expected: '8443' },
    { raw: 'https://a.acme-co.com:/x', part: 'port', expected: null },
    { raw: 'mongodb://a:1,b:22', part: 'port', expected: null },
    { raw: 'https://a.acme-co.com', part: 'port', expected: null },
    { raw: 'mysql://a/shop%20one/more?x#y', part: 'database', expected: 'shop one' },
    { raw: 'mysql://a/shop?x', part: 'database', expected: 'shop' },
    { raw: 'mysql://a/', part: 'database', expected: null },
    { raw: 'mysql://a', part: 'database', expected: null },
    { raw: 'no address', part: 'host', expected: null },
  ])('$raw, $part: $expected', ({ raw, part, expected }) => {
    expect(has(raw, part, expected)).toBe(true)
  })

  it('are read by its type where it has one', () => {
    const raw = 'postgresql://app:pw@db.acme-co.com/shop'
    expect(has(raw, 'password', 'pw', 'postgres-url')).toBe(true)
    expect(has(raw, 'host', 'db.acme-co.com', 'postgres-url')).toBe(true)
    // A secret as a whole says nothing of its parts.
    expect(has(raw, 'password', 'pw', 'secret')).toBe(true)
  })
})

describe('a URL', () => {
  it.each([
    { raw: 'https://a', expected: true },
    { raw: ' \nS3+x.y-z://a', expected: true },
    { raw: '1https://a', expected: false },
    { raw: 'a https://b', expected: false },
    { raw: 'https:/a', expected: false },
    { raw: '//a', expected: false },
  ])('$raw: $expected', ({ raw, expected }) => {
    expect(isUrl(present('V', 'string', raw))).toBe(expected)
  })
})
