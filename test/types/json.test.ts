import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const TWICE = JSON.stringify('{"a":1}')

describe('json', () => {
  it.each([
    '{"a":1}',
    '[]',
    '"text"',
    '1',
    'null',
    ' {"a":"}]["}\n',
    '"{not json"',
    '"[1"',
    nested(64),
  ])('takes %j', (raw) => {
    expect(flawsOf('json', raw)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ["{'a': 1}", ['quotes']],
    ["['a']", ['quotes']],
    ['{"a":1,}', ['syntax']],
    ['{a:1}', ['syntax']],
    ['{"a":1} // one', ['syntax']],
    ['{"a":1}{"b":2}', ['syntax']],
    ['[NaN]', ['syntax']],
    ['{"a":"line\nbreak"}', ['syntax']],
    ['\ufeff{}', ['syntax']],
    ['map[a:1]', ['syntax']],
    ['undefined', ['syntax']],
    [TWICE, ['twice']],
    [JSON.stringify('[1,2]'), ['twice']],
    [nested(65), ['depth']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('json', raw)).toEqual(flaws)
  })

  it('counts no brackets inside texts', () => {
    expect(flawsOf('json', '{"a\\"[":"[[[\\\\"}', { 'max-depth': 1 })).toEqual([])
    expect(flawsOf('json', '[[1],{}]', { 'max-depth': 2 })).toEqual([])
    expect(flawsOf('json', '[[1],{}]', { 'max-depth': 1 })).toEqual(['depth'])
  })
})

describe('json-object', () => {
  it.each<[string, readonly string[]]>([
    ['{}', []],
    ['{"a":1}', []],
    ['[{"a":1}]', ['kind']],
    ['"text"', ['kind']],
    ['null', ['kind']],
    ['1', ['kind']],
    [TWICE, ['twice']],
    ["{'a': 1}", ['quotes']],
    ['{', ['syntax']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('json-object', raw)).toEqual(flaws)
  })

  it('asks for the keys that the policy names, and takes none of a prototype for one', () => {
    expect(flawsOf('json-object', '{"a":1,"b":null}', { keys: ['a', 'b'] })).toEqual([])
    expect(flawsOf('json-object', '{"a":1}', { keys: ['a', 'b'] })).toEqual(['keys'])
    expect(flawsOf('json-object', '{}', { keys: ['toString'] })).toEqual(['keys'])
  })
})
