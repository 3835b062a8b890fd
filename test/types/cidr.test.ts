import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('cidr', () => {
  it.each([
    '10.0.0.0/8',
    '10.0.0.7/32',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::/32',
    '10.128.0.0/9',
    '::1/128',
  ])('takes %j', (raw) => {
    expect(flawsOf('cidr', raw)).toEqual([])
  })

  it.each<{ readonly raw: string; readonly flaws: readonly string[] }>([
    { raw: '10.0.0.7', flaws: ['prefix'] },
    { raw: '::1', flaws: ['prefix'] },
    { raw: '10.0.0.7/8', flaws: ['hostBits'] },
    { raw: '10.128.0.0/8', flaws: ['hostBits'] },
    { raw: '2001:db8::1/32', flaws: ['hostBits'] },
    { raw: '10.0.0.0/33', flaws: ['form'] },
    { raw: '::/129', flaws: ['form'] },
    { raw: '10.0.0.0/08', flaws: ['form'] },
    { raw: '10.0.0.0/', flaws: ['form'] },
    { raw: '10.0.0.0/-1', flaws: ['form'] },
    { raw: '10.0.0.0/8/8', flaws: ['form'] },
    { raw: '10.0.0.0/255.0.0.0', flaws: ['form'] },
    { raw: '10/8', flaws: ['form'] },
    { raw: '010.0.0.0/8', flaws: ['form'] },
    { raw: 'fe80::%eth0/64', flaws: ['form'] },
    { raw: '10.0.0.0/8,10.1.0.0/16', flaws: ['form'] },
    { raw: '10.0.0.0 /8', flaws: ['form'] },
    { raw: '10.0.0.0/8\n', flaws: ['form'] },
    { raw: 'vpc', flaws: ['form'] },
  ])('finds in $raw: $flaws', ({ raw, flaws }) => {
    expect(flawsOf('cidr', raw)).toEqual(flaws)
  })

  it('lets bits behind the prefix stand where the policy says so, and knows the version', () => {
    expect(flawsOf('cidr', '10.0.0.7/8', { 'host-bits': true })).toEqual([])
    expect(flawsOf('cidr', '::/0', { version: 4 })).toEqual(['version'])
    expect(flawsOf('cidr', '::/0', { version: 6 })).toEqual([])
  })
})
