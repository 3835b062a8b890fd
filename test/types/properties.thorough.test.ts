import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { types } from '../../src/types/index.ts'
import { keyText } from '../support/key-texts.ts'
import { processorTime } from '../support/processor-time.ts'
import { ALNUM, CAPITALS, HEX } from '../support/tokens.ts'
import { flawsOf, present } from '../support/variables.ts'

const OPTIONS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  enum: [{ values: ['twilio', 'sns'] }],
  'postgres-url': [
    {},
    ...['libpq', 'sqlalchemy', 'asyncpg', 'prisma', 'node-pg'].map((driver) => ({ driver })),
  ],
  'mysql-url': [
    {},
    ...['pymysql', 'mysqlclient', 'asyncmy', 'mysql2', 'prisma', 'go'].map((driver) => ({
      driver,
    })),
  ],
  'amqp-url': [{}, ...['kombu', 'pika', 'amqplib', 'java', 'go'].map((driver) => ({ driver }))],
  'kafka-brokers': [
    {},
    ...['java', 'librdkafka', 'kafkajs', 'kafka-python'].map((driver) => ({ driver })),
  ],
  'smtp-url': [{}, { driver: 'nodemailer' }, { driver: 'django-environ' }],
  'cors-origins': [{}, { format: 'csv' }, { format: 'json' }],
  'base64-bytes': [{}, { bytes: 32 }, { 'min-bytes': 32, alphabet: 'standard' }],
  'hex-bytes': [{}, { bytes: 32 }],
  'pem-private-key': [{}, { encrypted: true }],
  jwk: [{}, { key: 'private' }],
  'aws-arn': [{}, { partition: 'aws', service: ['s3', 'sqs'], account: 123456789012 }],
  'aws-region': [{}, { partition: ['aws', 'aws-us-gov'] }],
  'stripe-secret-key': [{}, { mode: 'test' }, { kind: 'secret' }],
  'stripe-publishable-key': [{}, { mode: 'live' }],
  'slack-token': [{}, { kind: 'bot' }],
  boolean: ['pydantic', 'envalid', 'zod', 'go', 'django-environ', 'spring', 'rust', 'dotnet'].map(
    (reader) => ({ reader }),
  ),
  number: [{}, { exponent: true }],
  email: [{}, { 'display-name': true }],
  uuid: [{}, { version: 4 }],
  semver: [{}, { prefix: 'allowed' }],
  duration: [
    {},
    ...['go', 'iso8601', 'spring', 'ms', 'seconds', 'milliseconds'].map((format) => ({ format })),
  ],
  'byte-size': [
    {},
    ...['bytes', 'kubernetes', 'pydantic', 'spring', 'docker', 'node'].map((format) => ({
      format,
    })),
  ],
  cron: [{}, ...['seconds', 'quartz', 'aws'].map((format) => ({ format }))],
  locale: [{}, { format: 'bcp47' }, { format: 'posix' }],
  ip: [{}, { use: 'bind' }],
  cidr: [{}, { 'host-bits': true }],
  hostname: [{}, { use: 'bind' }],
  hosts: [{}, { reader: 'django' }, { reader: 'starlette' }, { reader: 'client' }],
  path: [{}, { absolute: true }],
  'json-object': [{ keys: ['a'] }],
  list: [
    {},
    { unique: true },
    { format: 'csv', separator: ' ' },
    ...['string', 'integer', 'url', 'hostname', 'ip', 'cidr', 'email', 'uuid', 'path'].map(
      (items) => ({ format: 'csv', items }),
    ),
    { format: 'json', items: 'boolean' },
  ],
}
/** Options under which a good value has another form than without options. */
const OF_ITS_OWN_FORM = ['pymysql', 'asyncmy', 'go']
const every = types.flatMap(({ name }) =>
  (OPTIONS[name] ?? [{}]).map((options) => [name, options] as const),
)

