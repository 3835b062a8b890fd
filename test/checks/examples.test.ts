import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { TIERS } from '../../src/domain/tier.ts'
import { types } from '../../src/types/index.ts'
import { MANIFEST, present, STORE, scopeOf } from '../support/variables.ts'

const shown = suite.flatMap((check) => (check.example === null ? [] : [[check.id, check] as const]))

describe.each(shown)('the example of %s', (_, check) => {
  const find = (lines: readonly string[]) => {
    const variables = lines.map((line) => {
      const [, name = '', raw = ''] = /^([^=]+)=(.*)$/s.exec(line) ?? []
      const type = check.example?.types?.[name] ?? 'string'
      const { examples, sensitive } = types.find((known) => known.name === type) ?? {}
      const origin = sensitive && check.id !== 'plaintext-secret' ? STORE : MANIFEST
      return present(name, type, raw, { options: examples?.options ?? {}, origin })
    })
    return TIERS.flatMap((tier) => check.find(scopeOf(tier, variables)))
  }

  it('is found when it is bad and passes when it is good', () => {
    expect(find(check.example?.bad ?? []).length).toBeGreaterThan(0)
    expect(find(check.example?.good ?? [])).toEqual([])
  })
})
