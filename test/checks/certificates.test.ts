import { describe, expect, it } from 'vitest'
import { certExpiry } from '../../src/checks/cert-expiry.ts'
import { certKeyMatch } from '../../src/checks/cert-key-match.ts'
import { type KeyRecipe, keyText } from '../support/key-texts.ts'
import { present, scopeOf, unavailable } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const certificate = (name: string, recipe: Partial<KeyRecipe> = {}) =>
  present(name, 'pem-certificate', keyText({ key: 'ec', as: 'certificate', ...recipe }))
const key = (name: string, recipe: Partial<KeyRecipe> = {}) =>
  present(name, 'pem-private-key', keyText({ key: 'ec', as: 'pkcs8', ...recipe }))

describe('cert-expiry', () => {
  it.each<[string, Partial<KeyRecipe>, readonly (string | null)[]]>([
    ['60 days left', { to: 60 }, [null, null, null]],
    ['21 days left', { to: 21 }, [null, null, null]],
    ['20 days left', { to: 20 }, ['warning', 'warning', null]],
    ['no day left', { to: 0 }, ['warning', 'warning', null]],
    ['one day too late', { to: -1 }, ['error', 'error', 'error']],
    ['valid from tomorrow', { from: 1 }, ['error', 'error', 'error']],
    ['valid from today', { from: 0 }, [null, null, null]],
    ['a chain whose first has expired', { as: 'chain', to: -1 }, ['error', 'error', 'error']],
    ['valid for a century', { to: 36_500 }, [null, null, null]],
  ])('%s', (_, recipe, severities) => {
    const told = (['production', 'staging', 'development'] as const).map(
      (tier) => verdicts([certificate('TLS_CERT', recipe)], tier)[0] ?? null,
    )
    expect(told).toEqual(
      severities.map((severity) => severity && `TLS_CERT cert-expiry ${severity}`),
    )
  })

  it('reads the dates of a certificate whose line ends are lost as well', () => {
    expect(verdicts([certificate('TLS_CERT', { to: -1, written: 'escaped' })])).toEqual([
      'TLS_CERT cert-expiry error',
      'TLS_CERT escaped-newline error',
    ])
  })

  it('says nothing of what is no certificate', () => {
    const text = present('TLS_CERT', 'string', keyText({ key: 'ec', as: 'certificate', to: -1 }))
    expect(hits(certExpiry, [text, key('TLS_KEY')])).toEqual([])
  })
})

describe('cert-key-match', () => {
  it.each([
    ['TLS_CERT', 'TLS_KEY'],
    ['TLS_CERT', 'TLS_PRIVATE_KEY'],
    ['TLS_CERT', 'TLS_CERT_KEY'],
    ['SSL_CERTIFICATE', 'SSL_PRIVATE_KEY'],
    ['SSL_CERTIFICATE', 'SSL_CERTIFICATE_KEY'],
    ['TLS_CERT', 'SERVER_KEY'],
    ['HTTPS_CRT', 'TLS_KEY'],
    ['CERTIFICATE', 'PRIVATE_KEY'],
    ['MTLS_CLIENT_CERT_PEM', 'MTLS_CLIENT_KEY_PEM'],
    ['REDIS_TLS_CERT', 'REDIS_TLS_KEY'],
    ['APNS_CERT', 'APNS_KEY'],
    ['TLS_FULLCHAIN', 'TLS_PRIVKEY'],
    ['tls_cert', 'tls_key'],
  ])('%s and %s belong together', (one, other) => {
    const same = [certificate(one), key(other)]
    const different = [certificate(one), key(other, { key: 'other-ec' })]
    expect(hits(certKeyMatch, same)).toEqual([])
    expect(hits(certKeyMatch, different)).toEqual([one])
  })

  it.each([
    ['TLS_CERT', 'JWT_PRIVATE_KEY'],
    ['DATABASE_CA_CERT', 'TLS_KEY'],
    ['TLS_CA_CERT', 'TLS_KEY'],
    ['PGSSLROOTCERT', 'PGSSLKEY'],
    ['SAML_CERT', 'SAML_PRIVATE_KEY'],
    ['SAML_IDP_CERT', 'SAML_SP_KEY'],
    ['JWT_CERT', 'JWT_KEY'],
    ['TLS_CERT', 'PRIVATE_KEY'],
    ['MTLS_CLIENT_CERT', 'MTLS_SERVER_KEY'],
    ['ALIPAY_PUBLIC_CERT', 'ALIPAY_PRIVATE_KEY'],
    ['TLS_BUNDLE', 'TLS_KEY'],
    ['REDIS_TLS_CERT', 'TLS_KEY'],
  ])('%s and %s need not', (one, other) => {
    expect(hits(certKeyMatch, [certificate(one), key(other, { key: 'other-ec' })])).toEqual([])
  })

  it('takes a pair for one however it is written', () => {
    const pairs = [
      [certificate('TLS_CERT', { as: 'chain' }), key('TLS_KEY', { as: 'sec1' })],
      [certificate('TLS_CERT', { written: 'escaped' }), key('TLS_KEY', { written: 'crlf' })],
      [certificate('TLS_CERT', { key: 'rsa' }), key('TLS_KEY', { key: 'rsa', as: 'pkcs1' })],
      [certificate('TLS_CERT', { key: 'ed25519' }), key('TLS_KEY', { key: 'ed25519' })],
    ]
    for (const pair of pairs) expect(hits(certKeyMatch, pair)).toEqual([])
  })

  it('does not guess where a half cannot be read, is missing, or could be one of two', () => {
    const other = key('TLS_KEY', { key: 'other-ec' })
    for (const variables of [
      [certificate('TLS_CERT'), key('TLS_KEY', { key: 'other-ec', as: 'encrypted' })],
      [certificate('TLS_CERT', { written: 'cut' }), other],
      [certificate('TLS_CERT'), unavailable('TLS_KEY', 'pem-private-key')],
      [certificate('TLS_CERT'), other, key('TLS_PRIVATE_KEY')],
      [certificate('TLS_CERT'), certificate('SSL_CERT'), other],
    ])
      expect(hits(certKeyMatch, variables)).toEqual([])
  })

  it('is an error everywhere, and names the key', () => {
    for (const tier of ['production', 'staging', 'development'] as const)
      expect(
        verdicts([certificate('TLS_CERT'), key('TLS_KEY', { key: 'other-ec' })], tier),
      ).toEqual(['TLS_CERT cert-key-match error'])
  })
})

