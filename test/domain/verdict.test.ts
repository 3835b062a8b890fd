import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/domain/errors.ts'
import type { Finding, Severity } from '../../src/domain/finding.ts'
import { usualTier } from '../../src/domain/tier.ts'
import { decide, exitCode, type FailOn, type Result, standingOf } from '../../src/domain/verdict.ts'

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
  it.each<[readonly Severity[], number, FailOn, Result, 0 | 1 | 2]>([
    [[], 0, 'error', 'pass', 0],
    [['warning', 'info'], 0, 'error', 'pass', 0],
    [['error'], 0, 'error', 'blocked', 1],
    [['warning'], 0, 'warning', 'blocked', 1],
    [['info'], 0, 'warning', 'pass', 0],
    [['error'], 0, 'never', 'pass', 0],
    [[], 1, 'error', 'broken', 2],
    [['error'], 1, 'error', 'broken', 2],
    [['error'], 1, 'never', 'broken', 2],
    [[], 1, 'never', 'broken', 2],
  ])('%j with %i failures at fail-on %s is %s', (severities, failures, failOn, result, code) => {
    const verdict = decide(severities.map(finding), Array(failures).fill(failure), failOn)
    expect(verdict.result).toBe(result)
    expect(verdict.static).toBe(false)
    expect(exitCode(standingOf(verdict))).toBe(code)
  })

  const withheld: Failure = { code: 'SECRETS_WITHHELD', message: '', fix: '' }

  it.each<[string, readonly Failure[], readonly Severity[], FailOn, Result, 0 | 1 | 2]>([
    ['is no pass, and blocks nothing', [withheld], [], 'error', 'broken', 0],
    ['is no pass with a warning', [withheld], ['warning'], 'error', 'broken', 0],
    ['is blocked by an error', [withheld], ['error'], 'error', 'blocked', 1],
    ['is blocked by a warning', [withheld], ['warning'], 'warning', 'blocked', 1],
    ['is no pass when nothing blocks', [withheld], ['error'], 'never', 'broken', 0],
    ['is broken by another failure', [withheld, failure], [], 'error', 'broken', 2],
    ['is broken by another failure first', [failure, withheld], ['error'], 'error', 'broken', 2],
    ['passes without one', [], [], 'error', 'pass', 0],
  ])('without secrets, where that is allowed, %s', (_, failures, severities, failOn, result, code) => {
    const verdict = decide(severities.map(finding), failures, failOn, 'allow')
    expect([verdict.result, exitCode(standingOf(verdict))]).toEqual([result, code])
    expect(verdict.static).toBe(failures.length > 0 && code !== 2)
  })

  it('without secrets, where that is not allowed, is broken', () => {
    const verdict = decide([], [withheld], 'error', 'block')
    expect(exitCode(standingOf(verdict))).toBe(2)
    expect(decide([], [withheld], 'error')).toEqual(verdict)
  })

  it('says how much would block when nothing may', () => {
    expect(decide([finding('error'), finding('warning')], [], 'never').wouldBlock).toBe(1)
  })
})

describe('the usual tier', () => {
  it.each([
    ['dev', 'development'],
    ['Local', 'development'],
    ['staging', 'staging'],
    ['qa', 'staging'],
    ['prod', 'production'],
    ['incident', 'production'],
    ['', 'production'],
    ['dev-prod', 'production'],
  ])('of %j is %s', (name, tier) => {
    expect(usualTier(name)).toBe(tier)
  })
})
