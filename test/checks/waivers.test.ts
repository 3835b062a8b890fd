import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/checks/check.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { conclude } from '../../src/domain/report.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { isExpired, type Waiver } from '../../src/domain/waiver.ts'
import { one } from '../support/one.ts'
import { absent, MANIFEST, present, scopeOf, unavailable } from '../support/variables.ts'

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

  it('is not unused when its variable is unavailable', () => {
    const variables = [unavailable('A', 'string')]
    expect(told(run([waiver()], variables))).toEqual([])
  })

  it.each(['waiver-expired', 'waiver-unused'])('never waives %s', (check) => {
    const report = run([waiver({ expires: '2026-01-01' }), waiver({ check, variable: '*' })])
    expect(told(report).filter((line) => line.startsWith('A waiver'))).toEqual(['A waiver-expired'])
    expect(report.counts.error).toBeGreaterThan(1)
  })

  it('cannot turn an unavailable value into a pass', () => {
    const lost = { ...unavailable('A', 'secret'), because: 'is known only after apply' } as Variable
    const report = run([waiver({ check: '*' })], [lost])
    expect(report.result).toBe('broken')
  })
})

describe('what is said of a waiver', () => {
  const location = { file: 'bootgate.yml', line: 31, column: 5 }
  const facts = { check: 'blank', owner: '@platform', expires: '2026-12-31' }
  const ended = waiver({ check: 'blank', expires: '2026-11-23' })
  const unused = waiver({ check: 'blank' })
  const tiers = ['development', 'staging', 'production'] as const
  /** What the suite says of it in each tier, of a variable that has a value. */
  const said = (part: Partial<Scope>, about: string) =>
    tiers.map((tier) => {
      const scope = { ...scopeOf(tier, [present('A', 'string', 'hello')]), now: NOW, ...part }
      const { value, failures } = examine(suite, scope, new Map())
      expect([failures, value.length]).toEqual([[], 1])
      return one(value.filter(({ check }) => check === about))
    })

  it('that has ended: who may renew it, and an error everywhere', () => {
    const told = said({ waivers: [ended] }, 'waiver-expired')
    expect(told.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
    expect(told[0]).toMatchObject({
      variable: 'A',
      message: 'A has a waiver of blank that expired on 2026-11-23.',
      fix: 'Fix what it waived, or ask @platform for a new `expires`.',
      facts: { ...facts, expires: '2026-11-23' },
    })
  })

  it('that waives nothing: a warning, and a note where things change daily', () => {
    const told = said({ waivers: [unused] }, 'waiver-unused')
    expect(told.map(({ severity }) => severity)).toEqual(['info', 'warning', 'warning'])
    expect(told[0]).toMatchObject({
      message: 'A has a waiver of blank that matches no finding here.',
      fix: 'Remove it; if it is only for other environments, name them in `environments`.',
      facts,
    })
  })

  it('that is not merged: a note, with what to do', () => {
    const told = said({ unmerged: [unused] }, 'waiver-unmerged')
    expect(told.map(({ severity }) => severity)).toEqual(['info', 'info', 'info'])
    expect(told[0]).toMatchObject({
      message:
        'A has a waiver of blank that this pull request adds or widens, and that does not count yet.',
      fix: 'Merge the waiver in a separate pull request first, or fix what it waives.',
      facts,
    })
  })

  it('that is not merged cannot be waived', () => {
    const scope = {
      ...scopeOf('production', [present('A', 'string', 'hello')]),
      now: NOW,
      unmerged: [unused],
      waivers: [waiver({ check: 'waiver-unmerged', variable: '*' })],
    }
    const { value } = examine(suite, scope, new Map())
    expect(value.map(({ check, waiver }) => [check, waiver])).toEqual([
      ['waiver-unused', null],
      ['waiver-unmerged', null],
    ])
  })

  it('stands at its line, else at the variable', () => {
    const placed = said({ waivers: [{ ...unused, location }] }, 'waiver-unused')
    expect(placed[0]?.location).toEqual(location)
    const given = present('A', 'string', 'hello', { origin: MANIFEST })
    const scope = { ...scopeOf('production', [given]), now: NOW, waivers: [unused] }
    expect(one(examine(suite, scope, new Map()).value).location).toEqual(MANIFEST.location)
  })

  it.each([
    {
      variable: 'GONE',
      message: 'The policy has a waiver of blank for GONE that matches no finding here.',
    },
    { variable: '*', message: 'The policy has a waiver of blank that matches no finding here.' },
  ])('names $variable where there is no such variable', ({ variable, message }) => {
    const [told] = said({ waivers: [{ ...unused, variable }] }, 'waiver-unused')
    expect([told?.variable, told?.message]).toEqual([null, message])
  })
})

describe('the last day of a waiver', () => {
  it.each([
    { expires: '2026-11-24', now: Date.UTC(2026, 10, 24, 23, 59, 59), expired: false },
    { expires: '2026-11-24', now: Date.UTC(2026, 10, 25), expired: true },
    { expires: '2024-02-29', now: Date.UTC(2024, 1, 29, 12), expired: false },
  ])('$expires holds to its end, in UTC', ({ expires, now, expired }) => {
    expect(isExpired(waiver({ expires }), now)).toBe(expired)
  })
})