describe('the names of a pair', () => {
  it.each([
    ['CERT_DATA', 'KEY_CONTENT'],
    ['TLS_CERT_CONTENTS', 'TLS_KEY_BODY'],
    ['A_CRT_VALUE', 'A_KEY_STRING'],
    ['A_FULL_CHAIN', 'A_PRIV_KEY'],
    ['A_CERT_CHAIN', 'A_CRT_KEY'],
    ['TLS_SERVER_CERT', 'SSL_KEY'],
    ['ROOTS_CERT', 'ROOTS_KEY'],
    ['CAR_CERT', 'CAR_KEY'],
  ])('%s and %s', (one, other) => {
    expect(hits(certKeyMatch, [certificate(one), key(other, { key: 'other-ec' })])).toEqual([one])
  })

  it.each([
    ...[
      'CA',
      'ROOT',
      'TRUST',
      'TRUSTED',
      'ISSUER',
      'PEER',
      'REMOTE',
      'SAML',
      'SAML2',
      'IDP',
      'SSO',
    ],
    ...['JWT', 'JWS'],
  ])('are another party’s: %s', (word) => {
    for (const name of [`${word}`, `MY_${word}`]) {
      const pair = [certificate(`${name}_CERT`), key(`${name}_KEY`, { key: 'other-ec' })]
      expect(hits(certKeyMatch, pair)).toEqual([])
    }
  })

  it.each([
    ['CERT', 'A_KEY'],
    ['A_CERT_NAME', 'A_KEY_NAME'],
    ['TLSA_CERT', 'TLSB_KEY'],
    ['TLS_A_CERT', 'SSL_A_KEY'],
  ])('%s and %s are none', (one, other) => {
    expect(hits(certKeyMatch, [certificate(one), key(other, { key: 'other-ec' })])).toEqual([])
  })

  it('are told with the key as a fact, and only of a certificate and a key', () => {
    const other = key('TLS_KEY', { key: 'other-ec' })
    const found = (...variables: Parameters<typeof scopeOf>[1]) =>
      certKeyMatch.find(scopeOf('production', variables)).map(({ facts }) => facts)
    expect(found(certificate('TLS_CERT'), other)).toEqual([{ key: 'TLS_KEY' }])
    const text = (name: string) => present(name, 'string', 'x')
    expect(found(certificate('TLS_CERT'), other, text('SSL_CERT'), text('SSL_KEY'))).toEqual([
      { key: 'TLS_KEY' },
    ])
  })
})