const SIZE = 64 * 1024
/** Milliseconds. */
const LIMIT = 50
/** A quarter of the size is asked for first: even what grows with the cube takes no longer there if it keeps the limit. */
const SHORT_LIMIT = LIMIT / 4 ** 3
const PREFIXES = [
  '',
  'postgresql://',
  'redis://',
  'https://',
  'sqlite+',
  'redis+sentinel://',
  '[',
  '-----BEGIN PRIVATE KEY-----\n',
  '-----BEGIN CERTIFICATE-----',
  '{"keys":[',
  'mysql://',
  'mongodb://',
  'amqp://',
  'smtp://',
  'app:x@tcp(',
]
const UNITS = [
  ...['@', ':', '%', 'a,', '[', ']', '=', '/', '?', '#', ' ', '\n', '.', '-', 'a', '0', '+', '"'],
  ...[
    'a-',
    'a.',
    '%2',
    '%25',
    ':@',
    '@:',
    '[:',
    '::',
    '?host=',
    '&host=:',
    '["',
    '*,',
    '1,',
    'http://1.2.3.4,',
    'a:1,',
    ', ',
    '&tls=',
    '\u0130',
    '\\',
    '\\n',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    '{"kty":"OKP"},',
    '\ud800',
  ],
]

/** Each of the units over and over, behind each prefix, once as it is and once with another end. */
const HOSTILE = PREFIXES.flatMap((prefix) =>
  UNITS.flatMap((unit) =>
    ['', '@!'].map((end) => {
      const make = (size: number) => new Secret(`${prefix}${unit.repeat(size / unit.length)}${end}`)
      return { text: `${prefix}${unit}…${end}`, short: make(SIZE / 4), long: () => make(SIZE) }
    }),
  ),
)

describe('every type', () => {
  it.each(every)('%s %j answers any text', (name, options) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc
        .tuple(
          fc.constantFrom(...PREFIXES),
          fc.array(fc.constantFrom(...UNITS, 'localhost', '::1')),
        )
        .map(([prefix, units]) => `${prefix}${units.join('')}x`),
    )
    fc.assert(
      fc.property(text, (raw) => {
        const { declaration, value } = present('VALUE', name, raw, { options })
        const flaws = declaration.type.judge(value)
        declaration.type.secretPart(value)
        return flaws.every(({ check, code, says, fix }) => [check, code, says, fix].every(Boolean))
      }),
      { numRuns: 300 },
    )
  })

  it.each(every)(
    '%s %j answers 64 KB of anything within 50 ms',
    (name, options) => {
      const { type } = present('VALUE', name, 'x', { options }).declaration
      const taken = (value: Secret) =>
        processorTime(() => [type.judge(value), type.secretPart(value)])
      for (const { text, short, long } of HOSTILE) {
        if (taken(short) <= SHORT_LIMIT) continue
        const value = long()
        // A slow answer is asked for again: the first one may have been compiled or cleaned up after.
        const took = () => Math.min(...[1, 2, 3].map(() => taken(value)))
        if (taken(value) > LIMIT) expect(took(), text).toBeLessThan(LIMIT)
      }
    },
    60_000,
  )
})

const stringify = (value: unknown) => JSON.stringify(value)
const host = fc.domain().map((name) => name.toLowerCase())
const port = fc.integer({ min: 1, max: 65535 })
const password = fc.string({ unit: 'grapheme', minLength: 1 }).map(encodeURIComponent)
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((k) => new Set(k).size >= 10)
const origin = fc
  .tuple(host, fc.option(port.filter((number) => number !== 443)))
  .map(([name, number]) => `https://${name}${number === null ? '' : `:${number}`}`)

/** Made once: a key a run is what the generator costs. */
const keys = (as: 'pkcs8' | 'certificate' | 'jwk') =>
  fc.constantFrom('ec', 'ed25519', 'rsa').map((name) => keyText({ key: name as 'ec', as }))
/** A token: one of its prefixes, and at least so many characters. */
function token(prefix: string, characters: string, least: number, most = least + 64) {
  const body = fc.string({
    unit: fc.constantFrom(...characters),
    minLength: least,
    maxLength: most,
  })
  return body.map((text) => `${prefix}${text}`)
}
const region = fc.constantFrom('us-east-1', 'ap-southeast-2', 'ca-central-1', 'us-gov-west-1')
const account = fc.constant('123456789012')

