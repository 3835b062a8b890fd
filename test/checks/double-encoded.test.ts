import { describe, expect, it } from 'vitest'
import { doubleEncoded } from '../../src/checks/double-encoded.ts'
import { present, scopeOf } from '../support/variables.ts'
import { randomSecrets, seeded } from './good-values.ts'
import { findings, hits, verdicts } from './run.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const KEY = seeded(3)(32).toString('base64').replaceAll('+', '-').replaceAll('/', '_')
const told = (type: string, raw: string, options = {}) =>
  verdicts([present('V', type, raw, { options })])

describe('double-encoded', () => {
  it.each([
    ['boolean', base64('true\n'), 'error'],
    ['integer', base64('12345'), 'error'],
    ['url', base64('https://api.example.com'), 'error'],
    ['postgres-url', base64('postgresql://app:h4Rk9vWq2LxT@db.example.com/app\n'), 'error'],
    ['fernet-key', base64(KEY), 'error'],
    ['cors-origins', JSON.stringify('["https://app.example.com"]'), 'error'],
    ['secret', JSON.stringify('{"client":"h4Rk9vWq2LxT"}'), 'warning'],
    ['string', JSON.stringify('[1,2]'), 'warning'],
    ['postgres-url', 'postgresql://app:h4Rk%2540vWq2LxT@db.example.com/app', 'warning'],
    ['redis-url', 'rediss://:h4Rk%252F9vWq2%253F@cache.example.com/0', 'warning'],
  ])('%s %j: %s, and nothing else is said of it', (type, raw, severity) => {
    expect(told(type, raw)).toEqual([`V double-encoded ${severity}`])
  })

  it('knows the words that a policy allows', () => {
    expect(told('enum', base64('twilio'), { values: ['twilio'] })).toEqual([
      'V double-encoded error',
    ])
    expect(told('enum', base64('sns'), { values: ['twilio'] })).toEqual(['V enum error'])
  })

  it.each([
    ['secret', base64('user:h4Rk9vWq2LxT')],
    ['signing-secret', base64('h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe')],
    ['string', base64('hello')],
    ['string', '"hello"'],
    ['integer', 'abcd'],
    ['url', 'https://api.example.com/a%2520b'],
    ['postgres-url', 'postgresql://app:100%25sure@db.example.com/app'],
    ['postgres-url', 'postgresql://app:a%2540b%40c$d@db.example.com/app'],
    ['secret', '"{not json}"'],
  ])('%s %j is not', (type, raw) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual([])
  })

  it('leaves generated secrets alone, in URLs too', () => {
    const urls = randomSecrets(200).map(
      (raw) => `postgresql://app:${encodeURIComponent(raw)}@db.example.com/app`,
    )
    const variables = urls.map((raw, place) => present(`V${place}`, 'postgres-url', raw))
    expect(hits(doubleEncoded, variables)).toEqual([])
  })
})

describe('what is said of it', () => {
  it.each([
    ['boolean', base64('true'), 'it is base64 of a valid value.'],
    ['string', JSON.stringify('[1]'), 'it is JSON inside a JSON string.'],
    [
      'redis-url',
      'rediss://:h4Rk%252F9vWq@cache.example.com/0',
      'it has percent signs in its user or password that were encoded again.',
    ],
  ])('%s %j: %s', (type, raw, words) => {
    const told = findings([present('V', type, raw)])
    expect(told.map(({ message }) => message)).toEqual([`V was encoded twice: ${words}`])
  })
})

describe('what looks like it', () => {
  it.each([
    // Not all of it is base64, not of its one form, or not of anything printable.
    ['integer', `x ${base64('12345')}`],
    ['integer', `${base64('12345')}!`],
    ['integer', 'MTIzNDV='],
    ['integer', base64('\u000112345')],
    ['integer', base64('12345\u0001')],
    ['integer', base64('12345\n\n6')],
    ['boolean', 'dHJ1ZR=='],
    // Of another type inside.
    ['url', base64('not a URL')],
    // JSON texts of other things, and text before them.
    ['string', 'x "{}"'],
    ['string', '"a{}"'],
    ['string', '{"a": "{}"}'],
    ['string', '"{}" x'],
    // Percent signs elsewhere, or with others that are not encoded twice.
    ['url', 'see https://a:b%2540c@api.example.com'],
    ['string', 'https://a:b%2540c@api.example.com'],
    ['url', 'https://a:b%25zz@api.example.com'],
    ['url', 'https://a:b%2540c%2Fd@api.example.com'],
    ['url', 'https://a:b%2540c,d@api.example.com'],
    ['url', 'https://a:b%254@api.example.com'],
    ['url', 'https://a,b:c%2540d@api.example.com'],
  ])('%s %j is not', (type, raw) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual([])
  })

  it.each([
    ['integer', ` ${base64('12345')}\n`],
    ['string', ' " {\\"a\\":1}"'],
    ['url', 'HTTPS://a:b%2540c@api.example.com'],
  ])('%s %j is', (type, raw) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual(['V'])
  })
})

describe('what is left once it is undone', () => {
  it.each([
    ['signing-secret', base64('h4Rk9vWq2LxT'), []],
    ['url', base64('ftp://files.example.com'), []],
    ['url', base64('http://localhost'), ['V']],
    ['uuid', base64('3f8b0c1e-8a5d-4a1e-9d3b-2f6f7c1a9e42'), ['V']],
  ])('%s %j: %j', (type, raw, expected) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual(expected)
  })

  it('has something to do for each', () => {
    const fixes = [
      present('A', 'string', JSON.stringify('[1]')),
      present('A', 'redis-url', 'rediss://:h4Rk%252F9vWq@cache.example.com/0'),
      present('A', 'boolean', base64('true')),
    ].map((variable) => doubleEncoded.find(scopeOf('production', [variable]))[0]?.fix)
    for (const fix of fixes) expect(fix).toMatch(/^(Store|Percent-encode) the .{10,}\.$/)
    expect(new Set(fixes).size).toBe(3)
  })
})
