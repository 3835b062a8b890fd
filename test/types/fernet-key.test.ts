import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** base64.urlsafe_b64encode(bytes(range(1, 33))): nobody's key. */
const KEY = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA='
const SLASHES = Buffer.from(Array.from({ length: 32 }, (_, place) => 255 - place)).toString(
  'base64',
)

/** Every row was asked of cryptography 50.0.2: `refused` is what Fernet() raises on, the rest it takes. */
describe('fernet-key', () => {
  it.each([
    ['a canonical key', KEY, []],
    ['a canonical key with - and _', SLASHES.replaceAll('+', '-').replaceAll('/', '_'), []],
    ['a newline at the end', `${KEY}\n`, ['loose']],
    ['a space before', ` ${KEY}`, ['loose']],
    ['quotes around', `"${KEY}"`, ['loose']],
    ['junk inside', `${KEY.slice(0, 9)}!!${KEY.slice(9)}`, ['loose']],
    ['the standard alphabet', SLASHES, ['loose']],
    ['an extra =', `${KEY}=`, ['loose']],
    ['a last character with stray bits', `${KEY.slice(0, -2)}B=`, ['loose']],
    ['two keys in a list', `${KEY},${KEY}`, ['loose']],
    ['32 zero bytes', `${'A'.repeat(43)}=`, ['weak']],
    ['a word four times', Buffer.from('changeme'.repeat(4)).toString('base64'), ['weak']],
    ['43 characters without padding', KEY.slice(0, -1), ['refused']],
    ['44 characters without padding', 'A'.repeat(44), ['refused']],
    ['64 hexadecimal digits', 'ab'.repeat(32), ['refused']],
    ['32 raw characters', 'abcdefghijklmnopqrstuvwxyz012345', ['refused']],
    ['16 bytes', 'AQIDBAUGBwgJCgsMDQ4PEA==', ['refused']],
    ['a byte order mark', `\ufeff${KEY}`, ['refused']],
    ['a no-break space', `${KEY}\u00a0`, ['refused']],
    ['full-width letters', KEY.replace('A', '\uff21'), ['refused']],
    ['junk alone', '!!!!', ['refused']],
    ['a padding alone', '====', ['refused']],
    ['a URL', 'https://example.com/key', ['refused']],
  ])('%s', (_, raw, flaws) => {
    expect(flawsOf('fernet-key', raw)).toEqual(flaws)
  })
})
