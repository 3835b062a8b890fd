import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/domain/errors.ts'
import type { Finding, Severity } from '../../src/domain/finding.ts'
import { type Conclusion, conclude, concludeAudit } from '../../src/domain/report.ts'
import type { Variable } from '../../src/domain/variable.ts'
import type { Waiver } from '../../src/domain/waiver.ts'
import { absent, empty, MANIFEST, present, STORE, unavailable } from '../support/variables.ts'

const waiver: Waiver = {
  ...{ check: 'required', variable: 'A', reason: 'not yet', owner: '@platform' },
  expires: '2026-11-25',
}
const finding = (
  severity: Severity,
  variable: string | null,
  by: Waiver | null = null,
): Finding => ({
  ...{ check: 'required', severity, variable, message: '', fix: '', facts: {} },
  ...{ origin: null, location: null, waiver: by },
})
const failure: Failure = { code: 'INTERNAL', message: '', fix: '' }
const port = (name: string) => present(name, 'port', '8080')

function concluded(parts: Partial<Conclusion>) {
  return conclude({
    ...{ service: 'backend', environment: 'prod', tier: 'production', failOn: 'error' },
    ...{ variables: [port('A')], findings: [], failures: [], waivers: [] },
    now: Date.UTC(2026, 10, 25),
    ...parts,
  })
}
const verdictOf = (parts: Partial<Conclusion>) => {
  const { result, failures } = concluded(parts)
  return [result, ...failures.map(({ code }) => code)].join(' ')
}

describe('a report', () => {
  it('counts what is open by severity, and what is waived', () => {
    const { counts } = concluded({
      findings: [
        finding('error', 'A'),
        ...[finding('warning', 'A'), finding('warning', 'A')],
        ...[finding('info', 'A'), finding('info', 'A'), finding('info', 'A')],
        finding('error', 'B', waiver),
      ],
    })
    expect(counts).toEqual({ error: 1, warning: 2, info: 3, waived: 1 })
  })

  it('counts as checked what has a value, an empty one included', () => {
    const variables = [port('A'), empty('B', 'port'), absent('C', 'port'), unavailable('D', 'port')]
    expect(concluded({ variables }).checked).toBe(2)
  })

  it('tells of each variable what is no value', () => {
    const variables = [port('A'), empty('B', 'signing-secret', { origin: MANIFEST })]
    expect(concluded({ variables }).variables).toEqual([
      { name: 'A', type: 'port', state: 'present', sensitive: false, origin: STORE },
      { name: 'B', type: 'signing-secret', state: 'empty', sensitive: true, origin: MANIFEST },
    ])
  })

  it('shows the waivers in force alone', () => {
    const over = { ...waiver, expires: '2026-11-24' }
    expect(concluded({ waivers: [waiver, over] }).waivers).toEqual([waiver])
  })
})

