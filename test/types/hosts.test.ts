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

  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: '*', flaws: ['everyone'] },
    { raw: '["*"]', flaws: ['everyone'] },
    { raw: 'app.example.com,*', flaws: ['everyone'] },
    { raw: '', flaws: ['empty'] },
    { raw: '[]', flaws: ['empty'] },
    { raw: 'app.example.com,', flaws: ['empty'] },
    { raw: 'a.example.com,,b.example.com', flaws: ['empty'] },
    { raw: 'https://app.example.com', flaws: ['scheme'] },
    { raw: 'app.example.com/', flaws: ['scheme'] },
    { raw: '["app.example.com",]', flaws: ['list'] },
    { raw: "['app.example.com']", flaws: ['list'] },
    { raw: '[app.example.com]', flaws: ['list'] },
    { raw: '["app.example.com",1]', flaws: ['list'] },
    { raw: 'app.*.com', flaws: ['pattern'] },
    { raw: '*example.com', flaws: ['pattern'] },
    { raw: 'app.example.com:*', flaws: ['form'] },
    { raw: '..example.com', flaws: ['form'] },
    { raw: 'my_host', flaws: ['form'] },
    { raw: 'a.example.com b.example.com', flaws: ['form'] },
    { raw: 'app.example.com:99999', flaws: ['form'] },
    { raw: 'https://app.example.com,*,', flaws: ['everyone', 'empty', 'scheme'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('hosts', raw)).toEqual(flaws)
  })

  it.each<{ readonly reader: string; readonly raw: string; readonly flaws: readonly string[] }>([
    { reader: 'django', raw: '.example.com', flaws: [] },
    { reader: 'django', raw: '*.example.com', flaws: ['pattern'] },
    { reader: 'django', raw: 'app.example.com:8000', flaws: ['port'] },
    { reader: 'django', raw: 'localhost,[::1]', flaws: [] },
    { reader: 'starlette', raw: '*.example.com', flaws: [] },
    { reader: 'starlette', raw: '.example.com', flaws: ['pattern'] },
    { reader: 'starlette', raw: 'app.example.com:8000', flaws: ['port'] },
    { reader: 'client', raw: 'es1.example.com:9200', flaws: [] },
    { reader: 'client', raw: '*', flaws: ['pattern'] },
    { reader: 'client', raw: '.example.com', flaws: ['pattern'] },
    { reader: 'client', raw: 'localhost:9200', flaws: ['loopback'] },
    { reader: 'client', raw: '[::1]:9200', flaws: ['loopback'] },
  ])('with reader $reader finds in $raw: $flaws', ({ reader, raw, flaws }) => {
    expect(flawsOf('hosts', raw, { reader })).toEqual(flaws)
  })

  it('holds a list to the format that the policy names', () => {
    expect(flawsOf('hosts', 'app.example.com', { format: 'json' })).toEqual(['list'])
    expect(flawsOf('hosts', '["app.example.com"]', { format: 'csv' })).toEqual(['list'])
  })
})
