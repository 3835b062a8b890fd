import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Bytes 251, 252, …: they need both special characters of an alphabet, and two of padding. */
const BYTES = Buffer.from(Array.from({ length: 16 }, (_, place) => 251 + place))
const STANDARD = BYTES.toString('base64')
const PADDED_URL = STANDARD.replaceAll('+', '-').replaceAll('/', '_')
const URL_SAFE = PADDED_URL.replace('==', '')
const wrapped = Buffer.alloc(96, 'ab').toString('base64').replace(/.{64}/g, '$&\n')

describe('base64-bytes', () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    // what, text, either, standard, url
    ['the standard alphabet', STANDARD, [], [], ['loose']],
    ['the URL-safe alphabet', PADDED_URL, [], ['loose'], []],
    ['the URL-safe alphabet without padding', URL_SAFE, [], ['loose'], []],
    [
      'the standard alphabet without padding',
      STANDARD.replace('==', ''),
      ['loose'],
      ['loose'],
      ['loose'],
    ],
    ['half of the padding', STANDARD.slice(0, -1), ['loose'], ['loose'], ['loose']],
    ['too much padding', `${STANDARD}=`, ['loose'], ['loose'], ['loose']],
    [
      'stray bits in the last character',
      STANDARD.replace(/.==$/, 'h=='),
      ['loose'],
      ['loose'],
      ['loose'],
    ],
    ['both alphabets', STANDARD.replace('+', '-'), ['loose'], ['loose'], ['loose']],
    [
      'a line end inside',
      `${STANDARD.slice(0, 8)}\n${STANDARD.slice(8)}`,
      ['loose'],
      ['loose'],
      ['loose'],
    ],
    ['a line end after it', `${STANDARD}\n`, ['loose'], ['loose'], ['loose']],
    ['15 bytes', BYTES.subarray(1).toString('base64'), ['bytes'], ['bytes'], ['bytes']],
    ['17 bytes', Buffer.alloc(17, 'abc').toString('base64'), ['bytes'], ['bytes'], ['bytes']],
    ['16 bytes in hexadecimal', BYTES.toString('hex'), ['bytes'], ['bytes'], ['bytes']],
    ['letters of other scripts', '\u00e9'.repeat(24), ['refused'], ['refused'], ['refused']],
    ['a character too many', `${STANDARD.slice(0, 20)}A`, ['refused'], ['refused'], ['refused']],
    ['padding alone', '====', ['refused'], ['refused'], ['refused']],
  ])('%s', (_, raw, either, standard, url) => {
    expect(flawsOf('base64-bytes', raw, { bytes: 16 })).toEqual(either)
    expect(flawsOf('base64-bytes', raw, { bytes: 16, alphabet: 'standard' })).toEqual(standard)
    expect(flawsOf('base64-bytes', raw, { bytes: 16, alphabet: 'url' })).toEqual(url)
  })

  it('takes what breaks lines only from lenient readers', () => {
    expect(flawsOf('base64-bytes', wrapped)).toEqual(['loose'])
  })

  it('asks for a least number of bytes, or for any', () => {
    expect(flawsOf('base64-bytes', STANDARD, { 'min-bytes': 16 })).toEqual([])
    expect(flawsOf('base64-bytes', STANDARD, { 'min-bytes': 17 })).toEqual(['bytes'])
    expect(flawsOf('base64-bytes', STANDARD)).toEqual([])
  })

  it('takes off the prefix that the policy names, and misses it', () => {
    const options = { bytes: 16, prefix: 'base64:' }
    expect(flawsOf('base64-bytes', `base64:${STANDARD}`, options)).toEqual([])
    expect(flawsOf('base64-bytes', STANDARD, options)).toEqual(['prefix'])
    expect(flawsOf('base64-bytes', 'base64:', options)).toEqual(['refused'])
  })
})

describe('hex-bytes', () => {
  const HEX = BYTES.toString('hex')
  it.each<[string, string, readonly string[]]>([
    ['lower case', HEX, []],
    ['upper case', HEX.toUpperCase(), []],
    ['both', `${HEX.slice(0, 16)}${HEX.slice(16).toUpperCase()}`, []],
    ['spaces between bytes', HEX.replace(/..(?=.)/g, '$& '), ['loose']],
    ['a line end after it', `${HEX}\n`, ['loose']],
    ['a space within a byte', `${HEX.slice(0, 3)} ${HEX.slice(3)}`, ['refused']],
    ['an odd number of digits', HEX.slice(1), ['refused']],
    ['0x before it', `0x${HEX}`, ['refused']],
    ['colons', HEX.replace(/..(?=.)/g, '$&:'), ['refused']],
    ['quotes', `"${HEX}"`, ['refused']],
    ['a letter that is no digit', `${HEX.slice(2)}zz`, ['refused']],
    ['digits of another script', '\u0660'.repeat(32), ['refused']],
    ['15 bytes', HEX.slice(2), ['bytes']],
    ['17 bytes', `${HEX}00`, ['bytes']],
    ['32 bytes', HEX + HEX, ['bytes']],
  ])('%s', (_, raw, expected) => {
    expect(flawsOf('hex-bytes', raw, { bytes: 16 })).toEqual(expected)
  })

  it('asks for a least number of bytes, or for any', () => {
    expect(flawsOf('hex-bytes', HEX, { 'min-bytes': 16 })).toEqual([])
    expect(flawsOf('hex-bytes', HEX, { 'min-bytes': 17 })).toEqual(['bytes'])
    expect(flawsOf('hex-bytes', '00')).toEqual([])
    expect(flawsOf('hex-bytes', ' ')).toEqual(['bytes'])
  })
})