const GOOD: Readonly<Record<string, fc.Arbitrary<string>>> = {
  string: fc.string({ minLength: 1 }),
  secret: fc.string({ minLength: 1 }),
  boolean: fc.constantFrom('true', 'false'),
  integer: fc.maxSafeInteger().map(String),
  port: port.map(String),
  enum: fc.constantFrom('twilio', 'sns'),
  url: fc
    .tuple(host, port, fc.webPath())
    .map(([name, number, path]) => `https://${name}:${number}${path}`),
  'signing-secret': fc.uint8Array({ minLength: 32 }).map((k) => Buffer.from(k).toString('hex')),
  'fernet-key': key.map((k) => `${Buffer.from(k).toString('base64url')}=`),
  'fernet-list': fc
    .array(
      key.map((k) => `${Buffer.from(k).toString('base64url')}=`),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) => list.join(',')),
  'api-key': fc.uint8Array({ minLength: 16 }).map((k) => Buffer.from(k).toString('base64url')),
  password: fc.string({ unit: 'grapheme', minLength: 12 }),
  'base64-bytes': key.map((k) => Buffer.from(k).toString('base64')),
  'hex-bytes': key.map((k) => Buffer.from(k).toString('hex')),
  'pem-private-key': keys('pkcs8'),
  'pem-certificate': keys('certificate'),
  jwk: keys('jwk'),
  'postgres-url': fc
    .tuple(password, host, port)
    .map(([secret, name, number]) => `postgresql://app:${secret}@${name}:${number}/app`),
  'redis-url': fc
    .tuple(password, host, port, fc.nat(15))
    .map(([secret, name, number, db]) => `rediss://:${secret}@${name}:${number}/${db}`),
  'mysql-url': fc
    .tuple(password, host, port)
    .map(([secret, name, number]) => `mysql://app:${secret}@${name}:${number}/app`),
  'mongodb-url': fc
    .tuple(password, fc.array(host, { minLength: 1, maxLength: 50 }), port)
    .map(([secret, names, number]) => `mongodb://app:${secret}@${names.join()}:${number}/app`),
  'database-url': fc
    .tuple(fc.constantFrom('postgresql', 'mysql', 'mongodb'), password, host)
    .map(([scheme, secret, name]) => `${scheme}://app:${secret}@${name}/app`),
  'amqp-url': fc
    .tuple(password, host, port)
    .map(([secret, name, number]) => `amqps://app:${secret}@${name}:${number}/%2F`),
  'kafka-brokers': fc
    .array(fc.tuple(host, port), { minLength: 1, maxLength: 50 })
    .map((brokers) => brokers.map(([name, number]) => `${name}:${number}`).join()),
  'smtp-url': fc
    .tuple(password, host, fc.constantFrom(587, 2525))
    .map(([secret, name, number]) => `smtp://app:${secret}@${name}:${number}`),
  'cors-origins': fc
    .tuple(fc.array(origin, { minLength: 1 }), fc.boolean())
    .map(([list, json]) => (json ? JSON.stringify(list) : list.join(','))),
  'aws-arn': fc
    .tuple(fc.constantFrom('us-east-1', 'eu-west-3'), account, fc.webPath())
    .map(([where, whose, path]) => `arn:aws:sqs:${where}:${whose}:q${path}`),
  'aws-region': region,
  'sentry-dsn': fc
    .tuple(token('', HEX, 1), host, port, fc.nat())
    .map(([key, name, number, project]) => `https://${key}@${name}:${number}/${project}`),
  'auth0-domain': host,
  'stripe-secret-key': token('sk_test_', ALNUM, 10),
  'stripe-publishable-key': token('pk_live_', ALNUM, 10),
  'stripe-webhook-secret': token('whsec_', ALNUM, 16),
  'paystack-secret-key': token('sk_live_', HEX, 10),
  'paystack-public-key': token('pk_test_', HEX, 10),
  'razorpay-key-id': token('rzp_test_', ALNUM, 10),
  'twilio-sid': token('AC', HEX, 32, 32),
  'twilio-auth-token': token('', HEX, 32),
  'sendgrid-api-key': fc
    .tuple(token('SG.', ALNUM, 22, 22), token('.', ALNUM, 43, 43))
    .map((parts) => parts.join('')),
  'slack-token': token('xoxb-', ALNUM, 10),
  'github-token': token('github_pat_', ALNUM, 36),
  'openai-api-key': token('sk-proj-', ALNUM, 20),
  'anthropic-api-key': token('sk-ant-api03-', ALNUM, 20),
  'clerk-secret-key': token('sk_live_', ALNUM, 10),
  'clerk-publishable-key': host.map(
    (name) => `pk_live_${Buffer.from(`clerk.${name}$`).toString('base64')}`,
  ),
  'aws-access-key-id': token('ASIA', CAPITALS, 16),
  'aws-secret-access-key': token('', `${ALNUM}+/`, 40, 40),
  'sentry-auth-token': token('sntryu_', HEX, 64, 64),
  number: fc
    .tuple(fc.maxSafeInteger(), fc.nat())
    .map(([whole, fraction]) => `${whole}.${fraction}`),
  email: fc
    .tuple(fc.stringMatching(/^[a-z0-9+_]{1,20}(\.[a-z0-9]{1,20})?$/), host)
    .map(([local, name]) => `${local}@${name}`),
  uuid: fc.uuid({ version: 4 }),
  semver: fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('', '-rc.1', '+build', '-0a.-.1+01'))
    .map(([major, minor, patch, end]) => `${major}.${minor}.${patch}${end}`),
  duration: fc
    .tuple(fc.nat(9999), fc.constantFrom('ms', 's', 'm', 'h', 'd', ' days', 'h30m'))
    .map(([amount, unit]) => `${amount}${unit}`),
  'byte-size': fc
    .tuple(fc.nat(), fc.constantFrom('', 'B', 'k', 'KB', 'MiB', ' GB', 'Gi'))
    .map(([amount, unit]) => `${amount}${unit}`),
  cron: fc
    .tuple(fc.nat(59), fc.nat(23), fc.integer({ min: 1, max: 31 }), fc.nat(6))
    .map(([minute, hour, day, weekday]) => `${minute}-59/5 ${hour} ${day},1 JAN-mar ${weekday}`),
  timezone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  locale: fc
    .tuple(fc.stringMatching(/^[a-z]{2}$/), fc.stringMatching(/^[A-Z]{2}$/), fc.boolean())
    .map(([language, region, posix]) =>
      posix ? `${language}_${region}.UTF-8` : `${language}-${region}`,
    ),
  ip: fc.oneof(
    fc.ipV4().filter((address) => !address.startsWith('127.')),
    fc.constantFrom('2001:db8::1', '::', 'fe80::1%eth0', '::ffff:10.0.0.1'),
  ),
  cidr: fc.nat(32).map((bits) => (bits === 0 ? '0.0.0.0/0' : `128.0.0.0/${bits}`)),
  hostname: host,
  hosts: fc
    .tuple(fc.array(host, { minLength: 1 }), fc.boolean())
    .map(([list, json]) => (json ? JSON.stringify(list) : list.join(', '))),
  path: fc.stringMatching(/^(\/[\w .-]{1,20}){1,5}$/),
  json: fc
    .jsonValue({ maxDepth: 10 })
    .filter((value) => typeof value !== 'string')
    .map(stringify),
  'json-object': fc
    .dictionary(fc.string(), fc.jsonValue())
    .map((more) => stringify({ ...more, a: 1 })),
  list: fc
    .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,9}$/), { minLength: 1 })
    .map((list) => list.join(', ')),
}

describe('good values', () => {
  it.each(types.map(({ name }) => name))('%s finds no flaw in them', (name) => {
    const good = GOOD[name]
    if (good === undefined) throw new Error(`say what a good ${name} is`)
    const alike = (OPTIONS[name] ?? [{}]).filter(
      (options) =>
        options.format === undefined &&
        !Object.values(options).some((word) => OF_ITS_OWN_FORM.includes(String(word))),
    )
    for (const options of alike) {
      fc.assert(fc.property(good, (raw) => flawsOf(name, raw, options).length === 0))
    }
  })
})
