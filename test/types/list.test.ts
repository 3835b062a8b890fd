import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

type Options = Readonly<Record<string, unknown>>

describe('list', () => {
  it.each<{ readonly raw: string; readonly options: Options }>([
    { raw: 'one', options: {} },
    { raw: 'a,b', options: {} },
    { raw: 'a, b', options: {} },
    { raw: '["a","b"]', options: {} },
    { raw: ' ["a"]\n', options: {} },
    { raw: '[]', options: {} },
    { raw: 'a b', options: { separator: ' ' } },
    { raw: 'a:b', options: { separator: ':', format: 'csv' } },
    { raw: '["a","a"]', options: {} },
    { raw: '1,2', options: { items: 'integer' } },
    { raw: '[1,"2"]', options: { items: 'integer' } },
    { raw: '[true,"false"]', options: { items: 'boolean' } },
    { raw: 'https://a.example.com,http://b.example.com/x', options: { items: 'url' } },
    { raw: '10.0.0.0/8,192.168.0.0/16', options: { items: 'cidr' } },
    { raw: 'a@example.com', options: { items: 'email' } },
    { raw: 'a,b', options: { 'min-items': 2, 'max-items': 2 } },
  ])('takes $raw with $options', ({ raw, options }) => {
    expect(flawsOf('list', raw, options)).toEqual([])
  })

  it.each<{ readonly raw: string; readonly options: Options; readonly flaws: readonly string[] }>([
    { raw: 'a,b,', options: {}, flaws: ['empty'] },
    { raw: 'a,,b', options: {}, flaws: ['empty'] },
    { raw: ',', options: {}, flaws: ['empty'] },
    { raw: '["a",""]', options: {}, flaws: ['empty'] },
    { raw: '["a",]', options: {}, flaws: ['list'] },
    { raw: "['a']", options: {}, flaws: ['list'] },
    { raw: '[a,b]', options: {}, flaws: ['list'] },
    { raw: 'a,b', options: { format: 'json' }, flaws: ['list'] },
    { raw: '"a"', options: { format: 'json' }, flaws: ['list'] },
    { raw: '{"a":1}', options: { format: 'json' }, flaws: ['list'] },
    { raw: '"[\\"a\\"]"', options: { format: 'json' }, flaws: ['list'] },
    { raw: '["a"]', options: { format: 'csv' }, flaws: ['list'] },
    { raw: '[1]', options: {}, flaws: ['item'] },
    { raw: '[null]', options: {}, flaws: ['item'] },
    { raw: '[["a"]]', options: {}, flaws: ['item'] },
    { raw: '[1.5]', options: { items: 'integer' }, flaws: ['item'] },
    { raw: '[true]', options: { items: 'integer' }, flaws: ['item'] },
    { raw: '1,two', options: { items: 'integer' }, flaws: ['item'] },
    { raw: 'a.example.com', options: { items: 'url' }, flaws: ['item'] },
    { raw: 'http://localhost,x', options: { items: 'url' }, flaws: ['item', 'loopback'] },
    { raw: 'localhost', options: { items: 'hostname' }, flaws: ['loopback'] },
    { raw: 'a,b,a', options: { unique: true }, flaws: ['duplicate'] },
    { raw: 'a, a', options: { unique: true }, flaws: ['duplicate'] },
    { raw: 'a', options: { 'min-items': 2 }, flaws: ['few'] },
    { raw: '[]', options: { 'min-items': 1 }, flaws: ['few'] },
    { raw: 'a,b', options: { 'max-items': 1 }, flaws: ['many'] },
    {
      raw: '1,,x,1',
      options: { items: 'integer', unique: true, 'max-items': 3 },
      flaws: ['empty', 'item', 'duplicate', 'many'],
    },
  ])('finds in $raw with $options: $flaws', ({ raw, options, flaws }) => {
    expect(flawsOf('list', raw, options)).toEqual(flaws)
  })
})
