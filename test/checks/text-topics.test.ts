import { describe, expect, it } from 'vitest'
import { MANIFEST, present } from '../support/variables.ts'
import { findings, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe'
const JSON_TEXT = '{"client_email":"a@acme-co.com","note":"it\u2019s # 1"}'
/** What the suite says of a value, with the severity in production. */
const told = (type: string, raw: string, options = {}, declared = true) =>
  verdicts([present('V', type, raw, { options, declared, origin: MANIFEST })])
    .filter((verdict) => !verdict.includes('plaintext-secret'))
    .map((verdict) => verdict.slice(2))

describe('text that was not meant as it stands', () => {
  it.each([
    { type: 'string', raw: 'hello\n', expected: 'line-end warning' },
    { type: 'string', raw: 'hello\r\n', expected: 'line-end warning' },
    { type: 'secret', raw: `${KEY}\n`, expected: 'line-end error' },
    {
      type: 'fernet-key',
      raw: 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\n',
      expected: 'line-end error',
    },
    { type: 'url', raw: 'https://api.acme-co.com\r', expected: 'line-end error' },
    {
      type: 'postgres-url',
      raw: `postgresql://app:${KEY}@db.acme-co.com/app\n`,
      expected: 'line-end error',
    },
    { type: 'boolean', raw: 'true\n', expected: 'line-end error' },
    { type: 'string', raw: ' hello', expected: 'edge-whitespace warning' },
    { type: 'secret', raw: `${KEY} `, expected: 'edge-whitespace error' },
    { type: 'secret', raw: `\t${KEY}`, expected: 'edge-whitespace error' },
    { type: 'port', raw: '8080 ', expected: 'edge-whitespace error' },
    { type: 'string', raw: '"hello"', expected: 'wrapped-quotes warning' },
    { type: 'string', raw: 'hello"', expected: 'wrapped-quotes warning' },
    { type: 'secret', raw: `"${KEY}"`, expected: 'wrapped-quotes error' },
    { type: 'secret', raw: `'${KEY}'`, expected: 'wrapped-quotes error' },
    { type: 'secret', raw: `"p@$$w;rd{${KEY}"`, expected: 'wrapped-quotes warning' },
    { type: 'integer', raw: "'12'", expected: 'wrapped-quotes error' },
    { type: 'integer', raw: '12"', expected: 'wrapped-quotes error' },
    { type: 'url', raw: '"https://api.acme-co.com', expected: 'wrapped-quotes error' },
    { type: 'string', raw: '\ufeffhello', expected: 'invisible-character warning' },
    { type: 'string', raw: 'hel\u200blo', expected: 'invisible-character warning' },
    { type: 'string', raw: 'abc\u202edef', expected: 'invisible-character warning' },
    { type: 'string', raw: 'hello\u00a0', expected: 'invisible-character warning' },
    { type: 'secret', raw: `${KEY}\u200b`, expected: 'invisible-character error' },
    { type: 'secret', raw: `a\u00ad${KEY}`, expected: 'invisible-character error' },
    { type: 'secret', raw: `a\u00a0${KEY}`, expected: 'invisible-character error' },
    {
      type: 'redis-url',
      raw: `rediss://:${KEY}\u2060@cache.acme-co.com/0`,
      expected: 'invisible-character error',
    },
    { type: 'url', raw: 'https://api.acme-co.com/\u200ba', expected: 'invisible-character error' },
    { type: 'string', raw: '\u201chello\u201d', expected: 'smart-quotes warning' },
    { type: 'secret', raw: `\u2018${KEY}\u2019`, expected: 'smart-quotes error' },
    { type: 'secret', raw: `${KEY}\u2019s`, expected: 'smart-quotes warning' },
    { type: 'boolean', raw: '\u201cfalse\u201d', expected: 'smart-quotes error' },
    { type: 'string', raw: 'bell\u0007', expected: 'control-character warning' },
    { type: 'string', raw: 'a\0b', expected: 'control-character error' },
    { type: 'secret', raw: `${KEY}\u001b`, expected: 'control-character error' },
    { type: 'integer', raw: '12 # ten', expected: 'inline-comment error' },
    { type: 'url', raw: 'https://api.acme-co.com # live', expected: 'inline-comment error' },
    { type: 'boolean', raw: 'true #on', expected: 'inline-comment error' },
    { type: 'secret', raw: `${KEY} # rotate in May`, expected: 'inline-comment warning' },
    { type: 'string', raw: 'M\u00c3\u00bcnchen', expected: 'mojibake warning' },
    { type: 'string', raw: 'it\u00e2\u20ac\u2122s', expected: 'mojibake warning' },
    { type: 'string', raw: 'Gr\ufffdn', expected: 'mojibake warning' },
    { type: 'secret', raw: `${KEY}\ufffd`, expected: 'mojibake warning' },
  ])('$type $raw: $expected, and nothing else', ({ type, raw, expected }) => {
    expect(told(type, raw)).toEqual([expected])
  })

  it('says the type’s own word where cleaning does not help', () => {
    expect(told('port', '"http"')).toEqual(['port error'])
    const options = { values: ['twilio'] }
    expect(told('enum', 'twilio\n', options)).toEqual(['line-end error'])
    expect(told('enum', 'sns\n', options)).toEqual(['enum error'])
    expect(told('postgres-url', '"postgresql://localhost/app"')).toEqual([
      'url-loopback error',
      'wrapped-quotes error',
    ])
  })

  it('is said beside a placeholder, because it is a mistake of its own', () => {
    expect(told('secret', 'changeme\n')).toEqual(['line-end error', 'placeholder error'])
    expect(told('secret', '"dev-secret"')).toEqual(['placeholder error', 'wrapped-quotes error'])
  })

  it('names the character as a fact', () => {
    expect(findings([present('V', 'string', 'a\u200bb')])[0]?.facts).toEqual({
      character: 'zero-width',
    })
  })

  it('is looked for in what the container gets, not in what the job alone has', () => {
    expect(told('string', 'hello\n', {}, false)).toEqual(['line-end warning'])
    const own = present('V', 'string', 'hello\n', {
      declared: false,
      origin: { source: 'input', locator: 'variables' },
    })
    expect(verdicts([own])).toEqual([])
  })
})

describe('text that is meant', () => {
  it.each([
    { type: 'string', raw: 'It\u2019s \u201cdone\u201d' },
    { type: 'string', raw: '\u201cA\u201d and \u201cB\u201d' },
    { type: 'string', raw: 'rock \u2019n\u2019 roll' },
    { type: 'string', raw: "the Smiths'" },
    { type: 'string', raw: '24"' },
    { type: 'string', raw: '"a", "b"' },
    { type: 'string', raw: "'self'" },
    { type: 'string', raw: "'unsafe-inline'" },
    { type: 'string', raw: 'Track # 5' },
    { type: 'string', raw: 'C #' },
    { type: 'string', raw: '#ff8800' },
    { type: 'string', raw: '10\u00a0000 \u20ac' },
    { type: 'string', raw: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645' },
    { type: 'string', raw: '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family' },
    { type: 'string', raw: '\u05e9\u05dc\u05d5\u05dd\u200f!' },
    { type: 'string', raw: 'MA\u00c7\u00c3 \u00c9' },
    { type: 'string', raw: 'S\u00c3O PAULO' },
    { type: 'string', raw: 'first line\nsecond line\n' },
    { type: 'string', raw: '{"a": "b # c"}\n' },
    { type: 'secret', raw: `-----BEGIN PUBLIC KEY-----\n${KEY}\n-----END PUBLIC KEY-----\n` },
    { type: 'secret', raw: `${JSON_TEXT}\n` },
    { type: 'secret', raw: `["${KEY}"]\n` },
    { type: 'secret', raw: `p#${KEY}"` },
    { type: 'secret', raw: `"${KEY}` },
    { type: 'secret', raw: `${KEY}'` },
    { type: 'url', raw: 'https://app.acme-co.com/#/login' },
    { type: 'cors-origins', raw: '["https://app.acme-co.com", "https://admin.acme-co.com"]\n' },
    { type: 'cors-origins', raw: 'https://app.acme-co.com, https://admin.acme-co.com' },
    { type: 'cors-origins', raw: ' https://app.acme-co.com' },
  ])('$type $raw is left alone', ({ type, raw }) => {
    expect(told(type, raw)).toEqual([])
  })
})

describe('what is said of it', () => {
  it.each([
    {
      raw: 'a\n',
      character: 'line-feed',
      says: 'ends with a newline, which the service reads as part of the value',
    },
    { raw: 'a\r\n', character: 'carriage-return', says: 'ends with a carriage return' },
    { raw: ' a', character: 'white-space', says: 'begins or ends with white space' },
    { raw: '"a"', character: 'quotes', says: 'has quotes around its value' },
    { raw: '"a', character: 'quote', says: 'has a quote at one end only' },
    { raw: '\ufeffa', character: 'byte-order-mark', says: 'begins with a byte order mark' },
    { raw: 'a\u200bb', character: 'zero-width', says: 'holds a zero-width character' },
    {
      raw: 'a\u202eb',
      character: 'bidirectional',
      says: 'holds a mark that changes the text direction',
    },
    { raw: 'a\u00a0', character: 'no-break-space', says: 'holds a no-break space' },
    {
      raw: '\u201ca\u201d',
      character: 'quotes-around',
      says: 'has typographic quotes around its value',
    },
    { raw: 'a\0b', character: 'nul', says: 'holds a NUL' },
    { raw: 'a\u0001b', character: 'control', says: 'holds a control character' },
    {
      raw: 'a\ufffd',
      character: 'replacement',
      says: 'holds the replacement character for unreadable text',
    },
    { raw: '\u00c3\u00bc', character: 'latin-1', says: 'holds UTF-8 that was read as Latin-1' },
  ])('$raw as $character: $says', ({ raw, character, says }) => {
    const [told, ...others] = findings([present('V', 'string', raw)])
    expect([told?.facts, others]).toEqual([{ character }, []])
    expect(told?.message).toMatch(new RegExp(`^V ${says}`))
    expect(told?.fix).toMatch(/^[A-Z].{20,}\.$/)
  })

  it.each([
    { raw: `a\u00ad${KEY}`, character: 'soft-hyphen', says: 'holds a soft hyphen' },
    { raw: `${KEY}\u2019`, character: 'quotes-inside', says: 'holds typographic quotes' },
    { raw: `${KEY} # note`, character: 'comment', says: 'has a comment after its value' },
  ])('$raw as $character: $says, where it is a secret', ({ raw, character, says }) => {
    const [told] = findings([present('V', 'secret', raw)])
    expect([told?.facts, told?.message]).toEqual([
      { character },
      expect.stringMatching(new RegExp(`^V ${says}`)),
    ])
    expect(told?.fix).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('is one finding a variable and check, the first', () => {
    expect(findings([present('V', 'string', 'a\u200bb\u202ec')]).map(({ facts }) => facts)).toEqual(
      [{ character: 'zero-width' }],
    )
  })
})