describe('a run that looked at too little', () => {
  const because = 'takes its value from the shell that runs docker'
  const unknown = (traits = {}, origin = MANIFEST): Variable => ({
    ...unavailable('B', 'port', traits),
    ...{ state: 'unavailable', origin, because },
  })

  it('is broken without a value, unless it is broken anyway', () => {
    expect(verdictOf({ variables: [] })).toBe('broken NOTHING_CHECKED')
    expect(verdictOf({ variables: [absent('A', 'port')] })).toBe('broken NOTHING_CHECKED')
    expect(verdictOf({ variables: [], failures: [failure] })).toBe('broken INTERNAL')
    expect(verdictOf({ variables: [absent('A', 'port'), empty('B', 'port')] })).toBe('pass')
  })

  it('is broken by a declared variable of unknown value, and names the source that sets it', () => {
    const { failures, result } = concluded({ variables: [port('A'), unknown()] })
    expect(result).toBe('broken')
    expect(failures).toMatchObject([
      { code: 'VARIABLE_UNAVAILABLE', variable: 'B', location: MANIFEST.location },
    ])
    expect(failures[0]?.message).toContain(`B ${because}`)
    const elsewhere = concluded({ variables: [port('A'), unknown({}, STORE)] }).failures[0]
    expect(elsewhere && 'location' in elsewhere).toBe(false)
  })

  it('does not also report NOTHING_CHECKED when the only variable is unknown', () => {
    expect(verdictOf({ variables: [unknown()] })).toBe('broken VARIABLE_UNAVAILABLE')
    const both = { variables: [port('A'), unknown()], failures: [failure] }
    expect(verdictOf(both)).toBe('broken INTERNAL VARIABLE_UNAVAILABLE')
  })

  it.each<{ readonly name: string; readonly variable: Variable }>([
    { name: 'that the policy does not declare', variable: unknown({ declared: false }) },
    { name: 'that a preset alone knows', variable: unknown({ preset: 'django' }) },
    { name: 'of which a failure says why', variable: unavailable('B', 'port') },
    { name: 'that has a value', variable: port('B') },
  ])('is not by one $name', ({ variable }) => {
    expect(verdictOf({ variables: [port('A'), variable] })).toBe('pass')
  })

  it.each<{ readonly expected: string; readonly name: string; readonly findings: Finding[] }>([
    { expected: 'blocked', name: 'an open error', findings: [finding('error', 'B')] },
    {
      expected: 'blocked',
      name: 'an open error beside others',
      findings: [finding('info', 'A'), finding('error', 'B')],
    },
    {
      expected: 'broken VARIABLE_UNAVAILABLE',
      name: 'an error of another',
      findings: [finding('error', 'A')],
    },
    {
      expected: 'broken VARIABLE_UNAVAILABLE',
      name: 'a warning',
      findings: [finding('warning', 'B')],
    },
    {
      expected: 'broken VARIABLE_UNAVAILABLE',
      name: 'a waived error',
      findings: [finding('error', 'B', waiver)],
    },
  ])('is $expected when $name says what to do about it', ({ expected, findings }) => {
    expect(verdictOf({ variables: [port('A'), unknown()], findings })).toBe(expected)
  })

  it.each<{
    readonly expected: string
    readonly name: string
    readonly findings: Finding[]
    readonly variables: Variable[]
  }>([
    {
      expected: 'broken ALL_WAIVED',
      name: 'the only one',
      findings: [finding('error', 'A', waiver)],
      variables: [port('A')],
    },
    {
      expected: 'pass',
      name: 'one of two',
      findings: [finding('error', 'A', waiver)],
      variables: [port('A'), port('B')],
    },
    {
      expected: 'pass',
      name: 'none',
      findings: [finding('warning', 'A', waiver)],
      variables: [port('A')],
    },
    {
      expected: 'pass',
      name: 'none, with nothing declared',
      findings: [],
      variables: [present('A', 'port', '1', { declared: false })],
    },
    {
      expected: 'broken ALL_WAIVED',
      name: 'both, beside one that has no value and one that the policy does not declare',
      findings: [finding('error', 'A', waiver), finding('error', 'B', waiver)],
      variables: [
        port('A'),
        port('B'),
        absent('C', 'port'),
        present('D', 'port', '1', { declared: false }),
      ],
    },
    {
      expected: 'blocked',
      name: 'one of two errors',
      findings: [finding('error', 'A', waiver), finding('error', 'A')],
      variables: [port('A')],
    },
    {
      expected: 'broken ALL_WAIVED',
      name: 'the only error beside a warning',
      findings: [finding('error', 'A', waiver), finding('warning', 'A')],
      variables: [port('A')],
    },
  ])('is $expected when waivers excuse $name', ({ expected, findings, variables }) => {
    expect(verdictOf({ findings, variables })).toBe(expected)
  })
})

describe('the report of an audit', () => {
  const audit = { workflows: 3, gates: 1, deploys: 2 }
  const found = { failOn: 'error', findings: [], failures: [], waivers: [] } as const

  it('is of no service, decides over production, and says what was looked at', () => {
    expect(concludeAudit(audit, found)).toEqual({
      ...{ service: '', environment: '', tier: 'production', variables: [], weakenings: [], audit },
      ...{ result: 'pass', untrusted: null, failOn: 'error', wouldBlock: 0, checked: 3 },
      counts: { error: 0, warning: 0, info: 0, waived: 0 },
      ...{ findings: [], failures: [], waivers: [] },
    })
  })

  it('has the verdict of what was found, and the waivers that hold', () => {
    const findings = [finding('error', null, waiver), finding('error', null)]
    const blocked = concludeAudit(audit, { ...found, findings, waivers: [waiver] })
    expect(blocked).toMatchObject({ result: 'blocked', counts: { error: 1, waived: 1 }, findings })
    expect(blocked.waivers).toEqual([waiver])
    expect(concludeAudit(audit, { ...found, failures: [failure] })).toMatchObject({
      ...{ result: 'broken', failures: [failure] },
    })
  })
})
