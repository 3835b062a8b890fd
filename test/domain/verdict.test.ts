import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/domain/errors.ts'
import type { Finding, Severity } from '../../src/domain/finding.ts'
import { usualTier } from '../../src/domain/tier.ts'
import type { Trust } from '../../src/domain/trust.ts'
import { decide, exitCode, type FailOn, type Result } from '../../src/domain/verdict.ts'

const finding = (severity: Severity): Finding => ({
  check: 'required',
  severity,
  variable: 'A',
  message: '',
  fix: '',
  facts: {},
  origin: null,
  location: null,
  waiver: null,
})
const failure: Failure = { code: 'INTERNAL', message: '', fix: '' }

describe('the verdict', () => {
  it.each<{
    readonly severities: readonly Severity[]
    readonly failures: number
    readonly failOn: FailOn
    readonly result: Result
    readonly code: 0 | 1 | 2
  }>([
    { severities: [], failures: 0, failOn: 'error', result: 'pass', code: 0 },
    { severities: ['warning', 'info'], failures: 0, failOn: 'error', result: 'pass', code: 0 },
    { severities: ['error'], failures: 0, failOn: 'error', result: 'blocked', code: 1 },
    { severities: ['warning'], failures: 0, failOn: 'warning', result: 'blocked', code: 1 },
    { severities: ['info'], failures: 0, failOn: 'warning', result: 'pass', code: 0 },
    { severities: ['error'], failures: 0, failOn: 'never', result: 'pass', code: 0 },
    { severities: [], failures: 1, failOn: 'error', result: 'broken', code: 2 },
    { severities: ['error'], failures: 1, failOn: 'error', result: 'broken', code: 2 },
    { severities: ['error'], failures: 1, failOn: 'never', result: 'broken', code: 2 },
    { severities: [], failures: 1, failOn: 'never', result: 'broken', code: 2 },
  ])('$severities with $failures failures at fail-on $failOn is $result', ({
    severities,
    failures,
    failOn,
    result,
    code,
  }) => {
    const verdict = decide(severities.map(finding), Array(failures).fill(failure), failOn)
    expect(verdict.result).toBe(result)
    expect(exitCode(verdict.result)).toBe(code)
  })

  const open: Trust = { trusted: false, reason: 'fork', partial: true }
  const closed: Trust = { trusted: false, reason: 'fork', partial: false }

  it.each<{
    readonly name: string
    readonly trust: Trust
    readonly failures: number
    readonly found: readonly Severity[]
    readonly failOn: FailOn
    readonly result: Result
    readonly code: 0 | 1 | 2
  }>([
    {
      name: 'is no pass, and blocks nothing',
      trust: open,
      failures: 0,
      found: [],
      failOn: 'error',
      result: 'partial',
      code: 0,
    },
    {
      name: 'is no pass with a warning',
      trust: open,
      failures: 0,
      found: ['warning'],
      failOn: 'error',
      result: 'partial',
      code: 0,
    },
    {
      name: 'is blocked by an error',
      trust: open,
      failures: 0,
      found: ['error'],
      failOn: 'error',
      result: 'blocked',
      code: 1,
    },
    {
      name: 'is blocked by a warning',
      trust: open,
      failures: 0,
      found: ['warning'],
      failOn: 'warning',
      result: 'blocked',
      code: 1,
    },
    {
      name: 'is no pass when nothing blocks',
      trust: open,
      failures: 0,
      found: ['error'],
      failOn: 'never',
      result: 'partial',
      code: 0,
    },
    {
      name: 'is broken by a failure',
      trust: open,
      failures: 1,
      found: [],
      failOn: 'error',
      result: 'broken',
      code: 2,
    },
    {
      name: 'is broken by a failure first',
      trust: open,
      failures: 1,
      found: ['error'],
      failOn: 'error',
      result: 'broken',
      code: 2,
    },
    {
      name: 'is broken where a deploy can follow',
      trust: closed,
      failures: 0,
      found: [],
      failOn: 'error',
      result: 'broken',
      code: 2,
    },
    {
      name: 'is broken there whatever is found',
      trust: closed,
      failures: 0,
      found: ['error'],
      failOn: 'never',
      result: 'broken',
      code: 2,
    },
  ])('of a run that is not trusted $name', ({ trust, failures, found, failOn, result, code }) => {
    const verdict = decide(found.map(finding), Array(failures).fill(failure), failOn, trust)
    expect([verdict.result, exitCode(verdict.result)]).toEqual([result, code])
  })

  it('says how much would block when nothing may', () => {
    expect(decide([finding('error'), finding('warning')], [], 'never').wouldBlock).toBe(1)
  })
})

describe('the usual tier', () => {
  it.each([
    { name: 'dev', tier: 'development' },
    { name: 'Local', tier: 'development' },
    { name: 'staging', tier: 'staging' },
    { name: 'qa', tier: 'staging' },
    { name: 'prod', tier: 'production' },
    { name: 'incident', tier: 'production' },
    { name: '', tier: 'production' },
    { name: 'dev-prod', tier: 'production' },
  ])('of $name is $tier', ({ name, tier }) => {
    expect(usualTier(name)).toBe(tier)
  })
})
