import { describe, expect, it } from 'vitest'
import { nearest, nearestOfEach } from '../../src/text/nearest.ts'

const known = ['ORDERS_DATABASE_URL', 'TOKEN_ENCRYPTION_KEY', 'smtp_host', 'AB']

describe('the nearest name', () => {
  it.each([
    ['TOKEN_ENCRRYPTION_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['TOKEN_ENCYPTION_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['TOKEN_ENCRYPTOIN_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['token_encryption_key', 'TOKEN_ENCRYPTION_KEY'],
    ['SMTP_HOSTS', 'smtp_host'],
    ['A', 'AB'],
    ['GREETING', null],
    ['', null],
  ])('of %s is %s, alone and among others', (name, expected) => {
    expect(nearest(name, known)).toBe(expected)
    expect(nearestOfEach(['GREETING', name], known)).toEqual([null, expected])
  })

  it('is not looked for among more names than can be compared in good time', () => {
    const names = Array.from({ length: 1000 }, (_, place) => `NAME_${place}`)
    expect(nearestOfEach(names, names.slice(0, 100))[1]).toBe('NAME_1')
    expect(nearestOfEach(names, names).every((one) => one === null)).toBe(true)
  })
})
