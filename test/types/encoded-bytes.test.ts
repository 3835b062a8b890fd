import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

/** Bytes 251, 252, …: they need both special characters of an alphabet, and two of padding. */
const BYTES = Buffer.from(Array.from({ length: 16 }, (_, place) => 251 + place))
const STANDARD = BYTES.toString('base64')
const PADDED_URL = STANDARD.replaceAll('+', '-').replaceAll('/', '_')
const URL_SAFE = PADDED_URL.replace('==', '')
const wrapped = Buffer.alloc(96, 'ab').toString('base64').replace(/.{64}/g, '$&\n')

describe('base64-bytes', () => {
  it.each<{
    readonly name: string
    readonly raw: string
    readonly either: readonly string[]
    readonly standard: readonly string[]
    readonly url: readonly string[]
  }>([
    // what, text, either, standard, url
    { name: 'the standard alphabet', raw: STANDARD, either: [], standard: [], url: ['loose'] },
    { name: 'the URL-safe alphabet', raw: PADDED_URL, either: [], standard: ['loose'], url: [] },
    {
      name: 'the URL-safe alphabet without padding',
      raw: URL_SAFE,
      either: [],
      standard: ['loose'],
      url: [],
    },
    {
      name: 'the standard alphabet without padding',
      raw: STANDARD.replace('==', ''),
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'half of the padding',
      raw: STANDARD.slice(0, -1),
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'too much padding',
      raw: `${STANDARD}=`,
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'stray bits in the last character',
      raw: STANDARD.replace(/.==$/, 'h=='),
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'both alphabets',
      raw: STANDARD.replace('+', '-'),
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'a line end inside',
      raw: `${STANDARD.slice(0, 8)}\n${STANDARD.slice(8)}`,
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: 'a line end after it',
      raw: `${STANDARD}\n`,
      either: ['loose'],
      standard: ['loose'],
      url: ['loose'],
    },
    {
      name: '15 bytes',
      raw: BYTES.subarray(1).toString('base64'),
      either: ['bytes'],
      standard: ['bytes'],
      url: ['bytes'],
    },
    {
      name: '17 bytes',
      raw: Buffer.alloc(17, 'abc').toString('base64'),
      either: ['bytes'],
      standard: ['bytes'],
      url: ['bytes'],
    },
    {
      name: '16 bytes in hexadecimal',
      raw: BYTES.toString('hex'),
      either: ['bytes'],
      standard: ['bytes'],
      url: ['bytes'],
    },
    {
      name: 'letters of other scripts',
      raw: '\u00e9'.repeat(24),
      either: ['refused'],
      standard: ['refused'],
      url: ['refused'],
    },
    {
      name: 'a character too many',
      raw: `${STANDARD.slice(0, 20)}A`,
      either: ['refused'],
      standard: ['refused'],
      url: ['refused'],
    },
    {
      name: 'padding alone',
      raw: '====',
      either: ['refused'],
      standard: ['refused'],
      url: ['refused'],
    },
  ])('$name', ({ raw, either, standard, url }) => {
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
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'lower case', raw: HEX, expected: [] },
    { name: 'upper case', raw: HEX.toUpperCase(), expected: [] },
    { name: 'both', raw: `${HEX.slice(0, 16)}${HEX.slice(16).toUpperCase()}`, expected: [] },
    { name: 'spaces between bytes', raw: HEX.replace(/..(?=.)/g, '$& '), expected: ['loose'] },
    { name: 'a line end after it', raw: `${HEX}\n`, expected: ['loose'] },
    {
      name: 'a space within a byte',
      raw: `${HEX.slice(0, 3)} ${HEX.slice(3)}`,
      expected: ['refused'],
    },
    { name: 'an odd number of digits', raw: HEX.slice(1), expected: ['refused'] },
    { name: '0x before it', raw: `0x${HEX}`, expected: ['refused'] },
    { name: 'colons', raw: HEX.replace(/..(?=.)/g, '$&:'), expected: ['refused'] },
    { name: 'quotes', raw: `"${HEX}"`, expected: ['refused'] },
    { name: 'a letter that is no digit', raw: `${HEX.slice(2)}zz`, expected: ['refused'] },
    { name: 'digits of another script', raw: '\u0660'.repeat(32), expected: ['refused'] },
    { name: '15 bytes', raw: HEX.slice(2), expected: ['bytes'] },
    { name: '17 bytes', raw: `${HEX}00`, expected: ['bytes'] },
    { name: '32 bytes', raw: HEX + HEX, expected: ['bytes'] },
  ])('$name', ({ raw, expected }) => {
    expect(flawsOf('hex-bytes', raw, { bytes: 16 })).toEqual(expected)
  })

  it('asks for a least number of bytes, or for any', () => {
    expect(flawsOf('hex-bytes', HEX, { 'min-bytes': 16 })).toEqual([])
    expect(flawsOf('hex-bytes', HEX, { 'min-bytes': 17 })).toEqual(['bytes'])
    expect(flawsOf('hex-bytes', '00')).toEqual([])
    expect(flawsOf('hex-bytes', ' ')).toEqual(['bytes'])
  })
})
