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
    ['ip', '127.0.0.1', 'connect', ['loopback']],
    ['ip', '0.0.0.0', 'connect', ['loopback']],
    ['ip', '10.0.0.7', 'connect', []],
    ['ip', '127.0.0.1', 'bind', ['bind']],
    ['ip', '::1', 'bind', ['bind']],
    ['ip', '0.0.0.0', 'bind', []],
    ['ip', '::', 'bind', []],
    ['hostname', 'localhost', 'bind', ['bind']],
    ['hostname', '0.0.0.0', 'bind', []],
    ['hostname', 'localhost', 'connect', ['loopback']],
    ['hostname', 'app.localhost.', 'connect', ['loopback']],
    ['hostname', 'localhost.example.com', 'connect', []],
  ])('%s: %s to %s gives %j', (type, raw, use, flaws) => {
    expect(flawsOf(type, raw, { use })).toEqual(flaws)
  })
})
