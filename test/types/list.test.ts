import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

type Options = Readonly<Record<string, unknown>>

describe('list', () => {
  it.each<[string, Options]>([
    ['one', {}],
    ['a,b', {}],
    ['a, b', {}],
    ['["a","b"]', {}],
    [' ["a"]\n', {}],
    ['[]', {}],
    ['a b', { separator: ' ' }],
    ['a:b', { separator: ':', format: 'csv' }],
    ['["a","a"]', {}],
    ['1,2', { items: 'integer' }],
    ['[1,"2"]', { items: 'integer' }],
    ['[true,"false"]', { items: 'boolean' }],
    ['https://a.example.com,http://b.example.com/x', { items: 'url' }],
    ['10.0.0.0/8,192.168.0.0/16', { items: 'cidr' }],
    ['a@example.com', { items: 'email' }],
    ['a,b', { 'min-items': 2, 'max-items': 2 }],
  ])('takes %j with %j', (raw, options) => {
    expect(flawsOf('list', raw, options)).toEqual([])
  })

  it.each<[string, Options, readonly string[]]>([
    ['a,b,', {}, ['empty']],
    ['a,,b', {}, ['empty']],
    [',', {}, ['empty']],
    ['["a",""]', {}, ['empty']],
    ['["a",]', {}, ['list']],
    ["['a']", {}, ['list']],
    ['[a,b]', {}, ['list']],
    ['a,b', { format: 'json' }, ['list']],
    ['"a"', { format: 'json' }, ['list']],
    ['{"a":1}', { format: 'json' }, ['list']],
    ['"[\\"a\\"]"', { format: 'json' }, ['list']],
    ['["a"]', { format: 'csv' }, ['list']],
    ['[1]', {}, ['item']],
    ['[null]', {}, ['item']],
    ['[["a"]]', {}, ['item']],
    ['[1.5]', { items: 'integer' }, ['item']],
    ['[true]', { items: 'integer' }, ['item']],
    ['1,two', { items: 'integer' }, ['item']],
    ['a.example.com', { items: 'url' }, ['item']],
    ['http://localhost,x', { items: 'url' }, ['item', 'loopback']],
    ['localhost', { items: 'hostname' }, ['loopback']],
    ['a,b,a', { unique: true }, ['duplicate']],
    ['a, a', { unique: true }, ['duplicate']],
    ['a', { 'min-items': 2 }, ['few']],
    ['[]', { 'min-items': 1 }, ['few']],
    ['a,b', { 'max-items': 1 }, ['many']],
    [
      '1,,x,1',
      { items: 'integer', unique: true, 'max-items': 3 },
      ['empty', 'item', 'duplicate', 'many'],
    ],
  ])('finds in %j with %j: %j', (raw, options, flaws) => {
    expect(flawsOf('list', raw, options)).toEqual(flaws)
  })
})
