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

  it.each<[string, readonly string[]]>([
    ['10.0.0.7', ['prefix']],
    ['::1', ['prefix']],
    ['10.0.0.7/8', ['hostBits']],
    ['10.128.0.0/8', ['hostBits']],
    ['2001:db8::1/32', ['hostBits']],
    ['10.0.0.0/33', ['form']],
    ['::/129', ['form']],
    ['10.0.0.0/08', ['form']],
    ['10.0.0.0/', ['form']],
    ['10.0.0.0/-1', ['form']],
    ['10.0.0.0/8/8', ['form']],
    ['10.0.0.0/255.0.0.0', ['form']],
    ['10/8', ['form']],
    ['010.0.0.0/8', ['form']],
    ['fe80::%eth0/64', ['form']],
    ['10.0.0.0/8,10.1.0.0/16', ['form']],
    ['10.0.0.0 /8', ['form']],
    ['10.0.0.0/8\n', ['form']],
    ['vpc', ['form']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('cidr', raw)).toEqual(flaws)
  })

  it('lets bits behind the prefix stand where the policy says so, and knows the version', () => {
    expect(flawsOf('cidr', '10.0.0.7/8', { 'host-bits': true })).toEqual([])
    expect(flawsOf('cidr', '::/0', { version: 4 })).toEqual(['version'])
    expect(flawsOf('cidr', '::/0', { version: 6 })).toEqual([])
  })
})
