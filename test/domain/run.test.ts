import { describe, expect, it } from 'vitest'
import { conclude, type Report } from '../../src/domain/report.ts'
import { checkedOf, countsOf, type Run, resultOf, runOf } from '../../src/domain/run.ts'
import { RESULTS, type Result } from '../../src/domain/verdict.ts'

const report = (parts: Partial<Report>): Report => ({
  ...conclude({
    service: 'backend',
    environment: 'prod',
    tier: 'production',
    failOn: 'error',
    variables: [],
    findings: [],
    failures: [],
    waivers: [],
    weakenings: [],
    now: 0,
  }),
  ...parts,
})
const runOfAll = (parts: readonly Partial<Report>[]): Run => ({
  reports: parts.map(report),
  parity: null,
})

describe('a run of several environments', () => {
  it.each<[readonly Result[], Result]>([
    [['pass', 'pass'], 'pass'],
    [['pass', 'blocked'], 'blocked'],
    [['blocked', 'pass', 'pass'], 'blocked'],
    [['broken', 'blocked', 'pass'], 'broken'],
    [['blocked', 'broken'], 'broken'],
    [['pass', 'partial'], 'partial'],
    [['partial', 'blocked', 'pass'], 'blocked'],
    [['partial', 'broken'], 'broken'],
    [[], 'broken'],
  ])('with %j is %s', (results, expected) => {
    expect(resultOf(runOfAll(results.map((result) => ({ result }))))).toBe(expected)
  })

  it('has the one result that all of them have', () => {
    for (const result of RESULTS) expect(resultOf(runOfAll([{ result }]))).toBe(result)
  })

  it('may be of one environment, which nothing compares with', () => {
    const only = report({})
    expect(runOf(only)).toEqual({ reports: [only], parity: null })
  })

  it('counts in all of them', () => {
    const run = runOfAll([
      { counts: { error: 1, warning: 2, info: 3, waived: 4 }, checked: 5 },
      { counts: { error: 10, warning: 20, info: 30, waived: 40 }, checked: 50 },
    ])
    expect(countsOf(run)).toEqual({ error: 11, warning: 22, info: 33, waived: 44 })
    expect(checkedOf(run)).toBe(55)
  })
})
