import { describe, expect, it } from 'vitest'
import { readEnvSchema } from '../../src/init/env-schema.ts'
import { firstType, fitOptions } from '../../src/policy/fit.ts'
import { processorTime } from '../support/processor-time.ts'

const read = (text: string) => readEnvSchema(text, '.env.schema')
const item = (text: string) => read(`# @defaultSensitive=false\n\n${text}`).variables[0]
const lost = (text: string) =>
  read(text).leftOut.map(({ location, says }) => `${location.line} ${says}`)
/** A type that may not be there yet, with those of the options that it takes. */
const best = (names: readonly string[], options: Readonly<Record<string, unknown>> = {}) => {
  const type = firstType(names)
  return type === null ? null : { type, options: fitOptions(type, options).options }
}

it('reads a header of more decorators than a call has arguments', () => {
  const { variables } = read(`${'# @a @b @c\n'.repeat(100_000)}\nA=x\n`)
  expect(variables.map(({ name }) => name)).toEqual(['A'])
})

describe('@type', () => {
  it.each<[string, unknown]>([
    ['boolean', { type: 'boolean', options: {} }],
    ['port', { type: 'port', options: {} }],
    ['port(min=1024, max=9999)', best(['port'], { min: 1024, max: 9999 })],
    [
      'enum(dev, "pre view", prod)',
      { type: 'enum', options: { values: ['dev', 'pre view', 'prod'] } },
    ],
    ['number(isInt=true, min=0)', best(['integer'], { min: 0 })],
    ['number(min=0.5)', best(['number'], { min: 0.5 })],
    ['string(minLength=5, maxLength=9)', best(['string'], { 'min-length': 5, 'max-length': 9 })],
    ['string(startsWith=sk-)', best(['string'], { pattern: '^sk-' })],
    ['string(endsWith=".com")', best(['string'], { pattern: '\\.com$' })],
    ['string(matches=regex("^a,b"))', best(['string'], { pattern: '^a,b' })],
    ['string(matches=/^a/)', best(['string'], { pattern: '^a' })],
    ['email', best(['email'])],
    ['record(url)', best(['json-object', 'json'])],
    [
      'url(allowedProtocols=[wss, https:])',
      { type: 'url', options: { schemes: ['wss', 'https'] } },
    ],
    ['url', { type: 'url', options: {} }],
    ['opServiceAccountToken', null],
    ['if(eq($A, b), url, string)', null],
    ['enum($MODES)', null],
  ])('%s is taken over', (type, choice) => {
    expect(item(`# @type=${type}\nSOME_ITEM=`)?.choice).toEqual(choice)
  })

  it('url of a database is told by the name', () => {
    expect(item('# @type=url\nREDIS_URL=')?.choice?.type).toBe('redis-url')
  })

  it.each([
    ['isoDate', '2 SINCE has a @type that no type here reads alike: isoDate'],
    ['string(toUpperCase=true)', '2 SINCE has a @type with toUpperCase, which is not taken over'],
    ['enum($MODES)', '2 SINCE has a @type that no type here reads alike: enum'],
    [
      'string(minLength=if(eq($A, b), 32, 8))',
      '2 SINCE has a @type with min-length, which is not taken over',
    ],
  ])('%s is listed where it is lost', (type, expected) => {
    expect(lost(`# @required\n# @type=${type}\nSINCE=`)).toContain(expected)
  })
})

describe('@required and @optional', () => {
  it.each<[string, string, boolean]>([
    ['an item is optional when nothing is said', 'A=', false],
    ['required', '# @required\nA=', true],
    ['required=false', '# @required=false\nA=', false],
    ['optional', '# @optional\nA=', false],
    ['a condition is taken for yes', '# @required=forEnv(prod)\nA=', true],
    ['the default', '# @defaultRequired=true\n# ---\nA=', true],
    ['the default, bare', '# @defaultRequired\n\nA=', true],
    ['the item over the default', '# @defaultRequired=true\n# ---\n# @optional\nA=', false],
    ['a value of its own', '# @required\nA=b', false],
    ['quotes with nothing in them', "# @required\nA=''", true],
    ['behind the value', 'A= # @required', true],
    ['not a comment that mentions it', '# see @required\nA=', false],
    ['not above a blank line', '# @required\n\nA=', false],
    ['not above a divider', 'B=\n# @required\n# ---\nA=', false],
  ])('%s', (_, text, required) => {
    expect(read(text).variables.at(-1)?.required).toBe(required)
  })

  it('that depend on something are listed', () => {
    expect(lost('# @required=eq($A, b)\nB=')).toEqual([
      '1 @required of B depends on something, and is taken as if it did not',
    ])
  })
})

describe('@sensitive and @public', () => {
  it.each<[string, string, boolean | null]>([
    ['text is sensitive by default', 'A=', true],
    ['what has a type is not', '# @type=port\nA=', null],
    ['what has a value is not', 'A=b', null],
    ['sensitive', '# @sensitive\nA=b', true],
    ['sensitive=false', '# @sensitive=false\nA=', false],
    ['options', '# @sensitive={preventLeaks=false}\nA=b', true],
    ['options that switch it off', '# @sensitive={enabled=false, preventLeaks=false}\nA=', false],
    ['public', '# @public\nA=', false],
    ['the default', '# @defaultSensitive=false\n\nA=', null],
    ['a prefix', '# @defaultSensitive=inferFromPrefix(PUBLIC_)\n\nPUBLIC_A=', null],
    ['no prefix', "# @defaultSensitive=inferFromPrefix('PUBLIC_')\n\nA=", true],
  ])('%s', (_, text, sensitive) => {
    expect(read(text).variables[0]?.sensitive).toBe(sensitive)
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
      '# @docs(https://docs.example.com) @example="x y" # @icon=a',
      'A=',
      'not an item',
      '# @internal @sensitive',
      'B=',
    ].join('\n')
    expect(lost(text)).toEqual([
      '8 The line is neither a comment nor NAME=value',
      '1 @generateTypes is not read',
      '2 @import is not read',
      '2 @plugin is not read',
      '1 @defaultRequired is neither true, false nor infer',
      '6 @docs of A is not read',
      '10 B is @internal: varlock keeps it from the service',
    ])
    expect(read(text).variables.map(({ name }) => name)).toEqual(['A'])
  })

  it('of several lines is one item', () => {
    const text = 'A=```\nB=1\n```\nC=fn([\n  D=1,\n])\nE="x\nF=1"\nG="open\nH='
    expect(read(text).variables.map(({ name }) => name)).toEqual(['A', 'C', 'E', 'G', 'H'])
  })

  it('says no value, in CRLF and with a BOM', () => {
    const text =
      '\ufeff# @example=canary @type=string(startsWith=x)\r\nA=canary\r\ncanary\r\n# @canary=canary\r\nB=c\r\n'
    const source = read(text)
    expect(source.variables.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(JSON.stringify(source).replaceAll('@canary', '')).not.toContain('canary')
  })

  it('of 64 KB is read in a time that grows with its length', () => {
    for (const line of [
      '# @a(\n',
      '# @a="\n',
      'A="\n',
      'A=[\n',
      '#\n',
      '# @a @b @c\n',
      'A=b # "',
    ]) {
      const took = processorTime(() => read(line.repeat(65536 / line.length)))
      expect(took, line).toBeLessThan(2000)
    }
  })
})
