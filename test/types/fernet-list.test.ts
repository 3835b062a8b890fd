import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Bytes that count up and down: not real keys. */
const [UP, DOWN] = [1, -1].map(
  (step) =>
    `${Buffer.from(Array.from({ length: 32 }, (_, place) => 100 + step * place)).toString('base64url')}=`,
) as [string, string]

/** What `MultiFernet([Fernet(part) for part in value.split(",")])` of cryptography 50.0.2 says. */
describe('fernet-list', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'one key', raw: UP, expected: [] },
    { name: 'two keys', raw: `${UP},${DOWN}`, expected: [] },
    { name: 'one key twice', raw: `${UP},${UP}`, expected: [] },
    { name: 'a space after the comma', raw: `${UP}, ${DOWN}`, expected: ['loose'] },
    { name: 'a JSON list', raw: `["${UP}","${DOWN}"]`, expected: ['loose'] },
    {
      name: 'semicolons between, so that the second key is lost',
      raw: `${UP};${DOWN}`,
      expected: ['loose'],
    },
    { name: 'a comma at the end', raw: `${UP},`, expected: ['gap'] },
    { name: 'a comma at the beginning', raw: `,${UP}`, expected: ['gap'] },
    { name: 'commas alone', raw: ',,', expected: ['gap'] },
    { name: 'a second key that is none', raw: `${UP},key`, expected: ['refused'] },
    {
      name: 'a second key without padding',
      raw: `${UP},${DOWN.slice(0, -1)}`,
      expected: ['refused'],
    },
    { name: 'a first key of zeros', raw: `${'A'.repeat(43)}=,${UP}`, expected: ['weak'] },
    { name: 'a gap and a key that is none', raw: `key,,${UP}`, expected: ['gap', 'refused'] },
  ])('$name', ({ raw, expected }) => {
    expect(flawsOf('fernet-list', raw)).toEqual(expected)
  })
})
