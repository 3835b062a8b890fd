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
    expect(exitCode(verdict.result)).toBe(code)
  })

  const open: Trust = { trusted: false, reason: 'fork', partial: true }
  const closed: Trust = { trusted: false, reason: 'fork', partial: false }

  it.each<[string, Trust, number, readonly Severity[], FailOn, Result, 0 | 1 | 2]>([
    ['is no pass, and blocks nothing', open, 0, [], 'error', 'partial', 0],
    ['is no pass with a warning', open, 0, ['warning'], 'error', 'partial', 0],
    ['is blocked by an error', open, 0, ['error'], 'error', 'blocked', 1],
    ['is blocked by a warning', open, 0, ['warning'], 'warning', 'blocked', 1],
    ['is no pass when nothing blocks', open, 0, ['error'], 'never', 'partial', 0],
    ['is broken by a failure', open, 1, [], 'error', 'broken', 2],
    ['is broken by a failure first', open, 1, ['error'], 'error', 'broken', 2],
    ['is broken where a deploy can follow', closed, 0, [], 'error', 'broken', 2],
    ['is broken there whatever is found', closed, 0, ['error'], 'never', 'broken', 2],
  ])('of a run that is not trusted %s', (_, trust, failures, found, failOn, result, code) => {
    const verdict = decide(found.map(finding), Array(failures).fill(failure), failOn, trust)
    expect([verdict.result, exitCode(verdict.result)]).toEqual([result, code])
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
