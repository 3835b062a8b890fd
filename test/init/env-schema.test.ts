import { describe, expect, it } from 'vitest'
import { readEnvSchema } from '../../src/init/env-schema.ts'
import { firstType, fitOptions } from '../../src/policy/fit.ts'

const read = (text: string) => readEnvSchema(text, '.env.schema')
const item = (text: string) => read(`# @defaultSensitive=false\n\n${text}`).variables[0]
const leftOut = (text: string) =>
  read(text).leftOut.map(({ location, says }) => `${location.line} ${says}`)
/** The first existing type of these, with the options that it accepts. */
const best = (names: readonly string[], options: Readonly<Record<string, unknown>> = {}) => {
  const type = firstType(names)
  return type === null ? null : { type, options: fitOptions(type, options).options }
}

describe('@type', () => {
  it.each([
    { given: 'boolean', expected: { type: 'boolean', options: {} } },
    { given: 'port', expected: { type: 'port', options: {} } },
    { given: 'port(min=1024, max=9999)', expected: best(['port'], { min: 1024, max: 9999 }) },
    {
      given: 'enum(dev, "pre view", prod)',
      expected: { type: 'enum', options: { values: ['dev', 'pre view', 'prod'] } },
    },
    { given: 'number(isInt=true, min=0)', expected: best(['integer'], { min: 0 }) },
    { given: 'number(min=0.5)', expected: best(['number'], { min: 0.5 }) },
    {
      given: 'string(minLength=5, maxLength=9)',
      expected: best(['string'], { 'min-length': 5, 'max-length': 9 }),
    },
    { given: 'string(startsWith=sk-)', expected: best(['string'], { pattern: '^sk-' }) },
    { given: 'string(endsWith=".com")', expected: best(['string'], { pattern: '\\.com$' }) },
    { given: 'string(matches=regex("^a,b"))', expected: best(['string'], { pattern: '^a,b' }) },
    { given: 'string(matches=/^a/)', expected: best(['string'], { pattern: '^a' }) },
    { given: 'email', expected: best(['email']) },
    { given: 'record(url)', expected: best(['json-object', 'json']) },
    {
      given: 'url(allowedProtocols=[wss, https:])',
      expected: { type: 'url', options: { schemes: ['wss', 'https'] } },
    },
    { given: 'url', expected: { type: 'url', options: {} } },
    { given: 'opServiceAccountToken', expected: null },
    { given: 'if(eq($A, b), url, string)', expected: null },
    { given: 'enum($MODES)', expected: null },
  ])('$given is taken over', ({ given, expected }) => {
    expect(item(`# @type=${given}\nSOME_ITEM=`)?.choice).toEqual(expected)
  })

  it('url of a database is found by name', () => {
    expect(item('# @type=url\nREDIS_URL=')?.choice?.type).toBe('redis-url')
  })

  it.each([
    { given: 'isoDate', expected: '2 SINCE has a @type without an equal type here: isoDate' },
    {
      given: 'string(toUpperCase=true)',
      expected: '2 SINCE has a @type with toUpperCase, which is not taken over',
    },
    { given: 'enum($MODES)', expected: '2 SINCE has a @type without an equal type here: enum' },
    {
      given: 'string(minLength=if(eq($A, b), 32, 8))',
      expected: '2 SINCE has a @type with min-length, which is not taken over',
    },
  ])('$given is listed if it is not taken over', ({ given, expected }) => {
    expect(leftOut(`# @required\n# @type=${given}\nSINCE=`)).toContain(expected)
  })
})

