import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodePythonBase64 } from '../../src/types/python-base64.ts'
import { golden, textOf } from '../oracles/input.ts'

/** The answers of base64.urlsafe_b64decode, alike in CPython 3.6 to 3.13; null where it raises. */
describe('base64 as Python reads it', () => {
  it.each([
    ['', ''],
    ['A', null],
    ['AA', null],
    ['AAA', null],
    ['AAAA', '000000'],
    ['AAAAA', null],
    ['AA=', null],
    ['AA==', '00'],
    ['AAA=', '0000'],
    ['AAA==', '0000'],
    ['AAAA=', '000000'],
    ['A=', null],
    ['A==', null],
    ['A===', null],
    ['=', ''],
    ['==', ''],
    ['===', ''],
    ['====', ''],
    ['=AAAA', '000000'],
    ['=A=A=A=A', '0000'],
    ['A=AAA', '000000'],
    ['AA=A', null],
    ['AA=AAA', null],
    ['AA=A=', '0000'],
    ['AA==AAAA', '00'],
    ['AAA=AAAA', '0000'],
    ['AAA=A', '0000'],
    ['AAAA====', '000000'],
    ['AAAAAA==AAAA', '00000000'],
    ['AAA\n=', '0000'],
    ['AA\n==', '00'],
    ['AA=\n=', '00'],
    ['AA=!=', '00'],
    ['\nAAAA\n', '000000'],
    ['AA AA', '000000'],
    ['AA!!AA', '000000'],
    ['!!!!', ''],
    ['"AAAA"', '000000'],
    ["AA'AA", '000000'],
    ['AA==\n', '00'],
    ['AB==', '00'],
    ['AR==', '01'],
    ['AAB=', '0000'],
    ['-_-_', 'fbffbf'],
    ['+/+/', 'fbffbf'],
    ['-/+_', 'fbffbf'],
    ['\u00e9', null],
    ['\ufeffAAAA', null],
    ['AAAA\u2003', null],
    ['AA\u0000AA', '000000'],
    ['AA\u007fAA', '000000'],
    ['\u0660\u0660\u0660\u0660', null],
    ['AQIDBAUGBwgJCgsMDQ4PEB==', '0102030405060708090a0b0c0d0e0f10'],
  ])('%j', (raw, hex) => {
    expect(decodePythonBase64(raw)?.toString('hex') ?? null).toBe(hex)
  })

  it('finds the bytes that cryptography found in every Fernet key', () => {
    const taken = golden('fernet').filter(({ answer }) => answer.ok)
    expect(taken.length).toBeGreaterThan(20)
    expect(taken.map(({ input }) => crc32(decodePythonBase64(textOf(input)) ?? ''))).toEqual(
      taken.map(({ answer }) => answer.crc32),
    )
  })
})
