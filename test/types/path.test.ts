import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('path', () => {
  it.each<[string, boolean]>([
    ['/etc/app/config.yml', true],
    ['/', true],
    ['C:\\app\\data', true],
    ['data/cache', false],
    ['./data', false],
    ['../shared', false],
    ['file with spaces.txt', false],
    ['a~b', false],
  ])('takes %j, absolute: %j', (raw, absolute) => {
    expect(flawsOf('path', raw)).toEqual([])
    expect(flawsOf('path', raw, { absolute })).toEqual([])
    expect(flawsOf('path', raw, { absolute: !absolute })).toEqual(['absolute'])
  })

  it.each<[string, readonly string[]]>([
    ['~/data', ['shell']],
    ['$HOME/data', ['shell']],
    ['%APPDATA%\\app', ['shell']],
    ['s3://bucket/key', ['scheme']],
    ['file:///etc/app', ['scheme']],
    ['/etc/app\n', ['form']],
    ['/etc/\0app', ['form']],
  ])('finds in %j: %j', (raw, flaws) => {
    expect(flawsOf('path', raw)).toEqual(flaws)
  })
})
