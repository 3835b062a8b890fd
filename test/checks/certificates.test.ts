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
  it.each<{
    readonly name: string
    readonly recipe: Partial<KeyRecipe>
    readonly severities: readonly (string | null)[]
  }>([
    { name: '60 days left', recipe: { to: 60 }, severities: [null, null, null] },
    { name: '21 days left', recipe: { to: 21 }, severities: [null, null, null] },
    { name: '20 days left', recipe: { to: 20 }, severities: ['warning', 'warning', null] },
    { name: 'no day left', recipe: { to: 0 }, severities: ['warning', 'warning', null] },
    { name: 'one day too late', recipe: { to: -1 }, severities: ['error', 'error', 'error'] },
    { name: 'valid from tomorrow', recipe: { from: 1 }, severities: ['error', 'error', 'error'] },
    { name: 'valid from today', recipe: { from: 0 }, severities: [null, null, null] },
    {
      name: 'a chain whose first has expired',
      recipe: { as: 'chain', to: -1 },
      severities: ['error', 'error', 'error'],
    },
    { name: 'valid for a century', recipe: { to: 36_500 }, severities: [null, null, null] },
  ])('$name', ({ recipe, severities }) => {
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
    { one: 'TLS_CERT', other: 'TLS_KEY' },
    { one: 'TLS_CERT', other: 'TLS_PRIVATE_KEY' },
    { one: 'TLS_CERT', other: 'TLS_CERT_KEY' },
    { one: 'SSL_CERTIFICATE', other: 'SSL_PRIVATE_KEY' },
    { one: 'SSL_CERTIFICATE', other: 'SSL_CERTIFICATE_KEY' },
    { one: 'TLS_CERT', other: 'SERVER_KEY' },
    { one: 'HTTPS_CRT', other: 'TLS_KEY' },
    { one: 'CERTIFICATE', other: 'PRIVATE_KEY' },
    { one: 'MTLS_CLIENT_CERT_PEM', other: 'MTLS_CLIENT_KEY_PEM' },
    { one: 'REDIS_TLS_CERT', other: 'REDIS_TLS_KEY' },
    { one: 'APNS_CERT', other: 'APNS_KEY' },
    { one: 'TLS_FULLCHAIN', other: 'TLS_PRIVKEY' },
    { one: 'tls_cert', other: 'tls_key' },
  ])('$one and $other belong together', ({ one, other }) => {
    const same = [certificate(one), key(other)]
    const different = [certificate(one), key(other, { key: 'other-ec' })]
    expect(hits(certKeyMatch, same)).toEqual([])
    expect(hits(certKeyMatch, different)).toEqual([one])
  })

  it.each([
    { one: 'TLS_CERT', other: 'JWT_PRIVATE_KEY' },
    { one: 'DATABASE_CA_CERT', other: 'TLS_KEY' },
    { one: 'TLS_CA_CERT', other: 'TLS_KEY' },
    { one: 'PGSSLROOTCERT', other: 'PGSSLKEY' },
    { one: 'SAML_CERT', other: 'SAML_PRIVATE_KEY' },
    { one: 'SAML_IDP_CERT', other: 'SAML_SP_KEY' },
    { one: 'JWT_CERT', other: 'JWT_KEY' },
    { one: 'TLS_CERT', other: 'PRIVATE_KEY' },
    { one: 'MTLS_CLIENT_CERT', other: 'MTLS_SERVER_KEY' },
    { one: 'ALIPAY_PUBLIC_CERT', other: 'ALIPAY_PRIVATE_KEY' },
    { one: 'TLS_BUNDLE', other: 'TLS_KEY' },
    { one: 'REDIS_TLS_CERT', other: 'TLS_KEY' },
  ])('$one and $other need not', ({ one, other }) => {
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
    { one: 'CERT_DATA', other: 'KEY_CONTENT' },
    { one: 'TLS_CERT_CONTENTS', other: 'TLS_KEY_BODY' },
    { one: 'A_CRT_VALUE', other: 'A_KEY_STRING' },
    { one: 'A_FULL_CHAIN', other: 'A_PRIV_KEY' },
    { one: 'A_CERT_CHAIN', other: 'A_CRT_KEY' },
    { one: 'TLS_SERVER_CERT', other: 'SSL_KEY' },
    { one: 'ROOTS_CERT', other: 'ROOTS_KEY' },
    { one: 'CAR_CERT', other: 'CAR_KEY' },
  ])('$one and $other', ({ one, other }) => {
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
    { one: 'CERT', other: 'A_KEY' },
    { one: 'A_CERT_NAME', other: 'A_KEY_NAME' },
    { one: 'TLSA_CERT', other: 'TLSB_KEY' },
    { one: 'TLS_A_CERT', other: 'SSL_A_KEY' },
  ])('$one and $other are none', ({ one, other }) => {
    expect(hits(certKeyMatch, [certificate(one), key(other, { key: 'other-ec' })])).toEqual([])
  })

  it('are reported with the key as a fact, and only for a certificate and a key', () => {
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
