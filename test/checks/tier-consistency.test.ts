import { describe, expect, it } from 'vitest'
import { tierConsistency } from '../../src/checks/tier-consistency.ts'
import type { Tier } from '../../src/domain/tier.ts'
import { MANIFEST, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string, declared = false) =>
  present(name, 'string', raw, { declared, origin: MANIFEST })

describe('tier-consistency', () => {
  it.each<readonly [Tier, string, string]>([
    ['production', 'APP_ENV', 'staging'],
    ['production', 'APP_ENV', 'local'],
    ['production', 'NODE_ENV', 'development'],
    ['production', 'NODE_ENV', 'test'],
    ['production', 'RAILS_ENV', 'staging'],
    ['production', 'rack_env', 'Development'],
    ['production', 'DJANGO_SETTINGS_MODULE', 'config.settings.dev'],
    ['production', 'DJANGO_SETTINGS_MODULE', 'shop.settings_staging'],
    ['production', 'SPRING_PROFILES_ACTIVE', 'dev,swagger'],
    ['production', 'ASPNETCORE_ENVIRONMENT', 'Development'],
    ['production', 'ENV', 'qa2'],
    ['production', 'ENVIRONMENT', ' uat\n'],
    ['production', 'ENVIRONMENT', 'pre-production'],
    ['production', 'SENTRY_ENVIRONMENT', 'nonprod'],
    ['production', 'DD_ENV', 'eu-dev-1'],
    ['staging', 'SENTRY_ENVIRONMENT', 'production'],
    ['staging', 'DD_ENV', 'eu-prod-1'],
    ['development', 'DEPLOY_ENV', 'live'],
  ])('in %s, %s=%j contradicts', (tier, name, raw) => {
    expect(hits(tierConsistency, [text(name, raw)], tier)).toEqual([name])
  })

  it.each<readonly [Tier, string, string]>([
    ['staging', 'NODE_ENV', 'production'],
    ['development', 'NODE_ENV', 'production'],
    ['staging', 'RAILS_ENV', 'production'],
    ['staging', 'APP_ENV', 'production'],
    ['staging', 'APP_ENV', 'prod'],
    ['staging', 'ENVIRONMENT', 'production'],
    ['staging', 'SPRING_PROFILES_ACTIVE', 'prod'],
    ['staging', 'DJANGO_SETTINGS_MODULE', 'config.settings.production'],
    ['staging', 'SENTRY_ENVIRONMENT', 'staging'],
    ['staging', 'SENTRY_ENVIRONMENT', 'pre-production'],
    ['staging', 'SENTRY_ENVIRONMENT', 'qa'],
    ['staging', 'APP_ENV', 'development'],
    ['development', 'APP_ENV', 'staging'],
    ['production', 'APP_ENV', 'production'],
    ['production', 'APP_ENV', 'prod-eu'],
    ['production', 'APP_ENV', 'live'],
    ['production', 'APP_ENV', 'demo'],
    ['production', 'SPRING_PROFILES_ACTIVE', 'prod,local-cache'],
    ['production', 'SPRING_PROFILES_ACTIVE', 'default,aws'],
    ['production', 'DJANGO_SETTINGS_MODULE', 'testshop.settings'],
    ['production', 'DJANGO_SETTINGS_MODULE', 'dev.settings'],
    ['production', 'ENV', '/root/.local/profile'],
    ['production', 'CONDA_DEFAULT_ENV', 'dev'],
    ['production', 'VIRTUAL_ENV', '/opt/dev'],
    ['production', 'PLAID_ENV', 'sandbox'],
    ['production', 'ENVIRONMENTS', 'dev,staging'],
    ['production', 'ENVIRONMENT', 'dev,staging,prod'],
    ['production', 'ENVIRONMENT', 'latest'],
    ['production', 'ENVIRONMENT', `dev${' x'.repeat(100)}`],
  ])('in %s, %s=%j does not', (tier, name, raw) => {
    expect(hits(tierConsistency, [text(name, raw)], tier)).toEqual([])
  })

  it('takes the environment’s own name for right, whatever tier it is held to', () => {
    const scope = {
      ...scopeOf('production', [text('APP_ENV', 'staging')]),
      environment: 'staging-eu',
    }
    expect(tierConsistency.find(scope)).toEqual([])
  })

  it('leaves to the policy’s own list what that refuses, and to the job what is the job’s', () => {
    const options = { values: ['production'] }
    expect(verdicts([present('APP_ENV', 'enum', 'staging', { options })])).toEqual([
      'APP_ENV enum error',
    ])
    const origin = { source: 'input', locator: 'variables' } as const
    const job = present('ENVIRONMENT', 'string', 'dev', { declared: false, origin })
    expect(hits(tierConsistency, [job])).toEqual([])
  })

  it('is an error, and says once that Node runs in another mode', () => {
    expect(verdicts([text('NODE_ENV', 'development')])).toEqual(['NODE_ENV tier-consistency error'])
  })
})

describe('the fact of it', () => {
  it('is the tier that the environment is of', () => {
    const told = (tier: 'production' | 'staging', name: string, raw: string) =>
      tierConsistency.find(scopeOf(tier, [present(name, 'string', raw)])).map(({ facts }) => facts)
    expect(told('production', 'APP_ENV', ' staging\n')).toEqual([{ tier: 'production' }])
    expect(told('staging', 'SENTRY_ENVIRONMENT', 'production')).toEqual([{ tier: 'staging' }])
    expect(told('staging', 'SENTRY_ENVIRONMENT', 'development')).toEqual([])
    expect(told('production', 'SENTRY_ENVIRONMENT', 'production')).toEqual([])
  })
})
