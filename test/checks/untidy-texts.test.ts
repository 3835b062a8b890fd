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
    { type: 'json', raw: '{"a":1}\r\n', expected: [] },
    { type: 'json', raw: '{"a":1}\n', expected: [] },
    { type: 'json', raw: ' [1] ', expected: [] },
    { type: 'hosts', raw: '*\r\n', expected: ['allowed-hosts error'] },
    { type: 'integer', raw: '1x"', expected: ['integer error'] },
    { type: 'uuid', raw: '42 # the answer', expected: ['uuid error'] },
    { type: 'duration', raw: '"soon"', expected: ['duration error'] },
    { type: 'path', raw: 's3://bucket/key # "a"', expected: ['path error'] },
  ])('$type $raw is not told of beside what is wrong', ({ type, raw, expected }) => {
    expect(told(type, raw)).toEqual(expected)
  })
})

describe('a quote behind a URL', () => {
  it.each([
    { type: 'url', raw: 'https://api.acme-co.com/a"' },
    { type: 'url', raw: 'HTTPS://api.acme-co.com/a`' },
    { type: 'url', raw: 'https://api.acme-co.com/?q="' },
  ])('$type $raw would go out with it', ({ type, raw }) => {
    expect(told(type, raw)).toEqual(['wrapped-quotes error'])
  })

  it.each([
    { type: 'url', raw: "https://api.acme-co.com/a'" },
    { type: 'url', raw: 'https://api.acme-co.com/"a"b\'' },
    { type: 'path', raw: '1s3://bucket/key"' },
    { type: 'path', raw: '/srv/notes: s3://bucket/key"' },
  ])('$type $raw has a place for it', ({ type, raw }) => {
    expect(told(type, raw)).toEqual([])
  })
})

describe('how grave it is', () => {
  it.each([
    { type: 'string', raw: 'see https://api.acme-co.com/a\n', expected: ['line-end warning'] },
    {
      type: 'string',
      raw: ' see https://api.acme-co.com/a',
      expected: ['edge-whitespace warning'],
    },
    { type: 'boolean', raw: 'tr\u2019', expected: ['boolean error', 'smart-quotes warning'] },
    { type: 'port', raw: '8o8o\u200b', expected: ['invisible-character warning', 'port error'] },
    {
      type: 'secret',
      raw: `"${KEY}" `,
      expected: ['edge-whitespace error', 'wrapped-quotes error'],
    },
    { type: 'secret', raw: `"${KEY}"\n`, expected: ['line-end error', 'wrapped-quotes error'] },
    { type: 'secret', raw: `p@$$w;rd{${KEY}}\n`, expected: ['line-end error'] },
  ])('$type $raw: $expected', ({ type, raw, expected }) => {
    expect(told(type, raw)).toEqual(expected)
  })
})

describe('a text without its accidental characters', () => {
  it.each([
    // Long enough with its quotes alone.
    {
      type: 'signing-secret',
      raw: `"${SHORT}"`,
      expected: ['min-secret-bytes error', 'wrapped-quotes error'],
    },
    { type: 'signing-secret', raw: `"${KEY}"`, expected: ['wrapped-quotes error'] },
    // Each of these may be a part of a key.
    { type: 'signing-secret', raw: `${KEY.slice(0, 31)}"`, expected: [] },
    { type: 'signing-secret', raw: 'correct horse battery # staple again', expected: [] },
    {
      type: 'signing-secret',
      raw: `${KEY.slice(0, 8)}\u001b`,
      expected: ['control-character error', 'min-secret-bytes error'],
    },
    {
      type: 'url',
      raw: '"ftp://files.acme-co.com/a"',
      expected: ['url error', 'wrapped-quotes error'],
    },
    { type: 'url', raw: '"https://files.acme-co.com/a"', expected: ['wrapped-quotes error'] },
  ])('$type $raw: $expected', ({ type, raw, expected }) => {
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
    { least: 8, type: 'json', sensitive: false, raw: '"abcdef"', expected: [] },
    { least: 99, type: 'json', sensitive: true, raw: `"${KEY}"`, expected: ['length error'] },
    {
      least: 8,
      type: 'string',
      sensitive: false,
      raw: '"abcdef"',
      expected: ['length error', 'wrapped-quotes warning'],
    },
    { least: 8, type: 'string', sensitive: false, raw: 'abcdef', expected: ['length error'] },
    { least: 1, type: 'string', sensitive: false, raw: '""', expected: ['wrapped-quotes warning'] },
  ])('counts for a least length of $least where it is what is meant: $type, sensitive: $sensitive, $raw', ({
    least,
    type,
    sensitive,
    raw,
    expected,
  }) => {
    const origin = sensitive ? STORE : MANIFEST
    const { declaration, ...variable } = present('V', type, raw, { sensitive, origin })
    const limited = withLimits(declaration.type, { 'min-length': least })
    expect(verdicts([{ ...variable, declaration: { ...declaration, type: limited } }])).toEqual(
      expected.map((verdict) => `V ${verdict}`),
    )
  })
})
