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

  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: 'https://db.example.com', flaws: ['scheme'] },
    { raw: 'db.example.com/app', flaws: ['scheme'] },
    { raw: '/var/run/postgresql', flaws: ['scheme'] },
    { raw: 'db.example.com:5432', flaws: ['port'] },
    { raw: '[2001:db8::1]:5432', flaws: ['port'] },
    { raw: 'my_db', flaws: ['underscore'] },
    { raw: '_srv.example.com', flaws: ['underscore'] },
    { raw: '-db', flaws: ['form'] },
    { raw: 'db-', flaws: ['form'] },
    { raw: 'db..example.com', flaws: ['form'] },
    { raw: '.example.com', flaws: ['form'] },
    { raw: '*.example.com', flaws: ['form'] },
    { raw: '256.1.1.1', flaws: ['form'] },
    { raw: '10.0.0', flaws: ['form'] },
    { raw: '[2001:db8::1]', flaws: ['form'] },
    { raw: 'a.example.com,b.example.com', flaws: ['form'] },
    { raw: 'db.example.com ', flaws: ['form'] },
    { raw: 'db.example.com\n', flaws: ['form'] },
    { raw: 'user@db.example.com', flaws: ['form'] },
    { raw: 'b\u00fccher.example', flaws: ['form'] },
    { raw: `${'a'.repeat(64)}.example`, flaws: ['form'] },
    { raw: 'a.'.repeat(130), flaws: ['form'] },
    { raw: '.', flaws: ['form'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('hostname', raw)).toEqual(flaws)
  })
})
