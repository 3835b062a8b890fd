import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Bytes that count up and down: nobody's keys. */
const [UP, DOWN] = [1, -1].map(
  (step) =>
    `${Buffer.from(Array.from({ length: 32 }, (_, place) => 100 + step * place)).toString('base64url')}=`,
) as [string, string]

/** What `MultiFernet([Fernet(part) for part in value.split(",")])` of cryptography 50.0.2 says. */
describe('fernet-list', () => {
  it.each<[string, string, readonly string[]]>([
    ['one key', UP, []],
    ['two keys', `${UP},${DOWN}`, []],
    ['one key twice', `${UP},${UP}`, []],
    ['a space after the comma', `${UP}, ${DOWN}`, ['loose']],
    ['a JSON list', `["${UP}","${DOWN}"]`, ['loose']],
    ['semicolons between, so that the second key is lost', `${UP};${DOWN}`, ['loose']],
    ['a comma at the end', `${UP},`, ['gap']],
    ['a comma at the beginning', `,${UP}`, ['gap']],
    ['commas alone', ',,', ['gap']],
    ['a second key that is none', `${UP},key`, ['refused']],
    ['a second key without padding', `${UP},${DOWN.slice(0, -1)}`, ['refused']],
    ['a first key of zeros', `${'A'.repeat(43)}=,${UP}`, ['weak']],
    ['a gap and a key that is none', `key,,${UP}`, ['gap', 'refused']],
  ])('%s', (_, raw, expected) => {
    expect(flawsOf('fernet-list', raw)).toEqual(expected)
  })
})
