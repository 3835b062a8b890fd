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
  it.each<[string, Parameters<typeof partOf>[1], string | null]>([
    [' HTTPS://a.example.com', 'scheme', 'https'],
    ['see https://a.example.com', 'scheme', null],
    ['https://me%40x:a:b%2F@a.example.com', 'user', 'me@x'],
    ['https://me:a:b%2F@a.example.com', 'password', 'a:b/'],
    ['https://me@a.example.com', 'password', null],
    ['https://a.example.com', 'user', null],
    ['https://:pw@a.example.com', 'user', null],
    ['https://me:50%@a.example.com', 'password', '50%'],
    ['https://a.example.com:8443/x', 'host', 'a.example.com'],
    ['https://[::1]:8443/x', 'host', '[::1]'],
    ['mongodb://a:1,b:22,c/x', 'host', 'a,b,c'],
    ['https://a.example.com:8443/x', 'port', '8443'],
    ['https://a.example.com:/x', 'port', null],
    ['mongodb://a:1,b:22', 'port', null],
    ['https://a.example.com', 'port', null],
    ['mysql://a/shop%20one/more?x#y', 'database', 'shop one'],
    ['mysql://a/shop?x', 'database', 'shop'],
    ['mysql://a/', 'database', null],
    ['mysql://a', 'database', null],
    ['no address', 'host', null],
  ])('%s, %s: %s', (raw, part, expected) => {
    expect(has(raw, part, expected)).toBe(true)
  })

  it('are read by its type where it has one', () => {
    const raw = 'postgresql://app:pw@db.example.com/shop'
    expect(has(raw, 'password', 'pw', 'postgres-url')).toBe(true)
    expect(has(raw, 'host', 'db.example.com', 'postgres-url')).toBe(true)
    // A secret as a whole says nothing of its parts.
    expect(has(raw, 'password', 'pw', 'secret')).toBe(true)
  })
})

describe('a URL', () => {
  it.each([
    ['https://a', true],
    [' \nS3+x.y-z://a', true],
    ['1https://a', false],
    ['a https://b', false],
    ['https:/a', false],
    ['//a', false],
  ])('%j: %s', (raw, expected) => {
    expect(isUrl(present('V', 'string', raw))).toBe(expected)
  })
})
