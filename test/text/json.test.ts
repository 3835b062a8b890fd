import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readJson } from '../../src/text/json.ts'
import { rawJson } from '../../src/text/raw-json.ts'

const read = (text: string) => {
  const reading = readJson(text, 'f')
  if (reading === null || !reading.ok) throw new Error('it is refused')
  return reading.document
}

describe('JSON that is read in one pass', () => {
  it.each([
    '[]',
    '{}',
    ' \r\n\t[ ]\n',
    '{ }',
    '[[],{},[{}]]',
    '{"a":[],"b":{}}',
    '[ 1 , "x" , null ]',
    '{ "a" : { "b" : [ true , false ] } }',
    '["\\"", "\\\\", "\\\\\\"", "\\u0041\\n\\/", "[{,]}:"]',
    '{"\\"": 1, "a\\\\": 2, "\\u0062": 3, "": 4, "1": 5, "0": 6}',
    '["\\ud83d\\ude00", "\\ud83d", "é", "\u2028"]',
  ])('is what JSON.parse says: %s', (text) => {
    expect(read(text).value).toEqual(JSON.parse(text))
  })

  it('is what JSON.parse says, whatever the data', () => {
    const data = fc.jsonValue({ maxDepth: 6, noUnicodeString: false })
    fc.assert(
      fc.property(fc.array(data), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(JSON.parse(JSON.stringify(read(text).value))).toEqual(asTexts(JSON.parse(text)))
      }),
    )
  })

  it('finds the places of long parts without reading them again', () => {
    const long = Array.from({ length: 100 }, (_, at) => ({ name: `N${at}`, value: 'x'.repeat(50) }))
    const { locate, bare } = read(JSON.stringify({ a: long, b: { c: long, d: 1 } }, null, 1))
    expect(locate(['a', 99, 'name']).line).toBe(2 + 99 * 4 + 2)
    expect(locate(['b', 'c', 99, 'value']).line).toBe(405 + 99 * 4 + 3)
    expect(bare(['b', 'd'])).toBe('1')
    expect(bare(['a', 0, 'name'])).toBe(null)
  })
})

/** Numbers that JavaScript would rewrite are texts: -0, 1e+21. */
function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asTexts(item)]))
}

describe('JSON with the text of each value', () => {
  it('keeps blanks, digits, duplicates and the order of keys', () => {
    const root = rawJson(' {"b": 1.50, "a" : [ 1,"x" ], "b":null, "\\u0063": "\\n"} ')
    expect(root?.raw).toBe('{"b": 1.50, "a" : [ 1,"x" ], "b":null, "\\u0063": "\\n"}')
    const members = root
      ?.members()
      .map(({ key, value }) => [key, value.type, value.raw, value.text])
    expect(members).toEqual([
      ['b', 'number', '1.50', ''],
      ['a', 'array', '[ 1,"x" ]', ''],
      ['b', 'null', 'null', ''],
      ['c', 'string', '"\\n"', '\n'],
    ])
    const items = root?.members()[1]?.value.members()
    expect(items?.map(({ key, value }) => [key, value.raw])).toEqual([
      ['0', '1'],
      ['1', '"x"'],
    ])
  })

  it.each(['true', '-1', '"text"'])('is a value without members: %s', (text) => {
    expect(rawJson(text)).toMatchObject({ raw: text })
    expect(rawJson(text)?.members()).toEqual([])
  })

  it('may nest as deeply as Go reads, and no deeper', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(rawJson(nested(10_000))?.type).toBe('array')
    expect(() => rawJson(nested(10_001))).toThrow(RangeError)
    expect(rawJson('{"a": 1')).toBe(null)
  })
})

describe('a long JSON text', () => {
  /** How many characters are looked at one by one, to read it and to find every place. */
  function looksAt(items: number): number {
    const looks = vi.spyOn(String.prototype, 'charCodeAt')
    const list = Array.from({ length: items }, (_, at) => ({
      name: `N${at}`,
      value: 'x'.repeat(300),
    }))
    const { locate } = read(JSON.stringify({ a: [{ b: list }] }))
    for (const at of list.keys()) locate(['a', 0, 'b', at, 'value'])
    const { length } = looks.mock.calls
    looks.mockRestore()
    return length
  }

  it('is looked at as often as it is long, however many places are found', () => {
    const [few, many] = [looksAt(200), looksAt(2_000)]
    expect(few).toBeGreaterThan(200)
    expect(many / few).toBeLessThan(11)
  })
})
