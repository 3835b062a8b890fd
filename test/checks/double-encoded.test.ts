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
    { type: 'boolean', raw: base64('true\n'), severity: 'error' },
    { type: 'integer', raw: base64('12345'), severity: 'error' },
    { type: 'url', raw: base64('https://api.acme-co.com'), severity: 'error' },
    {
      type: 'postgres-url',
      raw: base64('postgresql://app:h4Rk9vWq2LxT@db.acme-co.com/app\n'),
      severity: 'error',
    },
    { type: 'fernet-key', raw: base64(KEY), severity: 'error' },
    { type: 'cors-origins', raw: JSON.stringify('["https://app.acme-co.com"]'), severity: 'error' },
    { type: 'secret', raw: JSON.stringify('{"client":"h4Rk9vWq2LxT"}'), severity: 'warning' },
    { type: 'string', raw: JSON.stringify('[1,2]'), severity: 'warning' },
    {
      type: 'postgres-url',
      raw: 'postgresql://app:h4Rk%2540vWq2LxT@db.acme-co.com/app',
      severity: 'warning',
    },
    {
      type: 'redis-url',
      raw: 'rediss://:h4Rk%252F9vWq2%253F@cache.acme-co.com/0',
      severity: 'warning',
    },
  ])('$type $raw: $severity, and nothing else is said of it', ({ type, raw, severity }) => {
    expect(told(type, raw)).toEqual([`V double-encoded ${severity}`])
  })

  it('knows the words that a policy allows', () => {
    expect(told('enum', base64('twilio'), { values: ['twilio'] })).toEqual([
      'V double-encoded error',
    ])
    expect(told('enum', base64('sns'), { values: ['twilio'] })).toEqual(['V enum error'])
  })

  it.each([
    { type: 'secret', raw: base64('user:h4Rk9vWq2LxT') },
    { type: 'signing-secret', raw: base64('h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe') },
    { type: 'string', raw: base64('hello') },
    { type: 'string', raw: '"hello"' },
    { type: 'integer', raw: 'abcd' },
    { type: 'url', raw: 'https://api.acme-co.com/a%2520b' },
    { type: 'postgres-url', raw: 'postgresql://app:100%25sure@db.acme-co.com/app' },
    { type: 'postgres-url', raw: 'postgresql://app:a%2540b%40c$d@db.acme-co.com/app' },
    { type: 'secret', raw: '"{not json}"' },
  ])('$type $raw is not', ({ type, raw }) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual([])
  })

  it('leaves generated secrets alone, in URLs too', () => {
    const urls = randomSecrets(200).map(
      (raw) => `postgresql://app:${encodeURIComponent(raw)}@db.acme-co.com/app`,
    )
    const variables = urls.map((raw, place) => present(`V${place}`, 'postgres-url', raw))
    expect(hits(doubleEncoded, variables)).toEqual([])
  })
})

describe('what is said of it', () => {
  it.each([
    { type: 'boolean', raw: base64('true'), words: 'it is base64 of a valid value.' },
    { type: 'string', raw: JSON.stringify('[1]'), words: 'it is JSON inside a JSON string.' },
    {
      type: 'redis-url',
      raw: 'rediss://:h4Rk%252F9vWq@cache.acme-co.com/0',
      words: 'it has percent signs in its user or password that were encoded again.',
    },
  ])('$type $raw: $words', ({ type, raw, words }) => {
    const told = findings([present('V', type, raw)])
    expect(told.map(({ message }) => message)).toEqual([`V was encoded twice: ${words}`])
  })
})

describe('what looks like it', () => {
  it.each([
    // Not all of it is base64, not of its one form, or not of anything printable.
    { type: 'integer', raw: `x ${base64('12345')}` },
    { type: 'integer', raw: `${base64('12345')}!` },
    { type: 'integer', raw: 'MTIzNDV=' },
    { type: 'integer', raw: base64('\u000112345') },
    { type: 'integer', raw: base64('12345\u0001') },
    { type: 'integer', raw: base64('12345\n\n6') },
    { type: 'boolean', raw: 'dHJ1ZR==' },
    // Of another type inside.
    { type: 'url', raw: base64('not a URL') },
    // JSON texts of other things, and text before them.
    { type: 'string', raw: 'x "{}"' },
    { type: 'string', raw: '"a{}"' },
    { type: 'string', raw: '{"a": "{}"}' },
    { type: 'string', raw: '"{}" x' },
    // Percent signs elsewhere, or with others that are not encoded twice.
    { type: 'url', raw: 'see https://a:b%2540c@api.acme-co.com' },
    { type: 'string', raw: 'https://a:b%2540c@api.acme-co.com' },
    { type: 'url', raw: 'https://a:b%25zz@api.acme-co.com' },
    { type: 'url', raw: 'https://a:b%2540c%2Fd@api.acme-co.com' },
    { type: 'url', raw: 'https://a:b%2540c,d@api.acme-co.com' },
    { type: 'url', raw: 'https://a:b%254@api.acme-co.com' },
    { type: 'url', raw: 'https://a,b:c%2540d@api.acme-co.com' },
  ])('$type $raw is not', ({ type, raw }) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual([])
  })

  it.each([
    { type: 'integer', raw: ` ${base64('12345')}\n` },
    { type: 'string', raw: ' " {\\"a\\":1}"' },
    { type: 'url', raw: 'HTTPS://a:b%2540c@api.acme-co.com' },
  ])('$type $raw is', ({ type, raw }) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual(['V'])
  })
})

describe('what is left once it is undone', () => {
  it.each([
    { type: 'signing-secret', raw: base64('h4Rk9vWq2LxT'), expected: [] },
    { type: 'url', raw: base64('ftp://files.acme-co.com'), expected: [] },
    { type: 'url', raw: base64('http://localhost'), expected: ['V'] },
    { type: 'uuid', raw: base64('3f8b0c1e-8a5d-4a1e-9d3b-2f6f7c1a9e42'), expected: ['V'] },
  ])('$type $raw: $expected', ({ type, raw, expected }) => {
    expect(hits(doubleEncoded, [present('V', type, raw)])).toEqual(expected)
  })

  it('has something to do for each', () => {
    const fixes = [
      present('A', 'string', JSON.stringify('[1]')),
      present('A', 'redis-url', 'rediss://:h4Rk%252F9vWq@cache.acme-co.com/0'),
      present('A', 'boolean', base64('true')),
    ].map((variable) => doubleEncoded.find(scopeOf('production', [variable]))[0]?.fix)
    for (const fix of fixes) expect(fix).toMatch(/^(Store|Percent-encode) the .{10,}\.$/)
    expect(new Set(fixes).size).toBe(3)
  })
})
