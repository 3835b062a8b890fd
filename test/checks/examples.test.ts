import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { TIERS } from '../../src/domain/tier.ts'
import { types } from '../../src/types/index.ts'
import { absent, empty, MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'

const shown = suite.flatMap((check) => (check.example === null ? [] : [[check.id, check] as const]))

/** What no list of variables can show: how the sources, the platform or the repository are. */
const ELSEWHERE = [
  ...['pasted-secret', 'reference-form', 'duplicate-name', 'bare-parameter', 'key-name'],
  ...['env-file-unavailable', 'dropped-variable', 'container-view', 'override-shadow'],
  ...['reserved-name', 'size-limit', 'example-match', 'static-aws-keys', 'settings-model'],
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
  ],
  // A certificate is more than a line.
  ...['cert-expiry', 'cert-key-match'],
  // Shapes whose bad values are told by the checks of their topics.
  ...['mysql-url', 'database-url'],
]

describe.each(shown)('the example of %s', (_, check) => {
  const find = (lines: readonly string[]) => {
    const given = lines.map((line) => {
      const [, name = '', raw = ''] = /^([^=]+)=(.*)$/s.exec(line) ?? []
      const type = check.example?.types?.[name] ?? 'string'
      const { examples, sensitive } = types.find((known) => known.name === type) ?? {}
      const origin = sensitive && check.id !== 'plaintext-secret' ? STORE : MANIFEST
      if (raw === '') return empty(name, type, { origin })
      const options = check.example?.options?.[name] ?? examples?.options ?? {}
      return present(name, type, raw, { options, origin })
    })
    const names = given.map(({ name }) => name)
    const others = Object.entries(check.example?.types ?? {}).filter(([n]) => !names.includes(n))
    const missing = others.map(([name, type]) => absent(name, type))
    return TIERS.flatMap((tier) => check.find(scopeOf(tier, [...given, ...missing])))
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
