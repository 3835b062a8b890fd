import { describe, expect, it } from 'vitest'
import { tierLeak } from '../../src/checks/tier-leak.ts'
import type { SharedSecret } from '../../src/domain/parity.ts'
import type { Tier } from '../../src/domain/tier.ts'
import { present, scopeOf } from '../support/variables.ts'

const key = present('JWT_SECRET', 'secret', 'h4Rk9vWq2LxTp7Zc8Nb3')
const DEV: SharedSecret = { environment: 'dev', tier: 'development', name: 'JWT_SECRET' }
const STAGE: SharedSecret = { environment: 'stage', tier: 'staging', name: 'SESSION_SECRET' }
const EU: SharedSecret = { environment: 'eu', tier: 'production', name: 'JWT_SECRET' }

const told = (tier: Tier, sharedSecrets: readonly SharedSecret[]) =>
  tierLeak
    .find({ ...scopeOf(tier, [key]), sharedSecrets: new Map([[key, sharedSecrets]]) })
    .map(({ variable, says, facts }) => [variable?.name, says, facts.sameIn])

describe('tier-leak', () => {
  it('names where the same secret is, and how it is called there', () => {
    expect(told('production', [DEV, STAGE, { ...DEV, name: 'OLD' }, EU])).toEqual([
      [
        'JWT_SECRET',
        'is the same secret as in dev, SESSION_SECRET in stage and OLD in dev',
        ['dev', 'stage'],
      ],
    ])
  })

  it.each<{
    readonly tier: Tier
    readonly sharedSecrets: readonly SharedSecret[]
    readonly count: number
  }>([
    { tier: 'production', sharedSecrets: [EU], count: 0 },
    { tier: 'production', sharedSecrets: [STAGE], count: 1 },
    { tier: 'staging', sharedSecrets: [STAGE, EU], count: 0 },
    { tier: 'staging', sharedSecrets: [DEV], count: 1 },
    { tier: 'development', sharedSecrets: [DEV, STAGE, EU], count: 0 },
    { tier: 'production', sharedSecrets: [], count: 0 },
  ])('minds the milder tiers alone: in $tier, of $sharedSecrets, $count', ({
    tier,
    sharedSecrets,
    count,
  }) => {
    expect(told(tier, sharedSecrets)).toHaveLength(count)
  })
})
