import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { exceptionWords } from '../../src/domain/rule-info.ts'
import { TIERS, type Tier } from '../../src/domain/tier.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { explainCheck } from '../../src/explain/check.ts'
import { ROOT } from '../support/source-files.ts'
import { scopeOf } from '../support/variables.ts'
import { exampleVariables } from './example-variables.ts'

const PAGE = readFileSync(join(ROOT, 'docs/checks.md'), 'utf8')
const rowOf = (id: string) =>
  PAGE.split('\n').find((line) => line.startsWith(`| <a id="${id}">`)) ?? ''

const severitiesOf = (check: Check, tier: Tier, variables: readonly Variable[]) => [
  ...new Set(
    examine([check], scopeOf(tier, variables), new Map()).value.map(({ severity }) => severity),
  ),
]

describe.each(
  suite.map((check) => [check.id, check] as const),
)('the severity of %s', (id, check) => {
  const { levels, exceptions = {} } = check

  it('is said by docs/checks.md and explain alike', () => {
    const { production, staging, development } = levels
    expect(rowOf(id)).toContain(`\`${id}\` | ${production} | ${staging} | ${development} | `)
    for (const one of Object.values(exceptions)) expect(rowOf(id)).toContain(exceptionWords(one))
    expect(explainCheck(id)).toMatchObject({ levels, exceptions: Object.values(exceptions) })
  })
})

const shown = suite.flatMap((check) =>
  check.example === null ? [] : [[check.id, check, check.example] as const],
)

describe.each(shown)('the findings of %s', (_, check, { bad }) => {
  it.each(TIERS)('have the severity that is said, in %s', (tier) => {
    const said = [check.levels, ...Object.values(check.exceptions ?? {}).map((one) => one.levels)]
    for (const severity of severitiesOf(check, tier, exampleVariables(check, bad)))
      expect(said.map((levels) => levels[tier])).toContain(severity)
  })
})
