import { describe, expect, it } from 'vitest'
import { containerView } from '../../src/checks/container-view.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { unresolvedTemplate } from '../../src/checks/unresolved-template.ts'
import { conclude } from '../../src/domain/report.ts'
import { type Variable, VIEWS } from '../../src/domain/variable.ts'
import { MANIFEST, present, scopeOf, unavailable } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

describe('what was seen while the sources were read', () => {
  it('is a finding of its check, at its own line', () => {
    const draft = {
      check: 'pasted-secret',
      variable: 'KEY',
      says: 'has a text where a reference belongs',
      fix: 'Write an ARN.',
      facts: {},
      location: { file: 'm.json', line: 9, column: 2 },
    }
    const scope = { ...scopeOf('production', [unavailable('KEY', 'secret')]), drafts: [draft] }
    expect(examine(suite, scope, new Map()).value).toMatchObject([
      { check: 'pasted-secret', severity: 'error', variable: 'KEY', location: { line: 9 } },
    ])
  })
})

describe('unresolved-template', () => {
  it.each([
    { type: 'string', raw: '${DATABASE_URL}', expected: true },
    { type: 'string', raw: '{{ api_key }}', expected: true },
    { type: 'string', raw: '${{ secrets.KEY }}', expected: true },
    { type: 'string', raw: '$DATABASE_URL', expected: true },
    { type: 'string', raw: '%DATABASE_URL%', expected: true },
    { type: 'string', raw: '__KEY__', expected: true },
    { type: 'string', raw: '<ACCOUNT_ID>', expected: true },
    { type: 'string', raw: 'time=${time} level=${level}', expected: false },
    { type: 'string', raw: 'Hello {{ name }}!', expected: false },
    { type: 'string', raw: 'costs 5$', expected: false },
    { type: 'url', raw: 'https://${HOST}/x', expected: true },
    { type: 'secret', raw: 'prefix-${KEY}', expected: true },
    { type: 'secret', raw: 'a$b%c{d}e<f>g', expected: false },
    { type: 'cors-origins', raw: 'https://<HOST>', expected: true },
  ])('$type $raw: $expected', ({ type, raw, expected }) => {
    expect(hits(unresolvedTemplate, [present('V', type, raw)])).toEqual(expected ? ['V'] : [])
  })

  it('is the cause of what the type would say', () => {
    expect(verdicts([present('V', 'url', 'https://${HOST}:x/')])).toEqual([
      'V unresolved-template error',
    ])
  })
})

describe('container-view', () => {
  it.each(
    VIEWS.map((view) => [view]),
  )('%s is reported by shape, and causes the flaw of the type', (view) => {
    const variable: Variable = {
      ...present('POOL', 'integer', '2.5e+07', { origin: MANIFEST }),
      view,
    }
    expect(hits(containerView, [variable])).toEqual(['POOL'])
    expect(verdicts([variable])).toEqual(['POOL container-view error'])
  })
})

describe('a declared variable whose value is unknown', () => {
  const lost = { ...unavailable('KEY', 'secret'), because: 'is known only after apply' } as Variable
  const run = (
    variables: readonly Variable[],
    findings: Parameters<typeof conclude>[0]['findings'] = [],
  ) =>
    conclude({
      service: 's',
      environment: 'prod',
      tier: 'production',
      failOn: 'error',
      variables,
      findings,
      failures: [],
      waivers: [],
      now: 0,
    })

  it('breaks the run', () => {
    const report = run([lost, present('A', 'string', 'x')])
    expect(report.result).toBe('broken')
    expect(report.failures).toMatchObject([{ code: 'VARIABLE_UNAVAILABLE', variable: 'KEY' }])
    expect(report.failures[0]?.fix).toContain('--secret-env KEY')
  })

  it('does not when a finding already says what to do, unless that finding is mild', () => {
    const finding = {
      check: 'pasted-secret',
      variable: 'KEY',
      message: '',
      fix: '',
      facts: {},
      origin: null,
      location: null,
      waiver: null,
    }
    const known = present('A', 'string', 'x')
    expect(run([lost, known], [{ ...finding, severity: 'error' }]).result).toBe('blocked')
    expect(run([lost, known], [{ ...finding, severity: 'warning' }]).result).toBe('broken')
  })

  it('is not reported when no policy declares it', () => {
    const stranger = {
      ...unavailable('KEY', 'string', { declared: false }),
      because: 'is known only after apply',
    } as Variable
    expect(run([stranger, present('A', 'string', 'x')]).result).toBe('pass')
  })
})
