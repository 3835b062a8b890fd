import { describe, expect, it } from 'vitest'
import { nearest, nearestOfEach } from '../../src/text/nearest.ts'

const many = Array.from({ length: 1000 }, (_, place) => `ORDERS_${place}_DATABASE_URL`)
const known = [...many, 'TOKEN_ENCRYPTION_KEY', 'smtp_host', 'AB']
/** The near one of a name among a few, and among so many that each is not compared with all. */
const both = (name: string, all = known) => [
  nearest(name, all.slice(-3)),
  nearestOfEach([name, ...many], all)[0],
]

describe('the nearest name', () => {
  it.each([
    ['TOKEN_ENCRRYPTION_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['TOKEN_ENCYPTION_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['TOKEN_ENCRIPTION_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['TOKEN_ENCRYPTOIN_KEY', 'TOKEN_ENCRYPTION_KEY'],
    ['token_encryption_key', 'TOKEN_ENCRYPTION_KEY'],
    ['SMTP_HOSTS', 'smtp_host'],
    ['A', 'AB'],
    ['GREETING', null],
    ['', null],
  ])('of %s is %s, among a few as among many', (name, expected) => {
    expect(both(name)).toEqual([expected, expected])
  })

  it('is the first one of several that are as near', () => {
    expect(nearestOfEach(['ORDERS_1_DATABASE_URLS', ...many], many)[0]).toBe(many[1])
    expect(nearestOfEach(['ORDERS__DATABASE_URL', ...many], many)[0]).toBe(many[0])
  })

  it('is found among thousands at once, and among long ones', () => {
    const strangers = Array.from({ length: 5000 }, (_, place) => `LEDGER_${place}_SECRETT`)
    const missing = Array.from({ length: 5000 }, (_, place) => `LEDGER_${place}_SECRET`)
    const start = performance.now()
    expect(nearestOfEach(strangers, missing)).toEqual(missing)
    expect(nearestOfEach(strangers, [...missing, 'A'.repeat(100_000)])).toEqual(missing)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
