import { describe, expect, it } from 'vitest'
import { textTopics } from '../../src/checks/text-topics.ts'
import { MANIFEST, present } from '../support/variables.ts'
import { PASSPHRASES, randomSecrets, seeded } from './good-values.ts'
import { findings, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe'
const JSON_TEXT = '{"client_email":"a@example.com","note":"it\u2019s # 1"}'
const ids = textTopics.map(({ id }) => id)
/** What the suite says of a value, with the severity in production. */
const told = (type: string, raw: string, options = {}, declared = true) =>
  verdicts([present('V', type, raw, { options, declared, origin: MANIFEST })])
    .filter((verdict) => !verdict.includes('plaintext-secret'))
    .map((verdict) => verdict.slice(2))

describe('text that was not meant as it stands', () => {
  it.each([
    ['string', 'hello\n', 'line-end warning'],
    ['string', 'hello\r\n', 'line-end warning'],
    ['secret', `${KEY}\n`, 'line-end error'],
    ['fernet-key', 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\n', 'line-end error'],
    ['url', 'https://api.example.com\r', 'line-end error'],
    ['postgres-url', `postgresql://app:${KEY}@db.example.com/app\n`, 'line-end error'],
    ['boolean', 'true\n', 'line-end error'],
    ['string', ' hello', 'edge-whitespace warning'],
    ['secret', `${KEY} `, 'edge-whitespace error'],
    ['secret', `\t${KEY}`, 'edge-whitespace error'],
    ['port', '8080 ', 'edge-whitespace error'],
    ['string', '"hello"', 'wrapped-quotes warning'],
    ['string', 'hello"', 'wrapped-quotes warning'],
    ['secret', `"${KEY}"`, 'wrapped-quotes error'],
    ['secret', `'${KEY}'`, 'wrapped-quotes error'],
    ['secret', `"p@$$w;rd{${KEY}"`, 'wrapped-quotes warning'],
    ['integer', "'12'", 'wrapped-quotes error'],
    ['integer', '12"', 'wrapped-quotes error'],
    ['url', '"https://api.example.com', 'wrapped-quotes error'],
    ['string', '\ufeffhello', 'invisible-character warning'],
    ['string', 'hel\u200blo', 'invisible-character warning'],
    ['string', 'abc\u202edef', 'invisible-character warning'],
    ['string', 'hello\u00a0', 'invisible-character warning'],
    ['secret', `${KEY}\u200b`, 'invisible-character error'],
    ['secret', `a\u00ad${KEY}`, 'invisible-character error'],
    ['secret', `a\u00a0${KEY}`, 'invisible-character error'],
    ['redis-url', `rediss://:${KEY}\u2060@cache.example.com/0`, 'invisible-character error'],
    ['url', 'https://api.example.com/\u200ba', 'invisible-character error'],
    ['string', '\u201chello\u201d', 'smart-quotes warning'],
    ['secret', `\u2018${KEY}\u2019`, 'smart-quotes error'],
    ['secret', `${KEY}\u2019s`, 'smart-quotes warning'],
    ['boolean', '\u201cfalse\u201d', 'smart-quotes error'],
    ['string', 'bell\u0007', 'control-character warning'],
    ['string', 'a\0b', 'control-character error'],
    ['secret', `${KEY}\u001b`, 'control-character error'],
    ['integer', '12 # ten', 'inline-comment error'],
    ['url', 'https://api.example.com # live', 'inline-comment error'],
    ['boolean', 'true #on', 'inline-comment error'],
    ['secret', `${KEY} # rotate in May`, 'inline-comment warning'],
    ['string', 'M\u00c3\u00bcnchen', 'mojibake warning'],
    ['string', 'it\u00e2\u20ac\u2122s', 'mojibake warning'],
    ['string', 'Gr\ufffdn', 'mojibake warning'],
    ['secret', `${KEY}\ufffd`, 'mojibake warning'],
  ])('%s %j: %s, and nothing else', (type, raw, expected) => {
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
    ['string', 'It\u2019s \u201cdone\u201d'],
    ['string', '\u201cA\u201d and \u201cB\u201d'],
    ['string', 'rock \u2019n\u2019 roll'],
    ['string', "the Smiths'"],
    ['string', '24"'],
    ['string', '"a", "b"'],
    ['string', "'self'"],
    ['string', "'unsafe-inline'"],
    ['string', 'Track # 5'],
    ['string', 'C #'],
    ['string', '#ff8800'],
    ['string', '10\u00a0000 \u20ac'],
    ['string', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['string', '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family'],
    ['string', '\u05e9\u05dc\u05d5\u05dd\u200f!'],
    ['string', 'MA\u00c7\u00c3 \u00c9'],
    ['string', 'S\u00c3O PAULO'],
    ['string', 'first line\nsecond line\n'],
    ['string', '{"a": "b # c"}\n'],
    ['secret', `-----BEGIN PUBLIC KEY-----\n${KEY}\n-----END PUBLIC KEY-----\n`],
    ['secret', `${JSON_TEXT}\n`],
    ['secret', `["${KEY}"]\n`],
    ['secret', `p#${KEY}"`],
    ['secret', `"${KEY}`],
    ['secret', `${KEY}'`],
    ['url', 'https://app.example.com/#/login'],
    ['cors-origins', '["https://app.example.com", "https://admin.example.com"]\n'],
    ['cors-origins', 'https://app.example.com, https://admin.example.com'],
    ['cors-origins', ' https://app.example.com'],
  ])('%s %j is left alone', (type, raw) => {
    expect(told(type, raw)).toEqual([])
  })

  it('is not looked for in passphrases and generated secrets, with signs or without', () => {
    const bytes = seeded(7)
    const signs = (length: number) =>
      [...bytes(length)].map((byte) => String.fromCharCode(33 + (byte % 94))).join('')
    const generated = Array.from({ length: 2000 }, () => signs(32))
    const alarms = [...PASSPHRASES, ...randomSecrets(100), ...generated].filter((raw) =>
      verdicts([present('V', 'secret', raw)]).some((verdict) =>
        ids.includes(verdict.split(' ')[1] ?? ''),
      ),
    )
    expect(alarms).toEqual([])
  })
})

describe('what is said of it', () => {
  it.each([
    ['a\n', 'line-feed', 'ends with a newline, which the service reads as part of the value'],
    ['a\r\n', 'carriage-return', 'ends with a carriage return'],
    [' a', 'white-space', 'begins or ends with white space'],
    ['"a"', 'quotes', 'has quotes around its value'],
    ['"a', 'quote', 'has a quote at one end only'],
    ['\ufeffa', 'byte-order-mark', 'begins with a byte order mark'],
    ['a\u200bb', 'zero-width', 'holds a zero-width character'],
    ['a\u202eb', 'bidirectional', 'holds a mark that changes the text direction'],
    ['a\u00a0', 'no-break-space', 'holds a no-break space'],
    ['\u201ca\u201d', 'quotes-around', 'has typographic quotes around its value'],
    ['a\0b', 'nul', 'holds a NUL'],
    ['a\u0001b', 'control', 'holds a control character'],
    ['a\ufffd', 'replacement', 'holds the replacement character for unreadable text'],
    ['\u00c3\u00bc', 'latin-1', 'holds UTF-8 that was read as Latin-1'],
  ])('%j as %s: %s', (raw, character, says) => {
    const [told, ...others] = findings([present('V', 'string', raw)])
    expect([told?.facts, others]).toEqual([{ character }, []])
    expect(told?.message).toMatch(new RegExp(`^V ${says}`))
    expect(told?.fix).toMatch(/^[A-Z].{20,}\.$/)
  })

  it.each([
    [`a\u00ad${KEY}`, 'soft-hyphen', 'holds a soft hyphen'],
    [`${KEY}\u2019`, 'quotes-inside', 'holds typographic quotes'],
    [`${KEY} # note`, 'comment', 'has a comment after its value'],
  ])('%j as %s: %s, where it is a secret', (raw, character, says) => {
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
