import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodePythonBase64 } from '../../src/types/python-base64.ts'
import { golden, textOf } from '../oracles/input.ts'

/** The answers of base64.urlsafe_b64decode, alike in CPython 3.6 to 3.13; null where it raises. */
describe('base64 as Python reads it', () => {
  it.each([
    { raw: '', hex: '' },
    { raw: 'A', hex: null },
    { raw: 'AA', hex: null },
    { raw: 'AAA', hex: null },
    { raw: 'AAAA', hex: '000000' },
    { raw: 'AAAAA', hex: null },
    { raw: 'AA=', hex: null },
    { raw: 'AA==', hex: '00' },
    { raw: 'AAA=', hex: '0000' },
    { raw: 'AAA==', hex: '0000' },
    { raw: 'AAAA=', hex: '000000' },
    { raw: 'A=', hex: null },
    { raw: 'A==', hex: null },
    { raw: 'A===', hex: null },
    { raw: '=', hex: '' },
    { raw: '==', hex: '' },
    { raw: '===', hex: '' },
    { raw: '====', hex: '' },
    { raw: '=AAAA', hex: '000000' },
    { raw: '=A=A=A=A', hex: '0000' },
    { raw: 'A=AAA', hex: '000000' },
    { raw: 'AA=A', hex: null },
    { raw: 'AA=AAA', hex: null },
    { raw: 'AA=A=', hex: '0000' },
    { raw: 'AA==AAAA', hex: '00' },
    { raw: 'AAA=AAAA', hex: '0000' },
    { raw: 'AAA=A', hex: '0000' },
    { raw: 'AAAA====', hex: '000000' },
    { raw: 'AAAAAA==AAAA', hex: '00000000' },
    { raw: 'AAA\n=', hex: '0000' },
    { raw: 'AA\n==', hex: '00' },
    { raw: 'AA=\n=', hex: '00' },
    { raw: 'AA=!=', hex: '00' },
    { raw: '\nAAAA\n', hex: '000000' },
    { raw: 'AA AA', hex: '000000' },
    { raw: 'AA!!AA', hex: '000000' },
    { raw: '!!!!', hex: '' },
    { raw: '"AAAA"', hex: '000000' },
    { raw: "AA'AA", hex: '000000' },
    { raw: 'AA==\n', hex: '00' },
    { raw: 'AB==', hex: '00' },
    { raw: 'AR==', hex: '01' },
    { raw: 'AAB=', hex: '0000' },
    { raw: '-_-_', hex: 'fbffbf' },
    { raw: '+/+/', hex: 'fbffbf' },
    { raw: '-/+_', hex: 'fbffbf' },
    { raw: '\u00e9', hex: null },
    { raw: '\ufeffAAAA', hex: null },
    { raw: 'AAAA\u2003', hex: null },
    { raw: 'AA\u0000AA', hex: '000000' },
    { raw: 'AA\u007fAA', hex: '000000' },
    { raw: '\u0660\u0660\u0660\u0660', hex: null },
    { raw: 'AQIDBAUGBwgJCgsMDQ4PEB==', hex: '0102030405060708090a0b0c0d0e0f10' },
  ])('$raw', ({ raw, hex }) => {
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
