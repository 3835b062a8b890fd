import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { TIERS } from '../../src/domain/tier.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { types } from '../../src/types/index.ts'
import { processorTime } from '../support/processor-time.ts'
import { absent, empty, MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'

/** Names that checks go by, pairs of them included, and some that say nothing. */
const NAMES = [
  ...['DEBUG', 'NODE_ENV', 'APP_ENV', 'COOKIE_SECURE', 'JWT_ALGORITHM', 'JWT_SECRET', 'Jwt_Secret'],
  ...['JWT_EXPIRES_IN', 'JWT_REFRESH_EXPIRES_IN', 'POOL_MIN', 'POOL_MAX', 'OTP_PROVIDER', 'PATH'],
  ...['DATABASE_URL', 'DB_HOST', 'DB_PASSWORD', 'DB_USER', 'DB_NAME', 'SMTP_HOST', 'S3_BUCKET'],
  ...['CORS_ORIGINS', 'CORS_ALLOW_CREDENTIALS', 'VITE_API_KEY', 'STRIPE_SECRET_KEY', 'SKIP_AUTH'],
  ...['STRIPE_PUBLISHABLE_KEY', 'VITE_STRIPE_PUBLISHABLE_KEY', 'AWS_ACCESS_KEY_ID', 'API_URL'],
  ...[
    'AWS_SECRET_ACCESS_KEY',
    'TLS_CERT',
    'TLS_KEY',
    'API_KEY',
    'API_KEYS',
    'SENTRY_DSN',
    'A',
    'B',
  ],
]
const TEXTS = [
  ...[
    'fake-but-long-enough-to-be-found-0',
    'plum-tractor-eighty-violins',
    'changeme',
    'dev-secret',
  ],
  ...['postgresql://app:plum-tractor-eighty-violins@db.acme-co.com/app', 'true', '1', '0', '7d'],
  ...[
    'https://app:fake-but-long-enough-to-be-found-0@staging.acme-co.com/%61',
    'production',
    'dev',
  ],
  ...['pk_live_NoKeyOfAnybodys', 'pk_test_NoKeyOfAnybodys', '*', 'none', '${B}', '"quoted"', ' x '],
]
/** Where the option has to be given. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  enum: { values: ['twilio', 'dev'] },
}

const SIZE = 64 * 1024
const PREFIXES = ['', 'https://', 'postgresql://a:', '-----BEGIN PRIVATE KEY-----\n', '{"keys":[']
const UNITS = [
  ...[
    ' ',
    '1',
    'a',
    'a,',
    ',',
    ':',
    '@',
    '/',
    '-',
    '.',
    '=',
    '%41',
    '"',
    '*,',
    '{',
    '\\n',
    '\ud800',
  ],
  ...['change', 'secret-', 'sk_live_', 'eyJ.', '${A}', '-----BEGIN ', '1.2.3.4,', '[::1]:1,', '1d'],
]

const raw = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)
const traits = fc.record({
  declared: fc.boolean(),
  origin: fc.constantFrom(STORE, MANIFEST),
})
const variable = (name: string): fc.Arbitrary<Variable> =>
  fc
    .tuple(fc.constantFrom(...types.map((type) => type.name)), fc.nat(9), raw, traits)
    .map(([type, state, text, given]) => {
      const all = { ...given, options: OPTIONS[type] ?? {} }
      if (state === 0) return absent(name, type, all)
      return state === 1 ? empty(name, type, all) : present(name, type, text, all)
    })
const variables = fc
  .subarray(NAMES, { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(variable)))
const tier = fc.constantFrom(...TIERS)

/** What is said of whom, in no order. */
function told(given: (typeof TIERS)[number], all: readonly Variable[]): readonly string[] {
  const { value, failures } = examine(suite, scopeOf(given, all), new Map())
  expect(failures).toEqual([])
  return value.map((finding) => JSON.stringify(finding)).sort()
}

describe('the whole suite', () => {
  it('answers any values under any names', () => {
    fc.assert(
      fc.property(tier, variables, (given, all) => {
        told(given, all)
      }),
      { numRuns: 300 },
    )
  })

  it('says the same of variables in any order', () => {
    const shuffled = variables.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    )
    fc.assert(
      fc.property(tier, shuffled, (given, [all, others]) => {
        expect(told(given, others)).toEqual(told(given, all))
      }),
      { numRuns: 500 },
    )
  })

  it.each(UNITS.map((unit, place) => [PREFIXES[place % PREFIXES.length] ?? '', unit] as const))(
    'answers 64 KB of %j and %j in every type at once, within 50 ms each',
    (prefix, unit) => {
      const text = `${prefix}${unit.repeat(SIZE / unit.length)}!`
      const all = types.map(({ name }, place) =>
        present(NAMES[place] ?? `VALUE_${place}`, name, text, { options: OPTIONS[name] ?? {} }),
      )
      const took = processorTime(() => told('production', all))
      expect(took / all.length).toBeLessThan(50)
    },
    20_000,
  )
})
