import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('hostname', () => {
  it.each([
    ...[
      'db.example.com',
      'redis',
      'db-1',
      'DB.Example.COM',
      'db.example.com.',
      '1password.example',
      'a.b',
    ],
    ...['10.0.0.7', '2001:db8::1', 'xn--bcher-kva.example', `${'a'.repeat(63)}.example`, '3com'],
  ])('takes %j', (raw) => {
    expect(flawsOf('hostname', raw)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['https://db.example.com', ['scheme']],
    ['db.example.com/app', ['scheme']],
    ['/var/run/postgresql', ['scheme']],
    ['db.example.com:5432', ['port']],
    ['[2001:db8::1]:5432', ['port']],
    ['my_db', ['underscore']],
    ['_srv.example.com', ['underscore']],
    ['-db', ['form']],
    ['db-', ['form']],
    ['db..example.com', ['form']],
    ['.example.com', ['form']],
    ['*.example.com', ['form']],
    ['256.1.1.1', ['form']],
    ['10.0.0', ['form']],
    ['[2001:db8::1]', ['form']],
    ['a.example.com,b.example.com', ['form']],
    ['db.example.com ', ['form']],
    ['db.example.com\n', ['form']],
    ['user@db.example.com', ['form']],
    ['b\u00fccher.example', ['form']],
    [`${'a'.repeat(64)}.example`, ['form']],
    ['a.'.repeat(130), ['form']],
    ['.', ['form']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('hostname', raw)).toEqual(flaws)
  })
})
