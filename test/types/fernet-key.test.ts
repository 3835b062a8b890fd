import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** base64.urlsafe_b64encode(bytes(range(1, 33))): not a real key. */
const KEY = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA='
const SLASHES = Buffer.from(Array.from({ length: 32 }, (_, place) => 255 - place)).toString(
  'base64',
)

/** Every row was asked of cryptography 50.0.2: `refused` is what Fernet() raises on, the rest it takes. */
describe('fernet-key', () => {
  it.each([
    { name: 'a canonical key', raw: KEY, flaws: [] },
    {
      name: 'a canonical key with - and _',
      raw: SLASHES.replaceAll('+', '-').replaceAll('/', '_'),
      flaws: [],
    },
    { name: 'a newline at the end', raw: `${KEY}\n`, flaws: ['loose'] },
    { name: 'a space before', raw: ` ${KEY}`, flaws: ['loose'] },
    { name: 'quotes around', raw: `"${KEY}"`, flaws: ['loose'] },
    { name: 'junk inside', raw: `${KEY.slice(0, 9)}!!${KEY.slice(9)}`, flaws: ['loose'] },
    { name: 'the standard alphabet', raw: SLASHES, flaws: ['loose'] },
    { name: 'an extra =', raw: `${KEY}=`, flaws: ['loose'] },
    { name: 'a last character with stray bits', raw: `${KEY.slice(0, -2)}B=`, flaws: ['loose'] },
    { name: 'two keys in a list', raw: `${KEY},${KEY}`, flaws: ['loose'] },
    { name: '32 zero bytes', raw: `${'A'.repeat(43)}=`, flaws: ['weak'] },
    {
      name: 'a word four times',
      raw: Buffer.from('changeme'.repeat(4)).toString('base64'),
      flaws: ['weak'],
    },
    { name: '43 characters without padding', raw: KEY.slice(0, -1), flaws: ['refused'] },
    { name: '44 characters without padding', raw: 'A'.repeat(44), flaws: ['refused'] },
    { name: '64 hexadecimal digits', raw: 'ab'.repeat(32), flaws: ['refused'] },
    { name: '32 raw characters', raw: 'abcdefghijklmnopqrstuvwxyz012345', flaws: ['refused'] },
    { name: '16 bytes', raw: 'AQIDBAUGBwgJCgsMDQ4PEA==', flaws: ['refused'] },
    { name: 'a byte order mark', raw: `\ufeff${KEY}`, flaws: ['refused'] },
    { name: 'a no-break space', raw: `${KEY}\u00a0`, flaws: ['refused'] },
    { name: 'full-width letters', raw: KEY.replace('A', '\uff21'), flaws: ['refused'] },
    { name: 'junk alone', raw: '!!!!', flaws: ['refused'] },
    { name: 'a padding alone', raw: '====', flaws: ['refused'] },
    { name: 'a URL', raw: 'https://example.com/key', flaws: ['refused'] },
  ])('$name', ({ raw, flaws }) => {
    expect(flawsOf('fernet-key', raw)).toEqual(flaws)
  })
})