describe('@required and @optional', () => {
  it.each([
    { name: 'an item is optional by default', given: 'A=', expected: false },
    { name: 'required', given: '# @required\nA=', expected: true },
    { name: 'required=false', given: '# @required=false\nA=', expected: false },
    { name: 'optional', given: '# @optional\nA=', expected: false },
    { name: 'a condition counts as yes', given: '# @required=forEnv(prod)\nA=', expected: true },
    { name: 'the default', given: '# @defaultRequired=true\n# ---\nA=', expected: true },
    { name: 'the default, bare', given: '# @defaultRequired\n\nA=', expected: true },
    {
      name: 'the item over the default',
      given: '# @defaultRequired=true\n# ---\n# @optional\nA=',
      expected: false,
    },
    { name: 'an item with a value', given: '# @required\nA=b', expected: false },
    { name: 'an item with an empty value in quotes', given: "# @required\nA=''", expected: true },
    { name: 'after the value', given: 'A= # @required', expected: true },
    { name: 'not a comment that mentions it', given: '# see @required\nA=', expected: false },
    { name: 'not above a blank line', given: '# @required\n\nA=', expected: false },
    { name: 'not above a divider', given: 'B=\n# @required\n# ---\nA=', expected: false },
  ])('$name', ({ given, expected }) => {
    expect(read(given).variables.at(-1)?.required).toBe(expected)
  })

  it('with a condition are listed', () => {
    expect(leftOut('# @required=eq($A, b)\nB=')).toEqual([
      '1 @required of B has a condition, which is ignored',
    ])
  })
})

describe('@sensitive and @public', () => {
  it.each([
    { name: 'text is sensitive by default', given: 'A=', expected: true },
    { name: 'an item with a type is not', given: '# @type=port\nA=', expected: null },
    { name: 'an item with a value is not', given: 'A=b', expected: null },
    { name: 'sensitive', given: '# @sensitive\nA=b', expected: true },
    { name: 'sensitive=false', given: '# @sensitive=false\nA=', expected: false },
    { name: 'options', given: '# @sensitive={preventLeaks=false}\nA=b', expected: true },
    {
      name: 'options that turn it off',
      given: '# @sensitive={enabled=false, preventLeaks=false}\nA=',
      expected: false,
    },
    { name: 'public', given: '# @public\nA=', expected: false },
    { name: 'the default', given: '# @defaultSensitive=false\n\nA=', expected: null },
    {
      name: 'a prefix',
      given: '# @defaultSensitive=inferFromPrefix(PUBLIC_)\n\nPUBLIC_A=',
      expected: null,
    },
    {
      name: 'no prefix',
      given: "# @defaultSensitive=inferFromPrefix('PUBLIC_')\n\nA=",
      expected: true,
    },
  ])('$name', ({ given, expected }) => {
    expect(read(given).variables[0]?.sensitive).toBe(expected)
  })
})

describe('everything else', () => {
  it('is listed with its line', () => {
    const text = [
      '# @generateTypes(lang=ts, path=env.d.ts) @defaultRequired=maybe',
      '# @import(./.env.shared, pick=[',
      '#   A,',
      '# ]) @plugin(x)',
      '# ---',
      '# @docs(https://docs.acme-co.com) @example="x y" # @icon=a',
      'A=',
      'not an item',
      '# @internal @sensitive',
      'B=',
    ].join('\n')
    expect(leftOut(text)).toEqual([
      '8 The line is neither a comment nor NAME=value',
      '1 @generateTypes is not read',
      '2 @import is not read',
      '2 @plugin is not read',
      '1 @defaultRequired is not true, false or infer',
      '6 @docs of A is not read',
      '10 B is @internal: varlock does not pass it to the service',
    ])
    expect(read(text).variables.map(({ name }) => name)).toEqual(['A'])
  })

  it('of several lines is one item', () => {
    const text = 'A=```\nB=1\n```\nC=fn([\n  D=1,\n])\nE="x\nF=1"\nG="open\nH='
    expect(read(text).variables.map(({ name }) => name)).toEqual(['A', 'C', 'E', 'G', 'H'])
  })

  it('shows no value, in CRLF and with a BOM', () => {
    const text =
      '\ufeff# @example=canary @type=string(startsWith=x)\r\nA=canary\r\ncanary\r\n# @canary=canary\r\nB=c\r\n'
    const source = read(text)
    expect(source.variables.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(JSON.stringify(source).replaceAll('@canary', '')).not.toContain('canary')
  })
})
