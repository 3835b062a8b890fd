import { beforeAll, describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import type { Report } from '../../src/domain/report.ts'
import { runOf as alone } from '../../src/domain/run.ts'
import type { Waiver } from '../../src/domain/waiver.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { exampleReports } from '../support/example-runs.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { around, failure, finding, report } from '../support/reports.ts'
import { sarifSchema, type Validate } from '../support/schemas.ts'

const waiver: Waiver = {
  check: 'known-default',
  variable: 'JWT_SECRET',
  reason: 'public by design',
  owner: '@platform',
  expires: '2027-03-31',
  location: { file: 'bootgate.yml', line: 30, column: 5 },
}

const logOf = (given: Report, over = {}) =>
  JSON.parse(renderSarif(alone(given), { ...around, ...over }))
const runOf = (given: Report, over = {}) => logOf(given, over).runs[0]
const resultOf = (over: Parameters<typeof finding>[0] = {}) =>
  runOf(report({ findings: [finding(over)] })).results[0]

describe('SARIF', () => {
  let problems: Validate
  beforeAll(() => {
    problems = sarifSchema()
  })

  it('is valid by the published schema for every example', async () => {
    for (const [name, given] of await exampleReports())
      expect([name, problems(logOf(given))]).toEqual([name, []])
  })

  it.each(HOSTILE_TEXTS.map((text) => [text]))('is valid and quiet with %j everywhere', (text) => {
    const given = reportOf(text)
    const rendered = renderSarif(alone(given), around)
    expect(problems(JSON.parse(rendered))).toEqual([])
    expect(rendered).not.toContain('##[')
    expect(rendered).not.toMatch(/^\s*::/m)
    for (const { message } of JSON.parse(rendered).runs[0].results) {
      expect(message.text).not.toMatch(/[\u0000-\u001f\u202e]|\]\(/)
      expect(message.text).not.toMatch(/(^|\s)@\w/)
    }
  })

  it('has every check as a rule with all that code scanning asks for', () => {
    const { rules } = runOf(report()).tool.driver
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(suite.map(({ id }) => id))
    for (const rule of rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text])
        expect(text.length, rule.id).toBeGreaterThan(20)
      expect(rule.fullDescription.text.length, rule.id).toBeLessThanOrEqual(1024)
      expect(rule.name, rule.id).toMatch(/^[A-Z][A-Za-z0-9]*$/)
    }
  })

  it('gives a rule the level that it has in the tier of the run', () => {
    const levelIn = (tier: Report['tier']) =>
      runOf(report({ tier })).tool.driver.rules.find(
        ({ id }: { id: string }) => id === 'known-default',
      ).defaultConfiguration
    expect(levelIn('production')).toEqual({ level: 'error' })
    expect(levelIn('development')).toEqual({ level: 'note' })
  })

  it('has a rule for what the policy itself asks', () => {
    const run = runOf(report({ findings: [finding({ check: 'keys-differ' })] }))
    const [result] = run.results
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({ id: 'keys-differ' })
  })

  it('says what, where and how severe', () => {
    expect(resultOf({ severity: 'info' })).toMatchObject({
      ruleId: 'known-default',
      kind: 'fail',
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'service.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, startColumn: 3 },
          },
          logicalLocations: [{ name: 'JWT_SECRET', kind: 'variable' }],
        },
      ],
      suppressions: [],
    })
  })

  it.each([
    ['a b/ü#?.json', 'a%20b/%C3%BC%23%3F.json', '%SRCROOT%'],
    ['/etc/a b.json', 'file:///etc/a%20b.json', undefined],
    ['half\ud800', 'half%EF%BF%BD', '%SRCROOT%'],
  ])('writes the path %j as a URI', (file, uri, uriBaseId) => {
    const { locations } = resultOf({ location: { file, line: 1, column: 1 } })
    expect(locations[0].physicalLocation.artifactLocation).toEqual({ uri, uriBaseId })
  })

  it('blames the policy for what no line is to blame for: code scanning wants a place', () => {
    const { locations } = resultOf({ location: null })
    expect(locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'bootgate.yml' },
      region: { startLine: 1 },
    })
  })

  it('has paths from the root of the repository', () => {
    const { results } = runOf(report(), { pathOf: (file: string) => `services/api/${file}` })
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'services/api/service.json',
    )
  })

  it('keeps a fingerprint while lines move', () => {
    const moved = resultOf({ location: { file: 'service.json', line: 99, column: 1 } })
    expect(moved.partialFingerprints).toEqual(resultOf().partialFingerprints)
    expect(moved.partialFingerprints).toEqual({
      'bootgate/v1': 'known-default JWT_SECRET service.json',
    })
  })

  it('shows a waived finding as suppressed, and on whose word', () => {
    expect(resultOf({ waiver }).suppressions).toMatchObject([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'public by design (@platform, until 2027-03-31)',
        location: { physicalLocation: { region: { startLine: 30 } } },
      },
    ])
  })

  it('says that a broken run was no success, and why', () => {
    const run = runOf(report({ result: 'broken', failures: [failure()] }))
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          { descriptor: { id: 'SECRET_ACCESS_DENIED' }, level: 'error' },
        ],
      },
    ])
    expect(run.tool.driver.notifications).toMatchObject([{ id: 'SECRET_ACCESS_DENIED' }])
    expect(runOf(report()).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 })
  })

  it('keeps environments apart', () => {
    expect(runOf(report()).automationDetails.id).toBe('bootgate/backend/prod/')
  })
})
