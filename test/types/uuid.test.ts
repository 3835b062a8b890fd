import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

const V4 = '6ecd8c99-4036-403d-bf84-cf8400f67836'
const V1 = '6ecd8c99-4036-103d-bf84-cf8400f67836'

describe('uuid', () => {
  it.each([V4, V1, V4.toUpperCase(), '00000000-0000-0000-0000-000000000000'])('takes %j', (raw) => {
    expect(flawsOf('uuid', raw)).toEqual([])
  })

  it.each([
    ...[V4.replaceAll('-', ''), `{${V4}}`, `urn:uuid:${V4}`, `${V4}\n`, ` ${V4}`, V4.slice(1)],
    ...[`${V4}0`, V4.replace('6', 'g'), V4.replaceAll('-', '_'), '42', 'uuid'],
  ])('refuses %j', (raw) => {
    expect(flawsOf('uuid', raw)).toEqual(['form'])
  })

  it('tells the version that the policy asks for by its digit and variant', () => {
    expect(flawsOf('uuid', V4, { version: 4 })).toEqual([])
    expect(flawsOf('uuid', V1, { version: 4 })).toEqual(['version'])
    expect(flawsOf('uuid', V1, { version: 1 })).toEqual([])
    expect(flawsOf('uuid', V4.replace('-b', '-c'), { version: 4 })).toEqual(['version'])
    expect(flawsOf('uuid', 'x', { version: 4 })).toEqual(['form'])
  })
})
