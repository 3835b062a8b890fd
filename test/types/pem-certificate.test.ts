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
  it.each<[string, string, readonly string[]]>([
    ['one', pem(), []],
    ['one with an RSA key', pem({ key: 'rsa' }), []],
    ['a chain', pem({ as: 'chain' }), []],
    ['line ends of Windows', pem({ written: 'crlf' }), []],
    ['text around it', `subject=CN=a\n${pem()}\nthe end`, []],
    ['an expired one, which is no matter of its form', pem({ to: -1 }), []],
    ['a short RSA key', pem({ key: 'short-rsa' }), ['rsa-bits']],
    ['\\n for line ends', pem({ written: 'escaped' }), ['escaped']],
    ['spaces for line ends', pem({ written: 'flat' }), ['flat']],
    ['base64 around it', pem({ written: 'encoded' }), ['encoded']],
    ['a line missing', pem({ written: 'cut' }), ['refused']],
    ['a chain whose end is cut', pem({ as: 'chain' }).trim().slice(0, -40), ['refused']],
    ['a private key', pem({ as: 'pkcs8' }), ['private-key']],
    ['a private key beside it', pem({ as: 'combined' }), ['private-key']],
    ['a public key', pem({ as: 'public' }), ['public']],
    [
      'a request',
      '-----BEGIN CERTIFICATE REQUEST-----\nAA==\n-----END CERTIFICATE REQUEST-----',
      ['request'],
    ],
    ['a path', '/etc/ssl/cert.pem', ['refused']],
    ['parameters', '-----BEGIN DH PARAMETERS-----\nAA==\n-----END DH PARAMETERS-----', ['refused']],
  ])('%s', (_, raw, expected) => {
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
