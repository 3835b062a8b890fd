import { describe, expect, it } from 'vitest'
import type { ValuePart } from '../../src/domain/declaration.ts'
import { type KeyRecipe, keyText } from '../support/key-texts.ts'
import { sameText } from '../support/same-text.ts'
import { flawsOf, present } from '../support/variables.ts'

const pem = (recipe: Partial<KeyRecipe> = {}) =>
  keyText({ key: 'ec', as: 'certificate', ...recipe })
const flaws = (raw: string, options = {}) => flawsOf('pem-certificate', raw, options)
const part = (raw: string, name: ValuePart) => {
  const { declaration, value } = present('CERT', 'pem-certificate', raw)
  return declaration.type.part(value, name)
}
const days = (raw: string, name: 'not-before' | 'not-after') => {
  const time = part(raw, name)?.read((text) => Number(text)) ?? Number.NaN
  return (time - Date.UTC(2026, 10, 24)) / 86_400_000
}

describe('pem-certificate', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'one', raw: pem(), expected: [] },
    { name: 'one with an RSA key', raw: pem({ key: 'rsa' }), expected: [] },
    { name: 'a chain', raw: pem({ as: 'chain' }), expected: [] },
    { name: 'line ends of Windows', raw: pem({ written: 'crlf' }), expected: [] },
    { name: 'text around it', raw: `subject=CN=a\n${pem()}\nthe end`, expected: [] },
    { name: 'an expired one, which is no matter of its form', raw: pem({ to: -1 }), expected: [] },
    { name: 'a short RSA key', raw: pem({ key: 'short-rsa' }), expected: ['rsa-bits'] },
    { name: '\\n for line ends', raw: pem({ written: 'escaped' }), expected: ['escaped'] },
    { name: 'spaces for line ends', raw: pem({ written: 'flat' }), expected: ['flat'] },
    { name: 'base64 around it', raw: pem({ written: 'encoded' }), expected: ['encoded'] },
    { name: 'a line missing', raw: pem({ written: 'cut' }), expected: ['refused'] },
    {
      name: 'a chain whose end is cut',
      raw: pem({ as: 'chain' }).trim().slice(0, -40),
      expected: ['refused'],
    },
    { name: 'a private key', raw: pem({ as: 'pkcs8' }), expected: ['private-key'] },
    { name: 'a private key beside it', raw: pem({ as: 'combined' }), expected: ['private-key'] },
    { name: 'a public key', raw: pem({ as: 'public' }), expected: ['public'] },
    {
      name: 'a request',
      raw: '-----BEGIN CERTIFICATE REQUEST-----\nAA==\n-----END CERTIFICATE REQUEST-----',
      expected: ['request'],
    },
    { name: 'a path', raw: '/etc/ssl/cert.pem', expected: ['refused'] },
    {
      name: 'parameters',
      raw: '-----BEGIN DH PARAMETERS-----\nAA==\n-----END DH PARAMETERS-----',
      expected: ['refused'],
    },
  ])('$name', ({ raw, expected }) => {
    expect(flaws(raw)).toEqual(expected)
  })

  it('on one line where the policy says so', () => {
    expect(flaws(pem({ written: 'escaped' }), { 'one-line': true })).toEqual([])
    expect(flaws(pem({ as: 'chain' }), { 'one-line': true })).toEqual(['lines'])
  })

  it('has the key and the dates of the certificate that peers are shown', () => {
    expect(days(pem({ from: -3, to: 5 }), 'not-before')).toBe(-3)
    expect(days(pem({ from: -3, to: 5, written: 'escaped' }), 'not-after')).toBe(5)
    expect(days(pem({ as: 'chain', to: 5 }), 'not-after')).toBe(5)
    const key = present('KEY', 'pem-private-key', keyText({ key: 'ec', as: 'pkcs8' }))
    const own = key.declaration.type.part(key.value, 'public-key')
    for (const as of ['certificate', 'chain'] as const) {
      const shown = part(pem({ as }), 'public-key')
      expect(sameText(own, shown)).toBe(true)
    }
  })

  it('has the dates of the authority that lasts longest in a bundle of them', () => {
    const bundle =
      pem({ authority: true, to: -5 }) + pem({ key: 'ed25519', authority: true, to: 700 })
    expect(days(bundle, 'not-after')).toBe(700)
  })

  it('has no part where it cannot be read', () => {
    for (const name of ['public-key', 'not-before', 'not-after'] as const)
      expect(part(pem({ written: 'cut' }), name)).toBeNull()
  })
})
