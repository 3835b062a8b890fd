import { Environment } from '@marcbachmann/cel-js'
import { RE2JS } from 're2js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Counts {
  readonly parsed: number
  readonly registered: number
  readonly patterns: number
}

/** How often CEL and RE2 work, for a check of all environments. */
async function counted(environments: number, conditions: number): Promise<Counts> {
  const names = Array.from({ length: conditions }, (_, place) => `VARIABLE_${place}`)
  const policy = {
    version: 1,
    service: 'backend',
    environments: Object.fromEntries(
      Array.from({ length: environments }, (_, place) => [
        `prod-${place}`,
        { tier: 'production', variables: Object.fromEntries(names.map((name) => [name, 'plain'])) },
      ]),
    ),
    variables: Object.fromEntries(
      names.map((name, place) => [name, { type: 'string', pattern: `^[a-z]{1,${place + 1}0}$` }]),
    ),
    rules: names.map((name, place) => ({
      id: `rule-${place}`,
      assert: `${name} != "x${place}" && ${name}.matches("^p[a-z]+${place}?")`,
      message: 'Mend it.',
    })),
  }
  vi.restoreAllMocks()
  const parsed = vi.spyOn(Environment.prototype, 'parse')
  const registered = vi.spyOn(Environment.prototype, 'registerVariable')
  const patterns = vi.spyOn(RE2JS, 'compile')
  const run = await gateRun({
    policy,
    inputs: { environment: Array.from({ length: environments }, (_, place) => `prod-${place}`) },
  })
  expect(run.reports).toHaveLength(environments)
  expect(run.reports.flatMap(({ failures }) => failures)).toEqual([])
  return {
    parsed: parsed.mock.calls.length,
    registered: registered.mock.calls.length,
    patterns: patterns.mock.calls.length,
  }
}

describe('conditions and patterns of a policy', () => {
  it('are compiled once for all environments', async () => {
    const [one, ten] = [await counted(1, 5), await counted(10, 5)]
    expect(one.parsed).toBeGreaterThan(0)
    expect(one.patterns).toBeGreaterThan(0)
    expect(ten).toEqual(one)
  })

  it('take as much longer as there are more', async () => {
    const [few, many] = [await counted(1, 5), await counted(1, 50)]
    expect(many.parsed).toBeLessThanOrEqual(few.parsed * 10)
    expect(many.registered).toBeLessThanOrEqual(few.registered * 10)
    expect(many.patterns).toBeLessThanOrEqual(few.patterns * 10)
  })
})
