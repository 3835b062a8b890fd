import { describe, expect, it } from 'vitest'
import { overrideShadow } from '../../src/checks/override-shadow.ts'
import { plaintextSecret } from '../../src/checks/plaintext-secret.ts'
import { type Origin, SOURCES, type Source } from '../../src/domain/origin.ts'
import type { Platform } from '../../src/domain/platform.ts'
import { MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const GOOD = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
const from = (source: Source): Origin => ({ source, locator: 'somewhere' })

describe('plaintext-secret', () => {
  it.each(
    SOURCES.map((source) => [source, !/^secrets?-|^parameter-/.test(source)] as const),
  )('a secret from %s: %s', (source, plain) => {
    const variable = present('JWT_SECRET', 'signing-secret', GOOD, { origin: from(source) })
    expect(hits(plaintextSecret, [variable])).toEqual(plain ? ['JWT_SECRET'] : [])
  })

  it.each([
    ['a key', 'secret', GOOD, {}, true],
    ['a URL with a password', 'postgres-url', `postgresql://app:${GOOD}@db/app`, {}, true],
    [
      'a URL with a password in its query',
      'redis-url',
      `redis://cache/0?password=${GOOD}`,
      {},
      true,
    ],
    ['a text that the policy calls sensitive', 'string', GOOD, { sensitive: true }, true],
    ['a Redis URL without a password', 'redis-url', 'redis://cache.internal:6379/0', {}, false],
    ['a database URL without a password', 'postgres-url', 'postgresql://app@db/app', {}, false],
    ['SQLite', 'postgres-url', 'sqlite:///app.db', {}, false],
    ['a text', 'string', GOOD, {}, false],
    ['a secret that the policy calls public', 'secret', GOOD, { sensitive: false }, false],
  ])('%s in a manifest', (_, type, raw, traits, plain) => {
    const variable = present('VALUE', type, raw, { ...traits, origin: MANIFEST })
    expect(hits(plaintextSecret, [variable])).toEqual(plain ? ['VALUE'] : [])
  })

  it('gives the kind of place as a fact, and is said beside a placeholder, because the real value would be plain text too', () => {
    const plain = (raw: string) => present('KEY', 'secret', raw, { origin: MANIFEST })
    expect(plaintextSecret.find(scopeOf('production', [plain(GOOD)]))[0]?.facts).toEqual({
      source: 'manifest',
    })
    expect(verdicts([plain('dev-secret')])).toEqual([
      'KEY known-default error',
      'KEY plaintext-secret error',
    ])
    expect(verdicts([plain('change-me')])).toEqual([
      'KEY placeholder error',
      'KEY plaintext-secret error',
    ])
    expect(verdicts([plain('abababababab')])).toEqual([
      'KEY plaintext-secret error',
      'KEY secret-filler error',
    ])
    expect(verdicts([plain(GOOD)], 'development')).toEqual(['KEY plaintext-secret info'])
  })
})

describe('override-shadow', () => {
  it('tells how many times a value is given', () => {
    const twice = present('PORT', 'port', '80', { origin: from('input'), shadowed: [MANIFEST] })
    const thrice = present('HOST', 'string', 'h', { origin: MANIFEST, shadowed: [STORE, STORE] })
    const once = present('POOL', 'integer', '5')
    expect(hits(overrideShadow, [twice, thrice, once])).toEqual(['HOST', 'PORT'])
    expect(verdicts([twice, thrice, once])).toEqual([
      'HOST override-shadow warning',
      'PORT override-shadow warning',
    ])
  })
})

describe('the fact of override-shadow', () => {
  it('is how often it is given', () => {
    const thrice = present('HOST', 'string', 'h', { origin: MANIFEST, shadowed: [STORE, STORE] })
    expect(overrideShadow.find(scopeOf('production', [thrice])).map(({ facts }) => facts)).toEqual([
      { times: 3 },
    ])
  })
})

describe('the fix of plaintext-secret', () => {
  const fixOn = (platform: Platform | null) =>
    plaintextSecret.find({
      ...scopeOf('production', [present('KEY', 'secret', GOOD, { origin: MANIFEST })]),
      platform,
    })[0]?.fix

  it.each([
    { name: 'compose', platform: 'compose', holds: 'KEY: ${KEY}' },
    { name: 'kubernetes', platform: 'kubernetes', holds: 'secretKeyRef' },
    { name: 'lambda', platform: 'lambda', holds: '{{resolve:secretsmanager:KEY}}' },
    { name: 'ecs', platform: 'ecs', holds: 'its ARN' },
    { name: 'app-runner', platform: 'app-runner', holds: 'its ARN' },
    { name: 'none', platform: null, holds: 'its ARN' },
  ] as const)('is one that the platform has: $name', ({ platform, holds }) => {
    expect(fixOn(platform)).toContain(holds)
    expect(fixOn(platform)?.includes('ARN')).toBe(holds === 'its ARN')
  })
})
