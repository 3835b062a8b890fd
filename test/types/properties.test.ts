import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { types } from '../../src/types/index.ts'
import { flawsOf, present } from '../support/variables.ts'

const OPTIONS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  enum: [{ values: ['twilio', 'sns'] }],
  'postgres-url': [
    {},
    ...['libpq', 'sqlalchemy', 'asyncpg', 'prisma', 'node-pg'].map((driver) => ({ driver })),
  ],
  'cors-origins': [{}, { format: 'csv' }, { format: 'json' }],
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
const every = types.flatMap(({ name }) =>
  (OPTIONS[name] ?? [{}]).map((options) => [name, options] as const),
)

const SIZE = 64 * 1024
const PREFIXES = ['', 'postgresql://', 'redis://', 'https://', 'sqlite+', 'redis+sentinel://', '[']
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
    '\u0130',
    '\ud800',
  ],
]

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
    '%s %j answers 64 KB of anything within a second',
    (name, options) => {
      for (const prefix of PREFIXES) {
        for (const unit of UNITS) {
          for (const end of ['', 'x', '@', '!']) {
            const raw = `${prefix}${unit.repeat(SIZE / unit.length)}${end}`
            const { declaration, value } = present('VALUE', name, raw, { options })
            const start = performance.now()
            declaration.type.judge(value)
            declaration.type.secretPart(value)
            const took = performance.now() - start
            expect(took < 1000, `${prefix}${unit}…${end}: ${took} ms`).toBe(true)
          }
        }
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
  'postgres-url': fc
    .tuple(password, host, port)
    .map(([secret, name, number]) => `postgresql://app:${secret}@${name}:${number}/app`),
  'redis-url': fc
    .tuple(password, host, port, fc.nat(15))
    .map(([secret, name, number, db]) => `rediss://:${secret}@${name}:${number}/${db}`),
  'cors-origins': fc
    .tuple(fc.array(origin, { minLength: 1 }), fc.boolean())
    .map(([list, json]) => (json ? JSON.stringify(list) : list.join(','))),
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
    for (const options of OPTIONS[name]?.filter(({ format }) => format === undefined) ?? [{}]) {
      fc.assert(fc.property(good, (raw) => flawsOf(name, raw, options).length === 0))
    }
  })
})
