import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import type { Report } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { exampleReports } from '../support/example-runs.ts'
import { HOSTILE_TEXTS, reportOf } from '../support/hostile-reports.ts'
import { failure, finding, report } from '../support/reports.ts'
import { junitProblems } from '../support/schemas.ts'

const waiver: Finding['waiver'] = {
  check: '*',
  variable: '*',
  reason: 'until the move',
  owner: 'ops',
  expires: '2027-01-01',
}

/** The lines of the one finding's test. */
const testOf = (one: Partial<Finding>, over: Partial<Report> = {}) =>
  renderJunit(runOf(report({ findings: [finding(one)], ...over }))).match(
    /<testcase name="known-default".*?(\/>|<\/testcase>)/s,
  )?.[0]

describe('JUnit', () => {
  it('is valid by Jenkins’ schema for every example', async () => {
    const xmls = [...(await exampleReports()).values()].map((given) => renderJunit(runOf(given)))
    expect(await junitProblems(xmls)).toEqual([])
  })

  it('is valid with hostile text everywhere, and no text becomes an element', async () => {
    const plain = renderJunit(runOf(reportOf('plain'))).match(/<[a-z-]+/g)
    const xmls = HOSTILE_TEXTS.map((text) => [text, renderJunit(runOf(reportOf(text)))] as const)
    expect(await junitProblems(xmls.map(([, xml]) => xml))).toEqual([])
    for (const [text, xml] of xmls) {
      expect(xml.match(/<[a-z-]+/g), text).toEqual(plain)
      expect(xml).not.toMatch(/##\[|^\s*::/m)
    }
  })

  it('is refused by that schema when it is none', async () => {
    const broken = renderJunit(runOf(report()))
      .replace('<failure', '<fault')
      .replace('/failure', '/fault')
    expect(await junitProblems([renderJunit(runOf(report())), broken])).not.toEqual([])
  })

  it('has a suite for each variable, with a test for what was found and one for the rest', () => {
    expect(renderJunit(runOf(report()))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="Deploy of backend to prod blocked: 1 error">
        <testsuite name="JWT_SECRET" tests="2" failures="1" errors="0" skipped="0">
          <testcase name="known-default" classname="backend.prod.JWT_SECRET"><failure type="known-default" message="JWT_SECRET is still a publicly known default.">error: JWT_SECRET is still a publicly known default.
      service.json:7
      Secrets Manager backend/prod key JWT_SECRET (AWSCURRENT)
      Fix: Generate a new value: openssl rand -base64 48</failure></testcase>
          <testcase name="every other check" classname="backend.prod.JWT_SECRET"/>
        </testsuite>
        <testsuite name="REDIS_URL" tests="1" failures="0" errors="0" skipped="0">
          <testcase name="every other check" classname="backend.prod.REDIS_URL"/>
        </testsuite>
      </testsuites>
      "
    `)
  })

  it.each<[string, Partial<Finding>, Report['failOn'], RegExp]>([
    ['an error', {}, 'error', /<failure type="known-default" message="JWT_SECRET is still/],
    ['a warning that blocks', { severity: 'warning' }, 'warning', /<failure/],
    ['a warning that does not', { severity: 'warning' }, 'error', /<system-out>warning: JWT/],
    ['a draft', { severity: 'info' }, 'warning', /<system-out>info: JWT/],
    ['an error of a dry run', {}, 'never', /<skipped>Would block\.\nerror: JWT/],
    ['what is waived', { waiver }, 'error', /<skipped>Waived: until the move \(ops, until 2027/],
  ])('%s ends its test as the gate ends', (_, one, failOn, expected) => {
    expect(testOf(one, { failOn })).toMatch(expected)
  })

  it('takes what the gate could not tell for an error of the test itself', () => {
    const xml = renderJunit(runOf(report({ failures: [failure(), failure({ code: 'TIMEOUT' })] })))
    expect(xml).toContain(
      '<testsuite name="REDIS_URL" tests="3" failures="0" errors="2" skipped="1">',
    )
    expect(xml).toContain('<error type="SECRET_ACCESS_DENIED"')
  })

  it('skips an unavailable variable', () => {
    const variables = [
      { name: 'A', type: 'string', state: 'unavailable', sensitive: false, origin: null },
    ] as const
    expect(renderJunit(runOf(report({ findings: [], variables })))).toContain(
      '<skipped>The value is not available.</skipped>',
    )
  })

  it('gives what is of no variable to the run', () => {
    const { variable, ...rest } = failure()
    expect(renderJunit(runOf(report({ failures: [rest] })))).toContain(
      '<testsuite name="the run" tests="1"',
    )
  })
})
