import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('hosts', () => {
  it.each([
    ...[
      'app.example.com',
      'a.example.com,b.example.com',
      'a.example.com, b.example.com',
      '["a.example.com"]',
    ],
    ...[
      '.example.com',
      '*.example.com',
      'es1.example.com:9200,es2:9200',
      '[2001:db8::1]',
      '[2001:db8::1]:9200',
    ],
    ...['10.0.0.7', 'localhost,127.0.0.1,[::1]', '2001:db8::1'],
  ])('takes %j without a reader', (raw) => {
    expect(flawsOf('hosts', raw)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['*', ['everyone']],
    ['["*"]', ['everyone']],
    ['app.example.com,*', ['everyone']],
    ['', ['empty']],
    ['[]', ['empty']],
    ['app.example.com,', ['empty']],
    ['a.example.com,,b.example.com', ['empty']],
    ['https://app.example.com', ['scheme']],
    ['app.example.com/', ['scheme']],
    ['["app.example.com",]', ['list']],
    ["['app.example.com']", ['list']],
    ['[app.example.com]', ['list']],
    ['["app.example.com",1]', ['list']],
    ['app.*.com', ['pattern']],
    ['*example.com', ['pattern']],
    ['app.example.com:*', ['form']],
    ['..example.com', ['form']],
    ['my_host', ['form']],
    ['a.example.com b.example.com', ['form']],
    ['app.example.com:99999', ['form']],
    ['https://app.example.com,*,', ['everyone', 'empty', 'scheme']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('hosts', raw)).toEqual(flaws)
  })

  it.each<[string, string, readonly string[]]>([
    ['django', '.example.com', []],
    ['django', '*.example.com', ['pattern']],
    ['django', 'app.example.com:8000', ['port']],
    ['django', 'localhost,[::1]', []],
    ['starlette', '*.example.com', []],
    ['starlette', '.example.com', ['pattern']],
    ['starlette', 'app.example.com:8000', ['port']],
    ['client', 'es1.example.com:9200', []],
    ['client', '*', ['pattern']],
    ['client', '.example.com', ['pattern']],
    ['client', 'localhost:9200', ['loopback']],
    ['client', '[::1]:9200', ['loopback']],
  ])('with reader %s finds in %j: %j', (reader, raw, flaws) => {
    expect(flawsOf('hosts', raw, { reader })).toEqual(flaws)
  })

  it('holds a list to the format that the policy names', () => {
    expect(flawsOf('hosts', 'app.example.com', { format: 'json' })).toEqual(['list'])
    expect(flawsOf('hosts', '["app.example.com"]', { format: 'csv' })).toEqual(['list'])
  })
})
