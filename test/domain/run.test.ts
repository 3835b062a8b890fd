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
  it.each<{ readonly results: readonly Result[]; readonly expected: Result }>([
    { results: ['pass', 'pass'], expected: 'pass' },
    { results: ['pass', 'blocked'], expected: 'blocked' },
    { results: ['blocked', 'pass', 'pass'], expected: 'blocked' },
    { results: ['broken', 'blocked', 'pass'], expected: 'broken' },
    { results: ['blocked', 'broken'], expected: 'broken' },
    { results: ['pass', 'partial'], expected: 'partial' },
    { results: ['partial', 'blocked', 'pass'], expected: 'blocked' },
    { results: ['partial', 'broken'], expected: 'broken' },
    { results: [], expected: 'broken' },
  ])('with $results is $expected', ({ results, expected }) => {
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
