import { describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { conclude } from '../../src/domain/report.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { isExpired, type Waiver } from '../../src/domain/waiver.ts'
import { absent, scopeOf, unavailable } from '../support/variables.ts'

const NOW = Date.UTC(2026, 10, 24)
const waiver = (over: Partial<Waiver> = {}): Waiver => ({
  check: 'required',
  variable: 'A',
  reason: 'not yet',
  owner: '@platform',
  expires: '2026-12-31',
  ...over,
})

/** The report of an environment without A and B, unless said otherwise. */
function run(
  waivers: readonly Waiver[],
  variables: readonly Variable[] = [absent('A', 'string'), absent('B', 'string')],
) {
  const scope = { ...scopeOf('production', variables), waivers, now: NOW }
  const { value: findings } = examine(suite, scope, new Map())
  return conclude({
    service: 's',
    environment: 'prod',
    tier: 'production',
    failOn: 'error',
    variables,
    findings,
    failures: [],
    waivers,
    now: NOW,
  })
}

const told = (report: ReturnType<typeof run>) =>
  report.findings.map(
    ({ check, variable, waiver: held }) => `${variable} ${check}${held ? ' waived' : ''}`,
  )

describe('a waiver', () => {
  it('takes the finding that it names out of the count, and shows it all the same', () => {
    const report = run([waiver()])
    expect(told(report)).toEqual(['A required waived', 'B required'])
    expect(report.counts).toEqual({ error: 1, warning: 0, info: 0, waived: 1 })
    expect(report.waivers).toEqual([waiver()])
  })

  it('of every variable takes them all', () => {
    expect(told(run([waiver({ variable: '*' })]))).toEqual([
      'A required waived',
      'B required waived',
    ])
  })

  it('that has ended is an error, and what it waived counts again', () => {
    const report = run([waiver({ expires: '2026-11-23' })])
    expect(told(report)).toEqual(['A required', 'B required', 'A waiver-expired'])
    expect(report.waivers).toEqual([])
  })

  it('that waives nothing is a warning', () => {
    const report = run([waiver({ check: 'blank' })])
    expect(told(report)).toContain('A waiver-unused')
    expect(report.counts.warning).toBe(1)
  })

  it('is not unused when nobody could look', () => {
    const variables = [unavailable('A', 'string')]
    expect(told(run([waiver()], variables))).toEqual([])
  })

  it.each(['waiver-expired', 'waiver-unused'])('never waives %s', (check) => {
    const report = run([waiver({ expires: '2026-01-01' }), waiver({ check, variable: '*' })])
    expect(told(report).filter((line) => line.startsWith('A waiver'))).toEqual(['A waiver-expired'])
    expect(report.counts.error).toBeGreaterThan(1)
  })

  it('cannot turn a value that nobody knows into a pass', () => {
    const lost = { ...unavailable('A', 'secret'), because: 'is known only after apply' } as Variable
    const report = run([waiver({ check: '*' })], [lost])
    expect(report.result).toBe('broken')
  })
})

describe('the last day of a waiver', () => {
  it.each([
    ['2026-11-24', Date.UTC(2026, 10, 24, 23, 59, 59), false],
    ['2026-11-24', Date.UTC(2026, 10, 25), true],
    ['2024-02-29', Date.UTC(2024, 1, 29, 12), false],
  ])('%s holds to its end, in UTC', (expires, now, expired) => {
    expect(isExpired(waiver({ expires }), now)).toBe(expired)
  })
})
