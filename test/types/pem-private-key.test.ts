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
  it.each<[string, string, readonly string[]]>([
    ['PKCS #8', pem({}), []],
    ['PKCS #8 of RSA', pem({ key: 'rsa' }), []],
    ['PKCS #8 of Ed25519', pem({ key: 'ed25519' }), []],
    ['PKCS #1', pem({ key: 'rsa', as: 'pkcs1' }), []],
    ['SEC 1', pem({ as: 'sec1' }), []],
    ['no line end at the end', pem({ written: 'trimmed' }), []],
    ['line ends of Windows', pem({ written: 'crlf' }), []],
    ['text before it', `Bag Attributes\n${pem({})}`, []],
    ['a certificate before it', pem({ as: 'combined' }), []],
    ['a short RSA key', pem({ key: 'short-rsa' }), ['rsa-bits']],
    ['\\n for line ends', pem({ written: 'escaped' }), ['escaped']],
    [
      '\\n for line ends of a short RSA key',
      pem({ key: 'short-rsa', written: 'escaped' }),
      ['escaped', 'rsa-bits'],
    ],
    ['\\\\n for line ends', pem({ written: 'twice' }), ['escaped']],
    ['spaces for line ends', pem({ written: 'flat' }), ['flat']],
    ['nothing for line ends', pem({}).replaceAll('\n', ''), ['flat']],
    ['base64 around it', pem({ written: 'encoded' }), ['encoded']],
    ['a line missing', pem({ key: 'rsa', written: 'cut' }), ['refused']],
    ['its end missing', pem({}).replace(/-----END.*/, ''), ['refused']],
    ['another END than BEGIN', pem({}).replace('END PRIVATE', 'END EC PRIVATE'), ['refused']],
    ['quotes around it', `"${pem({}).trim()}"`, ['refused']],
    ['a space before it', ` ${pem({})}`, ['refused']],
    ['a certificate', pem({ as: 'certificate' }), ['certificate']],
    ['a public key', pem({ as: 'public' }), ['public']],
    ['an encrypted key', pem({ as: 'encrypted' }), ['encrypted']],
    ['an encrypted key of the old form', pem({ key: 'rsa', as: 'encrypted-pkcs1' }), ['encrypted']],
    [
      'OpenSSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      ['openssh'],
    ],
    [
      'PGP',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----',
      ['refused'],
    ],
    ['a word', 'key', ['refused']],
    ['an armour without a label', '-----BEGIN -----', ['refused']],
  ])('%s', (_, raw, expected) => {
    expect(flaws(raw)).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    ['\\n for line ends', pem({ written: 'escaped' }), []],
    ['\\\\n for line ends', pem({ written: 'twice' }), ['twice']],
    ['line ends', pem({}), ['lines']],
    ['spaces', pem({ written: 'flat' }), ['flat']],
    ['a short RSA key', pem({ key: 'short-rsa', written: 'escaped' }), ['rsa-bits']],
  ])('on one line: %s', (_, raw, expected) => {
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
