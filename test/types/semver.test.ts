import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('semver', () => {
  it.each([
    ...['0.0.0', '1.4.0', '10.20.30', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-0.3.7', '1.0.0--'],
    ...['1.0.0-x-y-z.-', '1.0.0+20130313144700', '1.0.0-beta+exp.sha.5114f85', '1.0.0+001'],
    ...['1.0.0-0a', '1.0.0-01a', '99999999999999999999.0.0'],
  ])('takes %j', (raw) => {
    expect(flawsOf('semver', raw)).toEqual([])
  })

  it.each([
    ...['1', '1.4', '1.4.0.0', '01.4.0', '1.04.0', '1.4.00', '1.0.0-', '1.0.0+', '1.0.0-01'],
    ...[
      '1.0.0-a..b',
      '1.0.0-.a',
      '1.0.0+a+b',
      '1.0.0-\u00e4',
      '^1.4.0',
      '>=1.0.0',
      '1.x',
      'latest',
    ],
    ...['V1.4.0', 'v', '1.4.0\n', ' 1.4.0', '-1.0.0', '1.0.0_rc', '\uff11.0.0'],
  ])('refuses %j', (raw) => {
    expect(flawsOf('semver', raw)).toEqual(['form'])
  })

  it.each([
    { prefix: 'never', withV: ['prefix'], without: [] },
    { prefix: 'allowed', withV: [], without: [] },
    { prefix: 'required', withV: [], without: ['prefix'] },
  ])('with prefix: $prefix', ({ prefix, withV, without }) => {
    expect(flawsOf('semver', 'v1.4.0-rc.1', { prefix })).toEqual(withV)
    expect(flawsOf('semver', '1.4.0-rc.1', { prefix })).toEqual(without)
  })
})
