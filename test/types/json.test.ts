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

  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: "{'a': 1}", flaws: ['quotes'] },
    { raw: "['a']", flaws: ['quotes'] },
    { raw: '{"a":1,}', flaws: ['syntax'] },
    { raw: '{a:1}', flaws: ['syntax'] },
    { raw: '{"a":1} // one', flaws: ['syntax'] },
    { raw: '{"a":1}{"b":2}', flaws: ['syntax'] },
    { raw: '[NaN]', flaws: ['syntax'] },
    { raw: '{"a":"line\nbreak"}', flaws: ['syntax'] },
    { raw: '\ufeff{}', flaws: ['syntax'] },
    { raw: 'map[a:1]', flaws: ['syntax'] },
    { raw: 'undefined', flaws: ['syntax'] },
    { raw: TWICE, flaws: ['twice'] },
    { raw: JSON.stringify('[1,2]'), flaws: ['twice'] },
    { raw: nested(65), flaws: ['depth'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('json', raw)).toEqual(flaws)
  })

  it('counts no brackets inside texts', () => {
    expect(flawsOf('json', '{"a\\"[":"[[[\\\\"}', { 'max-depth': 1 })).toEqual([])
    expect(flawsOf('json', '[[1],{}]', { 'max-depth': 2 })).toEqual([])
    expect(flawsOf('json', '[[1],{}]', { 'max-depth': 1 })).toEqual(['depth'])
  })
})

describe('json-object', () => {
  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: '{}', flaws: [] },
    { raw: '{"a":1}', flaws: [] },
    { raw: '[{"a":1}]', flaws: ['kind'] },
    { raw: '"text"', flaws: ['kind'] },
    { raw: 'null', flaws: ['kind'] },
    { raw: '1', flaws: ['kind'] },
    { raw: TWICE, flaws: ['twice'] },
    { raw: "{'a': 1}", flaws: ['quotes'] },
    { raw: '{', flaws: ['syntax'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('json-object', raw)).toEqual(flaws)
  })

  it('asks for the keys that the policy names, and takes none of a prototype for one', () => {
    expect(flawsOf('json-object', '{"a":1,"b":null}', { keys: ['a', 'b'] })).toEqual([])
    expect(flawsOf('json-object', '{"a":1}', { keys: ['a', 'b'] })).toEqual(['keys'])
    expect(flawsOf('json-object', '{}', { keys: ['toString'] })).toEqual(['keys'])
  })
})
