import { describe, expect, it } from 'vitest'
import { didYouMean, nearest, nearestOfEach } from '../../src/text/nearest.ts'

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

describe('the question', () => {
  const flags = ['--policy', '--environment', '--env-files', '--var']
  it.each([
    ['--enviroment', ' Did you mean --environment?'],
    ['--env', ' Did you mean --environment?'],
    ['--ENV-FI', ' Did you mean --env-files?'],
    ['--e', ''],
    ['', ''],
    ['--wrong', ''],
  ])('about %s names what is near, or begins with it', (name, expected) => {
    expect(didYouMean(name, flags)).toBe(expected)
  })

  it('is of no shortened name where a check looks for misspellings', () => {
    expect(nearest('--env', flags)).toBeNull()
  })
})
