import { describe, expect, it } from 'vitest'
import { types } from '../../src/types/index.ts'
import { withLimits } from '../../src/types/limits.ts'
import { MANIFEST, present, STORE } from '../support/variables.ts'
import { verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxT7pZn3sYb8mJd6cGf5aQe'
/** Long enough for a signing secret with the quotes around it, too short without. */
const SHORT = KEY.slice(0, 30)

/** What the suite says of a value in production. What is secret by its type is in a store. */
const told = (type: string, raw: string) => {
  const { sensitive } = types.find(({ name }) => name === type) ?? {}
  const variable = present('V', type, raw, { origin: sensitive ? STORE : MANIFEST })
  return verdicts([variable]).map((verdict) => verdict.slice(2))
}
/** The same where the policy says that it is secret, whatever its type. */
const toldOfSecret = (type: string, raw: string) =>
  verdicts([present('V', type, raw, { sensitive: true })]).map((verdict) => verdict.slice(2))

describe('what a reader skips or takes for its own', () => {
  it.each([
    ['json', '{"a":1}\r\n', []],
    ['json', '{"a":1}\n', []],
    ['json', ' [1] ', []],
    ['hosts', '*\r\n', ['allowed-hosts error']],
    ['integer', '1x"', ['integer error']],
    ['uuid', '42 # the answer', ['uuid error']],
    ['duration', '"soon"', ['duration error']],
    ['path', 's3://bucket/key # "a"', ['path error']],
  ])('%s %j is not told of beside what is wrong', (type, raw, expected) => {
    expect(told(type, raw)).toEqual(expected)
  })
})

describe('a quote behind a URL', () => {
  it.each([
    ['url', 'https://api.example.com/a"'],
    ['url', 'HTTPS://api.example.com/a`'],
    ['url', 'https://api.example.com/?q="'],
  ])('%s %j would go out with it', (type, raw) => {
    expect(told(type, raw)).toEqual(['wrapped-quotes error'])
  })

  it.each([
    ['url', "https://api.example.com/a'"],
    ['url', 'https://api.example.com/"a"b\''],
    ['path', '1s3://bucket/key"'],
    ['path', '/srv/notes: s3://bucket/key"'],
  ])('%s %j has a place for it', (type, raw) => {
    expect(told(type, raw)).toEqual([])
  })
})

describe('how grave it is', () => {
  it.each([
    ['string', 'see https://api.example.com/a\n', ['line-end warning']],
    ['string', ' see https://api.example.com/a', ['edge-whitespace warning']],
    ['boolean', 'tr\u2019', ['boolean error', 'smart-quotes warning']],
    ['port', '8o8o\u200b', ['invisible-character warning', 'port error']],
    ['secret', `"${KEY}" `, ['edge-whitespace error', 'wrapped-quotes error']],
    ['secret', `"${KEY}"\n`, ['line-end error', 'wrapped-quotes error']],
    ['secret', `p@$$w;rd{${KEY}}\n`, ['line-end error']],
  ])('%s %j: %j', (type, raw, expected) => {
    expect(told(type, raw)).toEqual(expected)
  })
})

describe('what a text is without what nobody meant', () => {
  it.each([
    // Long enough with its quotes alone.
    ['signing-secret', `"${SHORT}"`, ['min-secret-bytes error', 'wrapped-quotes error']],
    ['signing-secret', `"${KEY}"`, ['wrapped-quotes error']],
    // Each of these may be a part of a key.
    ['signing-secret', `${KEY.slice(0, 31)}"`, []],
    ['signing-secret', 'correct horse battery # staple again', []],
    [
      'signing-secret',
      `${KEY.slice(0, 8)}\u001b`,
      ['control-character error', 'min-secret-bytes error'],
    ],
    ['url', '"ftp://files.example.com/a"', ['url error', 'wrapped-quotes error']],
    ['url', '"https://files.example.com/a"', ['wrapped-quotes error']],
  ])('%s %j: %j', (type, raw, expected) => {
    expect(told(type, raw)).toEqual(expected)
  })

  it('is not asked for where a reader takes the quotes: a JSON text', () => {
    expect(told('json', `"${KEY}"`)).toEqual([])
    expect(toldOfSecret('json', `"${KEY}"`)).toEqual([])
    expect(toldOfSecret('json', `"${KEY}"\n`)).toEqual(['line-end error'])
    expect(told('json', `'{"a":1}'`)).toEqual(['json error'])
    // No JSON as it stands, and no object without its quotes.
    expect(told('json-object', "'[1]'")).toEqual(['json-object error', 'json-object error'])
    // Of another kind than asked for, and told once.
    expect(told('json-object', '"text"')).toEqual(['json-object error'])
    expect(told('json', '"{\\"a\\":1}"')).toEqual(['double-encoded error'])
    expect(toldOfSecret('json-object', `'{"token":"${KEY}"}'`)).toEqual(['json-object error'])
  })

  it('is not asked for where the policy names the text with its quotes', () => {
    const options = { values: [`"${KEY}"`] }
    const variable = present('V', 'enum', `"${KEY}"`, { sensitive: true, options })
    expect(verdicts([variable]).filter((verdict) => verdict.includes('enum'))).toEqual([])
  })

  it.each([
    [8, 'json', false, '"abcdef"', []],
    [99, 'json', true, `"${KEY}"`, ['length error']],
    [8, 'string', false, '"abcdef"', ['length error', 'wrapped-quotes warning']],
    [8, 'string', false, 'abcdef', ['length error']],
    [1, 'string', false, '""', ['wrapped-quotes warning']],
  ])('counts for a least length of %s where it is what is meant: %s, sensitive: %s, %j', (least, type, sensitive, raw, expected) => {
    const origin = sensitive ? STORE : MANIFEST
    const { declaration, ...variable } = present('V', type, raw, { sensitive, origin })
    const limited = withLimits(declaration.type, { 'min-length': least })
    expect(verdicts([{ ...variable, declaration: { ...declaration, type: limited } }])).toEqual(
      expected.map((verdict) => `V ${verdict}`),
    )
  })
})
