import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { renderJson } from '../../src/report/json.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { exampleReports } from '../support/example-runs.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { finding, report } from '../support/reports.ts'
import { closedSchema, type Validate } from '../support/schemas.ts'

describe('the schema of the JSON report', () => {
  let problems: Validate
  const problemsOf = (given: Report) => problems(JSON.parse(renderJson(runOf(given))))
  beforeAll(() => {
    problems = closedSchema(reportSchema())
  })

  it('names everything that the examples’ reports hold, and asks for nothing more', async () => {
    for (const [name, given] of await exampleReports())
      expect([name, problemsOf(given)]).toEqual([name, []])
  })

  it('knows waivers, failures, versions and every kind of fact', () => {
    for (const text of HOSTILE_TEXTS) expect(problemsOf(reportOf(text))).toEqual([])
    const facts = { word: 'a', many: ['a', 'b'], count: 3, holds: true }
    const origin = {
      ...finding().origin,
      created: '2026-01-01T00:00:00Z',
    } as Report['findings'][0]['origin']
    expect(problemsOf(report({ findings: [finding({ facts, origin })] }))).toEqual([])
  })

  it('refuses a report of another version, verdict or shape', () => {
    const good = JSON.parse(renderJson(runOf(report())))
    for (const bad of [
      { ...good, version: 2 },
      { ...good, result: 'maybe' },
      { ...good, more: true },
      { ...good, findings: [{ ...good.findings[0], value: 'x' }] },
      { ...good, checked: -1 },
    ])
      expect(problems(bad)).not.toEqual([])
  })
})
