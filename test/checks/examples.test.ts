import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { TIERS } from '../../src/domain/tier.ts'
import { scopeOf } from '../support/variables.ts'
import { exampleVariables } from './example-variables.ts'

const shown = suite.flatMap((check) => (check.example === null ? [] : [[check.id, check] as const]))

/** What no list of variables can show: how the sources, the platform or the repository are. */
const ELSEWHERE = [
  ...['pasted-secret', 'reference-form', 'duplicate-name', 'bare-parameter', 'key-name'],
  ...[
    'env-file-unavailable',
    'env-file-readers',
    'env-file-unread',
    'byte-order-mark',
    'skipped-line',
    'dropped-variable',
    'rollout-in-progress',
    'parameter-default',
    'unknown-parameter',
    'live-only',
    'assumed-store',
    'outdated-api',
    'container-view',
    'override-shadow',
  ],
  ...['reserved-name', 'size-limit', 'example-match', 'static-aws-keys', 'settings-model'],
  // A start of the application shows them.
  ...['boot-exit', 'boot-timeout', 'boot-unhealthy', 'boot-prints-secret'],
  ...['probe-blind', 'probe-stricter', 'undeclared-read', 'never-read'],
  // What the policy itself says, and when.
  ...['length', 'pattern', 'deprecated-variable', 'renamed-variable', 'unknown-variable'],
  ...[
    'waiver-expired',
    'waiver-unmerged',
    'waiver-unused',
    'secret-stage',
    'secret-age',
    'tier-consistency',
    'tier-leak',
    'tier-lowered',
    'fail-on-never',
    'stand-in-secrets',
  ],
  // A certificate is more than a line.
  ...['cert-expiry', 'cert-key-match'],
  // The manifest says the ports, the health check and the build.
  ...['port-mismatch', 'hostname-bind', 'build-time-name', 'opens-credentials'],
  // Checks of topics report the bad values of these types.
  ...['mysql-url', 'database-url'],
]

describe.each(shown)('the example of %s', (_, check) => {
  const find = (lines: readonly string[]) => {
    const variables = exampleVariables(check, lines)
    return TIERS.flatMap((tier) => check.find(scopeOf(tier, variables)))
  }

  it('is found when it is bad and passes when it is good', () => {
    expect(find(check.example?.bad ?? []).length).toBeGreaterThan(0)
    expect(find(check.example?.good ?? [])).toEqual([])
  })
})

describe('every check', () => {
  it('has an example, unless no list of variables can show one', () => {
    const without = suite.filter(({ example }) => example === null).map(({ id }) => id)
    expect(without.sort()).toEqual([...ELSEWHERE].sort())
  })
})
