import { describe, expect, it } from 'vitest'
import { knownDefault } from '../../src/checks/known-default.ts'
import { placeholder } from '../../src/checks/placeholder.ts'
import { secretFiller } from '../../src/checks/secret-filler.ts'
import { processorTime } from '../support/processor-time.ts'
import { present } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

/** Names that some check of the suite reads the value for. */
const NAMES = [
  ...['DEBUG', 'NODE_ENV', 'APP_ENV', 'LOG_LEVEL', 'COOKIE_SECURE', 'JWT_ALGORITHM', 'JWT_SECRET'],
  ...[
    'JWT_EXPIRES_IN',
    'JWT_REFRESH_EXPIRES_IN',
    'POOL_MIN',
    'POOL_MAX',
    'OTP_PROVIDER',
    'DB_HOST',
  ],
  ...['DATABASE_URL', 'CORS_ORIGINS', 'CORS_ALLOW_CREDENTIALS', 'VITE_KEY', 'S3_BUCKET', 'DB_NAME'],
]
const UNITS = [
  ...[' ', '1', '1 ', 'a', 'a,', ',', ':', '@', '/', '-', '.', '=', '%41', 'none,', 'SG.', '"kty"'],
  ...['dev-', 'staging.', '-----BEGIN ', 'sk_live_', 'eyJ', 'sntrys_-', '*,', '{', '1d'],
]

describe('checks that go by name', () => {
  it.each(UNITS)('answer 64 KB of %j under every name at once', (unit) => {
    for (const prefix of ['', '1', 'https://', 'postgresql://a:', '{"kty"']) {
      const raw = `${prefix}${unit.repeat(65536 / unit.length)}!`
      const variables = NAMES.map((name) => present(name, 'string', raw, { declared: false }))
      const took = processorTime(() => verdicts(variables))
      expect(took < 2000, `${prefix}${unit}…: ${took} ms`).toBe(true)
    }
  })
})

describe('what reads every text', () => {
  it.each([
    ...[
      ' ',
      '"',
      '#',
      ' #',
      '\\"',
      '\u200b',
      '\u2019',
      '\u00c3',
      '\0',
      'a ',
      '%25',
      '\n',
      '{',
      '${',
    ],
  ])('answers 64 KB of %j within a second, of whatever type', (unit) => {
    for (const [start, end] of [
      ['', ''],
      ['"', '"'],
      ['x', 'x'],
      ['https://', '@x'],
    ])
      for (const type of ['string', 'secret', 'url']) {
        const raw = `${start}${unit.repeat(65536 / unit.length)}${end}`
        expect(processorTime(() => verdicts([present('V', type, raw)]))).toBeLessThan(1000)
      }
  })
})

describe('checks of stand-ins', () => {
  it.each([
    ...['=', 'a', 'ab', 'a1', ' ', '-a', 'xX', 'changeme', '1', '.'],
  ])('answer 64 KB of %j within a second', (unit) => {
    for (const end of ['', 'x', '!']) {
      const raw = unit.repeat(65536 / unit.length) + end
      const variables = [present('APP_SECRET', 'secret', raw)]
      const checks = [knownDefault, placeholder, secretFiller]
      expect(processorTime(() => checks.map((check) => hits(check, variables)))).toBeLessThan(1000)
    }
  })
})
