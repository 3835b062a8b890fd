import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutter } from '../../src/boot/cut.ts'
import { formsOf } from '../../src/boot/forms.ts'
import { Secret } from '../../src/domain/secret.ts'

const NAMES = new Set(['JWT_SECRET', 'DATABASE_URL'])
const VALUE = 'kT9#vLq2-Zw8xRm4é"Yp6'
const cut = cutter([new Secret(VALUE)], NAMES)

/** A line in which a program says something, and shows a text. */
const line = (shown: string) => `JWT_SECRET is not accepted here because of ${shown} in this place`
const bytes = Buffer.from(VALUE)
const hex = bytes.toString('hex')
const base64 = (offset: number) =>
  Buffer.concat([Buffer.from('ab'.slice(0, offset)), bytes, Buffer.from('c')]).toString('base64')

const WAYS: Readonly<Record<string, string>> = {
  raw: VALUE,
  'in lower case': VALUE.toLowerCase(),
  'its first part': VALUE.slice(0, 8),
  'its last part': VALUE.slice(-8),
  'base64, at the first offset': base64(0),
  'base64, at the second offset': base64(1),
  'base64, at the third offset': base64(2),
  'base64 for URLs': bytes.toString('base64url'),
  hex,
  'hex in capitals': hex.toUpperCase(),
  'percent escapes': encodeURIComponent(VALUE),
  'percent escapes of each byte': hex.replace(/../g, '%$&'),
  JSON: JSON.stringify(VALUE),
  'JSON escapes of each character': [...VALUE]
    .map((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .join(''),
  'a Python string': `'${VALUE}'`,
  'Python bytes': `b'${VALUE.replace('é', '\\xc3\\xa9')}'`,
  'with characters between': [...VALUE].join(' '),
  'with dashes between': [...VALUE].join('-'),
  backwards: [...VALUE].reverse().join(''),
}

/** Runs of four characters of any form of the value that still stand in a text. */
function leaksIn(text: string): readonly string[] {
  const forms = [VALUE, base64(0), base64(1).slice(3), hex].map((form) => form.toLowerCase())
  const low = text.toLowerCase()
  return forms.flatMap((form) =>
    Array.from({ length: form.length - 3 }, (_, place) => form.slice(place, place + 4)).filter(
      (piece) => low.includes(piece),
    ),
  )
}

describe('a text of the application', () => {
  it.each(Object.entries(WAYS))('loses a value that it shows as %s', (_, shown) => {
    const left = cut(line(shown)) ?? ''
    expect(leaksIn(left)).toEqual([])
    expect(left.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()).not.toContain('kt9vlq2')
  })

  it('keeps what is no value', () => {
    expect(cut('JWT_SECRET must be set')).toBe('JWT_SECRET must be set')
    expect(cut(line(VALUE))).toBe('JWT_SECRET is not accepted here because of … in this place')
  })

  it.each([
    ['a base64 value that the program decoded', Buffer.from('inner-passphrase').toString('base64')],
    ['a hex value that the program decoded', Buffer.from('inner-passphrase').toString('hex')],
    ['a leaf of a JSON value', '{"db":{"password":"inner-passphrase"}}'],
    ['a password in percent escapes', 'postgres://u:%69nner-passphrase@h/db'],
  ])('loses %s', (_, value) => {
    const left = cutter([new Secret(value)], NAMES)('cannot use inner-passphrase for this login')
    expect(left ?? '').not.toMatch(/inne|pass|phra/)
  })

  it('is left out when a short value may stand in it', () => {
    expect(cutter([new Secret('ab')], NAMES)('the cable is broken')).toBeNull()
  })

  it('is left out when less than half of it is left', () => {
    expect(cut(`no ${VALUE}`)).toBeNull()
  })

  it('loses details in brackets, quoted texts and tokens', () => {
    const text = cut(
      "jwt_secret: value is too short, got 'abc' [type=too_short, input_value='x', input_type=str]",
    )
    expect(text).toBe("jwt_secret: value is too short, got '…'")
    expect(
      cut('refused the key of the account sk_live_4eC39HqLyjWDarjtT1zdp7dc today'),
    ).not.toMatch(/4eC39/)
  })

  it('never holds four characters of any value in any of its forms, wherever and however it stands', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 60 })
    const prose = fc.array(fc.string({ minLength: 0, maxLength: 12 }), {
      minLength: 2,
      maxLength: 6,
    })
    const given = fc.record({ value, prose, form: fc.nat(), from: fc.nat(8), upper: fc.boolean() })
    fc.assert(
      fc.property(given, ({ value: raw, prose: words, form, from, upper }) => {
        const forms = formsOf(new Secret(raw))
        const part = (forms[form % forms.length] ?? '').slice(from)
        const shown = upper ? part.toUpperCase() : part
        const left = cutter([new Secret(raw)], NAMES)(words.join(` ${shown} `)) ?? ''
        const low = left.toLowerCase()
        for (const one of forms.map((each) => each.toLowerCase()))
          for (let place = 0; place + 4 <= one.length; place += 1) {
            const run = one.slice(place, place + 4)
            expect(low.includes(run), `${JSON.stringify(run)} in ${JSON.stringify(left)}`).toBe(
              false,
            )
          }
      }),
      { numRuns: 300 },
    )
  })
})
