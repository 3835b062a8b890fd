import { describe, expect, it } from 'vitest'
import { tierConsistency } from '../../src/checks/tier-consistency.ts'
import type { Tier } from '../../src/domain/tier.ts'
import { MANIFEST, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw: string, declared = false) =>
  present(name, 'string', raw, { declared, origin: MANIFEST })

describe('tier-consistency', () => {
  it.each<{ readonly tier: Tier; readonly name: string; readonly raw: string }>([
    { tier: 'production', name: 'APP_ENV', raw: 'staging' },
    { tier: 'production', name: 'APP_ENV', raw: 'local' },
    { tier: 'production', name: 'NODE_ENV', raw: 'development' },
    { tier: 'production', name: 'NODE_ENV', raw: 'test' },
    { tier: 'production', name: 'RAILS_ENV', raw: 'staging' },
    { tier: 'production', name: 'rack_env', raw: 'Development' },
    { tier: 'production', name: 'DJANGO_SETTINGS_MODULE', raw: 'config.settings.dev' },
    { tier: 'production', name: 'DJANGO_SETTINGS_MODULE', raw: 'shop.settings_staging' },
    { tier: 'production', name: 'SPRING_PROFILES_ACTIVE', raw: 'dev,swagger' },
    { tier: 'production', name: 'ASPNETCORE_ENVIRONMENT', raw: 'Development' },
    { tier: 'production', name: 'ENV', raw: 'qa2' },
    { tier: 'production', name: 'ENVIRONMENT', raw: ' uat\n' },
    { tier: 'production', name: 'ENVIRONMENT', raw: 'pre-production' },
    { tier: 'production', name: 'SENTRY_ENVIRONMENT', raw: 'nonprod' },
    { tier: 'production', name: 'DD_ENV', raw: 'eu-dev-1' },
    { tier: 'staging', name: 'SENTRY_ENVIRONMENT', raw: 'production' },
    { tier: 'staging', name: 'DD_ENV', raw: 'eu-prod-1' },
    { tier: 'development', name: 'DEPLOY_ENV', raw: 'live' },
  ])('in $tier, $name=$raw contradicts', ({ tier, name, raw }) => {
    expect(hits(tierConsistency, [text(name, raw)], tier)).toEqual([name])
  })

  it.each<{ readonly tier: Tier; readonly name: string; readonly raw: string }>([
    { tier: 'staging', name: 'NODE_ENV', raw: 'production' },
    { tier: 'development', name: 'NODE_ENV', raw: 'production' },
    { tier: 'staging', name: 'RAILS_ENV', raw: 'production' },
    { tier: 'staging', name: 'APP_ENV', raw: 'production' },
    { tier: 'staging', name: 'APP_ENV', raw: 'prod' },
    { tier: 'staging', name: 'ENVIRONMENT', raw: 'production' },
    { tier: 'staging', name: 'SPRING_PROFILES_ACTIVE', raw: 'prod' },
    { tier: 'staging', name: 'DJANGO_SETTINGS_MODULE', raw: 'config.settings.production' },
    { tier: 'staging', name: 'SENTRY_ENVIRONMENT', raw: 'staging' },
    { tier: 'staging', name: 'SENTRY_ENVIRONMENT', raw: 'pre-production' },
    { tier: 'staging', name: 'SENTRY_ENVIRONMENT', raw: 'qa' },
    { tier: 'staging', name: 'APP_ENV', raw: 'development' },
    { tier: 'development', name: 'APP_ENV', raw: 'staging' },
    { tier: 'production', name: 'APP_ENV', raw: 'production' },
    { tier: 'production', name: 'APP_ENV', raw: 'prod-eu' },
    { tier: 'production', name: 'APP_ENV', raw: 'live' },
    { tier: 'production', name: 'APP_ENV', raw: 'demo' },
    { tier: 'production', name: 'SPRING_PROFILES_ACTIVE', raw: 'prod,local-cache' },
    { tier: 'production', name: 'SPRING_PROFILES_ACTIVE', raw: 'default,aws' },
    { tier: 'production', name: 'DJANGO_SETTINGS_MODULE', raw: 'testshop.settings' },
    { tier: 'production', name: 'DJANGO_SETTINGS_MODULE', raw: 'dev.settings' },
    { tier: 'production', name: 'ENV', raw: '/root/.local/profile' },
    { tier: 'production', name: 'CONDA_DEFAULT_ENV', raw: 'dev' },
    { tier: 'production', name: 'VIRTUAL_ENV', raw: '/opt/dev' },
    { tier: 'production', name: 'PLAID_ENV', raw: 'sandbox' },
    { tier: 'production', name: 'ENVIRONMENTS', raw: 'dev,staging' },
    { tier: 'production', name: 'ENVIRONMENT', raw: 'dev,staging,prod' },
    { tier: 'production', name: 'ENVIRONMENT', raw: 'latest' },
    { tier: 'production', name: 'ENVIRONMENT', raw: `dev${' x'.repeat(100)}` },
  ])('in $tier, $name=$raw does not', ({ tier, name, raw }) => {
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
