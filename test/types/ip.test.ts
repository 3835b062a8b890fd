import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const V4 = ['10.0.0.7', '0.0.0.0', '127.0.0.1', '255.255.255.255']
const V6 = [
  '::',
  '::1',
  '2001:db8::1',
  'FE80::1',
  'fe80::1%eth0',
  '::ffff:10.0.0.7',
  '1:2:3:4:5:6:7:8',
]

describe('ip', () => {
  it('takes addresses of both versions, or of the one that the policy names', () => {
    for (const raw of [...V4, ...V6]) expect([raw, ...flawsOf('ip', raw)]).toEqual([raw])
    for (const raw of V4) expect(flawsOf('ip', raw, { version: 6 })).toEqual(['version'])
    for (const raw of V6) expect(flawsOf('ip', raw, { version: 4 })).toEqual(['version'])
    for (const raw of V6) expect(flawsOf('ip', raw, { version: 6 })).toEqual([])
  })

  it.each([
    ...[
      '10.0.0',
      '127.1',
      '1',
      '256.0.0.1',
      '010.0.0.1',
      '10.0.0.7.1',
      '0x7f.0.0.1',
      '[::1]',
      ':::',
    ],
    ...[
      '1::2::3',
      '1:2:3:4:5:6:7',
      '::12345',
      '10.0.0.7/8',
      '10.0.0.7:80',
      '10.0.0.7 ',
      '10.0.0.7\n',
    ],
    ...['localhost', '*', 'any', '\uff11.0.0.1', '10.0.0.-1', '10,0,0,7', '::1%', ':'],
  ])('refuses %j', (raw) => {
    expect(flawsOf('ip', raw)).toEqual(['form'])
  })
})

describe('use', () => {
  it.each([
    { type: 'ip', raw: '127.0.0.1', use: 'connect', flaws: ['loopback'] },
    { type: 'ip', raw: '0.0.0.0', use: 'connect', flaws: ['loopback'] },
    { type: 'ip', raw: '10.0.0.7', use: 'connect', flaws: [] },
    { type: 'ip', raw: '127.0.0.1', use: 'bind', flaws: ['bind'] },
    { type: 'ip', raw: '::1', use: 'bind', flaws: ['bind'] },
    { type: 'ip', raw: '0.0.0.0', use: 'bind', flaws: [] },
    { type: 'ip', raw: '::', use: 'bind', flaws: [] },
    { type: 'hostname', raw: 'localhost', use: 'bind', flaws: ['bind'] },
    { type: 'hostname', raw: '0.0.0.0', use: 'bind', flaws: [] },
    { type: 'hostname', raw: 'localhost', use: 'connect', flaws: ['loopback'] },
    { type: 'hostname', raw: 'app.localhost.', use: 'connect', flaws: ['loopback'] },
    { type: 'hostname', raw: 'localhost.example.com', use: 'connect', flaws: [] },
  ])('$type: $raw to $use gives $flaws', ({ type, raw, use, flaws }) => {
    expect(flawsOf(type, raw, { use })).toEqual(flaws)
  })
})
