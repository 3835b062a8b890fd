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
    { name: 'DEBUG', raw: 'true' },
    { name: 'DEBUG', raw: '1' },
    { name: 'debug', raw: 'True' },
    { name: 'DJANGO_DEBUG', raw: 'yes' },
    { name: 'FLASK_DEBUG', raw: 'on' },
    { name: 'APP_DEBUG', raw: 'true\n' },
    { name: 'WP_DEBUG', raw: 'true' },
    { name: 'NODE_ENV', raw: 'prod' },
    { name: 'NODE_ENV', raw: 'Production' },
  ])('$name=$raw is an error in production and a warning in staging', ({ name, raw }) => {
    expect(levels(name, raw)).toEqual(['error', 'warning', ''])
  })

  it.each([
    { name: 'LOG_LEVEL', raw: 'debug' },
    { name: 'DJANGO_LOG_LEVEL', raw: 'TRACE' },
    { name: 'LOGLEVEL', raw: 'DEBUG' },
    { name: 'LOGGING_LEVEL_ROOT', raw: 'debug' },
    { name: 'RUST_LOG', raw: 'trace' },
    { name: 'SQLALCHEMY_ECHO', raw: 'True' },
    { name: 'DB_ECHO', raw: '1' },
    { name: 'TYPEORM_LOGGING', raw: 'all' },
    { name: 'SPRING_JPA_SHOW_SQL', raw: 'true' },
  ])('$name=$raw is a warning in production alone', ({ name, raw }) => {
    expect(levels(name, raw)).toEqual(['warning', '', ''])
  })

  it.each([
    ...['development', 'dev', 'test'].map((raw) => ({ name: 'NODE_ENV', raw })),
    { name: 'RAILS_ENV', raw: 'development' },
    { name: 'APP_ENV', raw: 'local' },
  ])('$name=$raw is another check’s in production, and a warning in staging', ({
    name = '',
    raw = '',
  }) => {
    expect(levels(name, raw)).toEqual(['', 'warning', ''])
    expect(hits(debugOn, [text(name, raw)])).toEqual([name])
  })

  it('takes any word but production for Node’s development mode', () => {
    expect(levels('NODE_ENV', 'eu1')).toEqual(['error', '', ''])
    expect(levels('NODE_ENV', 'staging')).toEqual(['', '', ''])
  })

  it.each([
    { name: 'DEBUG', raw: 'false' },
    { name: 'DEBUG', raw: '0' },
    { name: 'DEBUG', raw: 'app:*' },
    { name: 'DEBUG', raw: '' },
    { name: 'DEBUG_PORT', raw: '1' },
    { name: 'DD_TRACE_DEBUG', raw: 'true' },
    { name: 'SENTRY_DEBUG', raw: 'true' },
    { name: 'XDEBUG', raw: '1' },
    { name: 'NODE_ENV', raw: 'production' },
    { name: 'RAILS_ENV', raw: 'production' },
    { name: 'RAILS_ENV', raw: 'staging' },
    { name: 'APP_ENV', raw: 'demo' },
    { name: 'LOG_LEVEL', raw: 'info' },
    { name: 'LOG_LEVEL', raw: 'warning' },
    { name: 'LOG_LEVEL_FORMAT', raw: 'debug' },
    { name: 'RUST_LOG', raw: 'info,app=debug' },
    { name: 'ECHO', raw: 'true' },
    { name: 'DB_ECHO', raw: 'false' },
    { name: 'CATALOG_LEVEL', raw: 'debug' },
  ])('$name=$raw is left alone', ({ name, raw }) => {
    expect(hits(debugOn, [text(name, raw)])).toEqual([])
  })
})

describe('a word that is not exactly production', () => {
  it.each([
    { raw: 'prod', tier: 'production', severity: 'error' },
    { raw: 'prod', tier: 'staging', severity: 'warning' },
    { raw: 'qa', tier: 'staging', severity: null },
    { raw: 'qa', tier: 'development', severity: null },
  ] as const)('NODE_ENV=$raw in $tier: $severity', ({ raw, tier, severity }) => {
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
