import { describe, expect, it } from 'vitest'
import { debugOn } from '../../src/checks/debug-on.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string) => present(name, 'string', raw, { declared: false })
/** The severities in production, staging and development. */
const levels = (name: string, raw: string) =>
  (['production', 'staging', 'development'] as const).map(
    (tier) =>
      verdicts([text(name, raw)], tier)
        .find((verdict) => verdict.includes(' debug-on '))
        ?.split(' ')
        .at(-1) ?? '',
  )

describe('debug-on', () => {
  it.each([
    ['DEBUG', 'true'],
    ['DEBUG', '1'],
    ['debug', 'True'],
    ['DJANGO_DEBUG', 'yes'],
    ['FLASK_DEBUG', 'on'],
    ['APP_DEBUG', 'true\n'],
    ['WP_DEBUG', 'true'],
    ['NODE_ENV', 'prod'],
    ['NODE_ENV', 'Production'],
  ])('%s=%j is an error in production and a warning in staging', (name, raw) => {
    expect(levels(name, raw)).toEqual(['error', 'warning', ''])
  })

  it.each([
    ['LOG_LEVEL', 'debug'],
    ['DJANGO_LOG_LEVEL', 'TRACE'],
    ['LOGLEVEL', 'DEBUG'],
    ['LOGGING_LEVEL_ROOT', 'debug'],
    ['RUST_LOG', 'trace'],
    ['SQLALCHEMY_ECHO', 'True'],
    ['DB_ECHO', '1'],
    ['TYPEORM_LOGGING', 'all'],
    ['SPRING_JPA_SHOW_SQL', 'true'],
  ])('%s=%j is a warning in production alone', (name, raw) => {
    expect(levels(name, raw)).toEqual(['warning', '', ''])
  })

  it.each([
    ...['development', 'dev', 'test'].map((raw) => ['NODE_ENV', raw]),
    ['RAILS_ENV', 'development'],
    ['APP_ENV', 'local'],
  ])('%s=%s is another check’s in production, and a warning in staging', (name = '', raw = '') => {
    expect(levels(name, raw)).toEqual(['', 'warning', ''])
    expect(hits(debugOn, [text(name, raw)])).toEqual([name])
  })

  it('takes any word but production for Node’s development mode', () => {
    expect(levels('NODE_ENV', 'eu1')).toEqual(['error', '', ''])
    expect(levels('NODE_ENV', 'staging')).toEqual(['', '', ''])
  })

  it.each([
    ['DEBUG', 'false'],
    ['DEBUG', '0'],
    ['DEBUG', 'app:*'],
    ['DEBUG', ''],
    ['DEBUG_PORT', '1'],
    ['DD_TRACE_DEBUG', 'true'],
    ['SENTRY_DEBUG', 'true'],
    ['XDEBUG', '1'],
    ['NODE_ENV', 'production'],
    ['RAILS_ENV', 'production'],
    ['RAILS_ENV', 'staging'],
    ['APP_ENV', 'demo'],
    ['LOG_LEVEL', 'info'],
    ['LOG_LEVEL', 'warning'],
    ['LOG_LEVEL_FORMAT', 'debug'],
    ['RUST_LOG', 'info,app=debug'],
    ['ECHO', 'true'],
    ['DB_ECHO', 'false'],
    ['CATALOG_LEVEL', 'debug'],
  ])('%s=%j is left alone', (name, raw) => {
    expect(hits(debugOn, [text(name, raw)])).toEqual([])
  })
})

describe('a word that is not exactly production', () => {
  it.each([
    ['prod', 'production', 'error'],
    ['prod', 'staging', 'warning'],
    ['qa', 'staging', null],
    ['qa', 'development', null],
  ] as const)('NODE_ENV=%s in %s: %s', (raw, tier, severity) => {
    const told = verdicts([present('NODE_ENV', 'string', raw)], tier).filter((verdict) =>
      verdict.includes('debug-on'),
    )
    expect(told).toEqual(severity === null ? [] : [`NODE_ENV debug-on ${severity}`])
  })

  it('says what such libraries take it for', () => {
    const [told] = debugOn.find(
      scopeOf('production', [present('NODE_ENV', 'string', 'Production')]),
    )
    expect(told?.says).toMatch(/^is not exactly “production”, so Node libraries/)
  })

  it.each(['MY_NODE_ENV', 'NODE_ENV_NAME', 'node_env'])('is not looked for in %s', (name) => {
    for (const raw of ['prod', 'qa', 'Production'])
      expect(debugOn.find(scopeOf('production', [present(name, 'string', raw)]))).toEqual([])
  })

  it.each(['reprod', 'production-eu'])('NODE_ENV=%s is one other word', (raw) => {
    expect(debugOn.find(scopeOf('production', [present('NODE_ENV', 'string', raw)]))).toHaveLength(
      1,
    )
  })
})
