import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const TAGS = [
  'en',
  'en-US',
  'en-us',
  'zh-Hans-CN',
  'es-419',
  'de-DE-1996',
  'fil',
  'en-US-u-ca-gregory',
]
const POSIX = [
  'C',
  'POSIX',
  'C.UTF-8',
  'en_US',
  'en_US.UTF-8',
  'de_DE@euro',
  'de_DE.ISO-8859-15@euro',
]

describe('locale', () => {
  it.each(TAGS)('takes %j as bcp47 and not as posix', (raw) => {
    expect(flawsOf('locale', raw)).toEqual([])
    expect(flawsOf('locale', raw, { format: 'bcp47' })).toEqual([])
    expect(flawsOf('locale', raw, { format: 'posix' })).toEqual(['form'])
  })

  it.each(POSIX)('takes %j as posix and not as bcp47', (raw) => {
    expect(flawsOf('locale', raw)).toEqual([])
    expect(flawsOf('locale', raw, { format: 'posix' })).toEqual([])
    expect(flawsOf('locale', raw, { format: 'bcp47' })).toEqual(['form'])
  })

  it.each([
    ...[
      'english',
      'e',
      'en US',
      'en-',
      '-en',
      'en--US',
      'en-u',
      'en_us',
      'EN_US',
      'en-US_x',
      'c',
      'en-US ',
    ],
    ...[
      'en_US.',
      'en_US@',
      'en,de',
      'en;q=0.9',
      '*',
      'UTF-8',
      'root',
      'en-US\n',
      `en${'-abcde'.repeat(20)}`,
    ],
  ])('refuses %j', (raw) => {
    expect(flawsOf('locale', raw)).toEqual(['form'])
  })
})
