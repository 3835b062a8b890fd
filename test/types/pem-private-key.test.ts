import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { type KeyRecipe, keyText } from '../support/key-texts.ts'
import { sameText } from '../support/same-text.ts'
import { flawsOf, present } from '../support/variables.ts'

const flaws = (raw: string, options = {}) => flawsOf('pem-private-key', raw, options)
const pem = (recipe: Partial<KeyRecipe>) => keyText({ key: 'ec', as: 'pkcs8', ...recipe })
const publicKey = (recipe: KeyRecipe, options = {}) => {
  const { declaration, value } = present('KEY', 'pem-private-key', keyText(recipe), { options })
  return declaration.type.part(value, 'public-key')
}

/** Every row was asked of OpenSSL 3 by Node 20 and 24. */
describe('pem-private-key', () => {
  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: 'PKCS #8', raw: pem({}), expected: [] },
    { name: 'PKCS #8 of RSA', raw: pem({ key: 'rsa' }), expected: [] },
    { name: 'PKCS #8 of Ed25519', raw: pem({ key: 'ed25519' }), expected: [] },
    { name: 'PKCS #1', raw: pem({ key: 'rsa', as: 'pkcs1' }), expected: [] },
    { name: 'SEC 1', raw: pem({ as: 'sec1' }), expected: [] },
    { name: 'no line end at the end', raw: pem({ written: 'trimmed' }), expected: [] },
    { name: 'line ends of Windows', raw: pem({ written: 'crlf' }), expected: [] },
    { name: 'text before it', raw: `Bag Attributes\n${pem({})}`, expected: [] },
    { name: 'a certificate before it', raw: pem({ as: 'combined' }), expected: [] },
    { name: 'a short RSA key', raw: pem({ key: 'short-rsa' }), expected: ['rsa-bits'] },
    { name: '\\n for line ends', raw: pem({ written: 'escaped' }), expected: ['escaped'] },
    {
      name: '\\n for line ends of a short RSA key',
      raw: pem({ key: 'short-rsa', written: 'escaped' }),
      expected: ['escaped', 'rsa-bits'],
    },
    { name: '\\\\n for line ends', raw: pem({ written: 'twice' }), expected: ['escaped'] },
    { name: 'spaces for line ends', raw: pem({ written: 'flat' }), expected: ['flat'] },
    { name: 'nothing for line ends', raw: pem({}).replaceAll('\n', ''), expected: ['flat'] },
    { name: 'base64 around it', raw: pem({ written: 'encoded' }), expected: ['encoded'] },
    { name: 'a line missing', raw: pem({ key: 'rsa', written: 'cut' }), expected: ['refused'] },
    { name: 'its end missing', raw: pem({}).replace(/-----END.*/, ''), expected: ['refused'] },
    {
      name: 'another END than BEGIN',
      raw: pem({}).replace('END PRIVATE', 'END EC PRIVATE'),
      expected: ['refused'],
    },
    { name: 'quotes around it', raw: `"${pem({}).trim()}"`, expected: ['refused'] },
    { name: 'a space before it', raw: ` ${pem({})}`, expected: ['refused'] },
    { name: 'a certificate', raw: pem({ as: 'certificate' }), expected: ['certificate'] },
    { name: 'a public key', raw: pem({ as: 'public' }), expected: ['public'] },
    { name: 'an encrypted key', raw: pem({ as: 'encrypted' }), expected: ['encrypted'] },
    {
      name: 'an encrypted key of the old form',
      raw: pem({ key: 'rsa', as: 'encrypted-pkcs1' }),
      expected: ['encrypted'],
    },
    {
      name: 'OpenSSH',
      raw: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      expected: ['openssh'],
    },
    {
      name: 'PGP',
      raw: '-----BEGIN PGP PRIVATE KEY BLOCK-----\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----',
      expected: ['refused'],
    },
    { name: 'a word', raw: 'key', expected: ['refused'] },
    { name: 'an armour without a label', raw: '-----BEGIN -----', expected: ['refused'] },
  ])('$name', ({ raw, expected }) => {
    expect(flaws(raw)).toEqual(expected)
  })

  it.each<{ readonly name: string; readonly raw: string; readonly expected: readonly string[] }>([
    { name: '\\n for line ends', raw: pem({ written: 'escaped' }), expected: [] },
    { name: '\\\\n for line ends', raw: pem({ written: 'twice' }), expected: ['twice'] },
    { name: 'line ends', raw: pem({}), expected: ['lines'] },
    { name: 'spaces', raw: pem({ written: 'flat' }), expected: ['flat'] },
    {
      name: 'a short RSA key',
      raw: pem({ key: 'short-rsa', written: 'escaped' }),
      expected: ['rsa-bits'],
    },
  ])('on one line: $name', ({ raw, expected }) => {
    expect(flaws(raw, { 'one-line': true })).toEqual(expected)
  })

  it('may be encrypted where the service has the passphrase', () => {
    expect(flaws(pem({ as: 'encrypted' }), { encrypted: true })).toEqual([])
    expect(flaws(pem({}), { encrypted: true })).toEqual([])
  })

  it('has the public key of every way to write it, and none where it cannot be read', () => {
    const own = publicKey({ key: 'ec', as: 'pkcs8' })
    expect(own).toBeInstanceOf(Secret)
    for (const written of ['escaped', 'crlf', 'trimmed'] as const)
      expect(sameText(own, publicKey({ key: 'ec', as: 'sec1', written }))).toBe(true)
    expect(sameText(own, publicKey({ key: 'other-ec', as: 'pkcs8' }))).toBe(false)
    expect(publicKey({ key: 'ec', as: 'encrypted' })).toBeNull()
    expect(publicKey({ key: 'ec', as: 'public' })).toBeNull()
  })
})
