import { describe, expect, it } from 'vitest'
import { secretEmbedded } from '../../src/checks/secret-embedded.ts'
import { MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const jwt = (raw = KEY, name = 'JWT_SECRET') => present(name, 'signing-secret', raw)
const secret = (name: string, raw = KEY) => present(name, 'secret', raw)
const database = (raw: string, name = 'DATABASE_URL') => present(name, 'postgres-url', raw)
const stored = (name: string, raw: string) => present(name, 'string', raw, { origin: STORE })
const plain = (name: string, raw: string) => present(name, 'string', raw, { origin: MANIFEST })
const guess = (name: string, raw: string) =>
  present(name, 'string', raw, { origin: MANIFEST, declared: false, sensitive: true })

describe('secret-embedded', () => {
  it.each([
    [
      'a signing key in the query of a URL',
      [jwt(), stored('HOOK_URL', `https://a.acme-co.com/?key=${KEY}`)],
    ],
    [
      'a signing key that is the password of an untyped URL',
      [jwt(), stored('QUEUE_URL', `amqp://app:${KEY}@mq.acme-co.com`)],
    ],
    [
      'a signing key in a URL, percent-encoded',
      [
        jwt('h4Rk@9v/Wq#2LxTp7Zc8Nb3Yd6Gf1Js5'),
        stored('HOOK_URL', 'https://a.acme-co.com/?k=h4Rk%409v%2FWq%232LxTp7Zc8Nb3Yd6Gf1Js5'),
      ],
    ],
    [
      'a signing key that another secret is made from',
      [jwt(), secret('COOKIE_SALT', `${KEY}-cookie`)],
    ],
    [
      'an encryption key by its name',
      [secret('SESSION_SECRET'), stored('HOOK_URL', `https://a.acme-co.com/${KEY}`)],
    ],
    [
      'a secret of the store in a plain URL',
      [secret('MAPS_API_KEY'), plain('MAPS_URL', `https://maps.acme-co.com/?key=${KEY}`)],
    ],
    [
      'a secret of the store in plain settings',
      [secret('API_TOKEN'), plain('OTEL_EXPORTER_OTLP_HEADERS', `api-key=${KEY},x=y`)],
    ],
    ['a secret of the store, the same in plain', [secret('API_TOKEN'), plain('OLD_TOKEN', KEY)]],
    [
      'a password of the store in a plain document',
      [secret('DB_PASSWORD'), plain('APP_CONFIG', `{"password":"${KEY}"}`)],
    ],
  ])('finds %s', (_, variables) => {
    expect(hits(secretEmbedded, variables)).toEqual([variables[0]?.name])
  })

  it.each([
    [
      'a URL and the password that it is built from',
      [secret('DB_PASSWORD'), database(`postgresql://app:${KEY}@db.acme-co.com/app`)],
    ],
    [
      'the same, untyped',
      [secret('DB_PASSWORD'), stored('DATABASE_URL', `postgresql://app:${KEY}@db.acme-co.com/app`)],
    ],
    [
      'the same, in plain: another check’s',
      [secret('DB_PASSWORD'), plain('DATABASE_URL', `postgresql://app:${KEY}@db.acme-co.com/app`)],
    ],
    [
      'what secret-reuse says',
      [jwt(), jwt(KEY, 'COOKIE_SECRET'), database(`postgresql://app:${KEY}@db.acme-co.com/app`)],
    ],
    ['a list that the key rotates in', [jwt(), secret('JWT_SECRETS', `${KEY}:old`)]],
    ['fallbacks', [secret('SECRET_KEY'), secret('SECRET_KEY_FALLBACKS', `${KEY},x`)]],
    [
      'a document put together from secrets',
      [jwt(), stored('HASURA_JWT', `{"type":"HS256","key":"${KEY}"}`)],
    ],
    [
      'a line of settings put together from secrets',
      [jwt(), stored('JAVA_OPTS', `-Xmx1g -Djwt.secret=${KEY}`)],
    ],
    [
      'a connection string with its key',
      [secret('STORAGE_KEY'), stored('STORAGE_CONNECTION', `AccountName=a;AccountKey=${KEY};`)],
    ],
    [
      'an API token in a URL of the store',
      [secret('SLACK_TOKEN'), stored('SLACK_WEBHOOK_URL', `https://hooks.acme-co.com/${KEY}`)],
    ],
    [
      'an account id in ARNs',
      [
        secret('AWS_ACCOUNT_ID', '123456789012'),
        plain('ROLE_ARN', 'arn:aws:iam::123456789012:role/app'),
      ],
    ],
    [
      'a host that is kept with the secrets',
      [secret('DB_HOST', 'db1.acme-co.com'), plain('ADMIN_URL', 'https://db1.acme-co.com/')],
    ],
    [
      'a bucket that is kept with the secrets',
      [
        secret('S3_BUCKET', 'example-uploads-2026'),
        plain('CDN_URL', 'https://example-uploads-2026.acme-co.com'),
      ],
    ],
    [
      'a client id',
      [secret('GOOGLE_CLIENT_ID'), plain('LOGIN_URL', `https://a.acme-co.com/?id=${KEY}`)],
    ],
    [
      'a publishable key',
      [secret('STRIPE_PUBLISHABLE_KEY'), plain('PAY_URL', `https://a.acme-co.com/?pk=${KEY}`)],
    ],
    [
      'a word that stands anywhere',
      [secret('DB_PASSWORD', 'analytics'), plain('SITE_URL', 'https://analytics.acme-co.com')],
    ],
    ['a short one', [jwt('a1b2c3d'), plain('SITE_URL', 'https://a1b2c3d.acme-co.com')]],
    [
      'one that is longer than its holder',
      [jwt(`${KEY}x`), plain('HOOK_URL', `https://a.acme-co.com/${KEY}`)],
    ],
    [
      'one in another case',
      [jwt(), plain('HOOK_URL', `https://a.acme-co.com/${KEY.toLowerCase()}`)],
    ],
    [
      'one in a public variable: another check’s',
      [jwt(), plain('VITE_HOOK', `https://a.acme-co.com/${KEY}`)],
    ],
    [
      'a plain text that no policy declares, which may be a guess',
      [jwt(), guess('HOOK_URL', `https://a.acme-co.com/${KEY}`), guess('COPY', KEY)],
    ],
    [
      'a key that no policy declares in plain text',
      [guess('G_SIGNING_KEY', KEY), stored('HOOK_URL', `https://a.acme-co.com/${KEY}`)],
    ],
    ['itself', [jwt()]],
  ])('leaves %s alone', (_, variables) => {
    expect(hits(secretEmbedded, variables)).toEqual([])
  })

  it('says where, once', () => {
    const variables = [
      jwt(),
      stored('A_URL', `https://a.acme-co.com/${KEY}`),
      stored('B_URL', `https://b.acme-co.com/${KEY}`),
    ]
    const found = secretEmbedded.find(scopeOf('production', variables))
    expect(found.map(({ facts }) => facts.inside)).toEqual([['A_URL', 'B_URL']])
    expect(verdicts(variables)).toEqual(['JWT_SECRET secret-embedded error'])
    expect(verdicts(variables, 'development')).toEqual(['JWT_SECRET secret-embedded info'])
  })

  it('yields to what says that the key is no key', () => {
    const raw = 'changeme-changeme-changeme'
    expect(verdicts([jwt(raw), stored('A_URL', `https://a.acme-co.com/${raw}`)])).not.toContain(
      'JWT_SECRET secret-embedded error',
    )
  })
})

describe('what is said of an embedded secret', () => {
  const told = (...variables: Parameters<typeof scopeOf>[1]) =>
    secretEmbedded
      .find(scopeOf('production', variables))
      .map(({ variable, says, facts }) => [variable?.name, says, facts])

  it('is where it stands, in plain text or beside other secrets', () => {
    const [a, b] = ['A', 'B'].map((name) => plain(`${name}_URL`, `https://a.acme-co.com/${KEY}`))
    if (a === undefined || b === undefined) throw new Error('two were made')
    expect(told(jwt(), a, b)).toEqual([
      [
        'JWT_SECRET',
        'is kept as a secret, but is in plain text in A_URL and B_URL',
        { inside: ['A_URL', 'B_URL'] },
      ],
    ])
    expect(told(jwt(), stored('HOOK', `https://a.acme-co.com/${KEY}`))).toEqual([
      [
        'JWT_SECRET',
        'is a signing or encryption key, but HOOK contains it too',
        { inside: ['HOOK'] },
      ],
    ])
  })

  it('is told once of a secret that several share', () => {
    const hook = stored('HOOK', `https://a.acme-co.com/${KEY}`)
    expect(told(jwt(), jwt(KEY, 'COOKIE_SECRET'), hook)).toHaveLength(1)
  })

  it.each(['NEXT_KEYS_URL', 'OLDER'])('is no rotation by the name %s', (name) => {
    expect(told(jwt(), stored(name, `https://a.acme-co.com/${KEY}`))).toHaveLength(1)
  })

  it.each([
    'JWT_FALLBACK',
    'KEY_PREVIOUS',
    'KEY_OLD',
    'KEY_NEXT',
    'JWT_SECRET_COPY',
  ])('is a rotation by the name %s', (name) => {
    expect(told(jwt(), stored(name, `x-${KEY}`))).toEqual([])
  })
})
