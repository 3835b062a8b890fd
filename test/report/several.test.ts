import { describe, expect, it } from 'vitest'
import type { Parity, ParityCell } from '../../src/domain/parity.ts'
import type { Run } from '../../src/domain/run.ts'
import { allAnnotations } from '../../src/report/annotations.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { around, finding, report } from '../support/reports.ts'

const CELL = { state: 'present', kept: 'secret', shape: 'text', sameAs: [] } as const
const ABSENT = { state: 'absent', kept: null, shape: null, sameAs: [] } as const

const PARITY: Parity = {
  environments: ['prod', 'staging'],
  rows: [
    {
      name: 'SESSION_SECRET',
      differs: true,
      cells: [
        { ...CELL, sameAs: ['staging COOKIE_SECRET'] },
        { ...CELL, kept: 'plain', shape: 'number' },
      ],
    },
    { name: 'FEATURE', differs: true, cells: [ABSENT, { ...ABSENT, state: 'empty' }] },
    { name: 'PORT', differs: false, cells: [CELL, CELL] },
  ],
}

const good = report({
  environment: 'staging',
  result: 'pass',
  findings: [],
  wouldBlock: 0,
  counts: { error: 0, warning: 0, info: 0, waived: 0 },
})
const RUN: Run = { reports: [report(), good], parity: PARITY }
const HEADLINE = 'Deploy of backend blocked in 1 of 2 environments (prod): 1 error'
const unpainted = (_: unknown, text: string) => text

describe('a run of several environments', () => {
  it('begins with one verdict and the comparison, and goes on with each environment', () => {
    const inOrder = [
      HEADLINE,
      'How the environments compare',
      'Deploy of backend to prod blocked: 1 error',
      'Deploy of backend to staging can start',
    ]
    for (const page of [
      renderTerminal(RUN, unpainted),
      renderSummary(RUN),
      renderHtml(RUN).replace(/^.*<main>/s, ''),
    ]) {
      const places = inOrder.map((words) => page.indexOf(words))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('says that all can start when they can', () => {
    const both = { reports: [{ ...good, environment: 'prod' }, good], parity: PARITY }
    expect(renderSummary(both)).toMatch(/^## ✅ Deploy of backend can start in 2 environments/)
  })

  it('compares in a table where it fits, and in lines where it does not', () => {
    const lines = (columns: number) =>
      renderTerminal(RUN, unpainted, { columns })
        .split('compare\n')[1]
        ?.split(/\nDeploy/)[0]
        ?.split('\n')
    expect(lines(100)).toEqual([
      `                ${'prod'.padEnd(56)}  staging`,
      'SESSION_SECRET  set (secret, text, same secret as staging COOKIE_SECRET)  set (plain, number)',
      `FEATURE         ${'absent'.padEnd(56)}  empty`,
      '1 variable alike in all environments.',
      '',
    ])
    expect(lines(60)).toEqual([
      'SESSION_SECRET',
      '  prod     set (secret, text, same secret as staging COOKIE_SECRET)',
      '  staging  set (plain, number)',
      'FEATURE',
      '  prod     absent',
      '  staging  empty',
      '1 variable alike in all environments.',
      '',
    ])
  })

  it('compares in a table of Markdown and of HTML', () => {
    expect(renderSummary(RUN)).toContain(
      '| <code>SESSION_SECRET</code> | set<br><sub>secret</sub><br><sub>text</sub><br><sub>same secret as staging COOKIE_SECRET</sub> | set<br><sub>plain</sub><br><sub>number</sub> |',
    )
    expect(renderSummary(RUN)).toContain('| <code>FEATURE</code> | absent | empty |')
    expect(renderHtml(RUN)).toContain('set; secret; text; same secret as staging COOKIE_SECRET')
  })

  it('says once that all environments have the same secret', () => {
    const environments = ['prod', 'staging', 'qa']
    const cells = environments.map((one) => ({
      ...{ state: 'present', kept: null, shape: null },
      sameAs: environments.filter((other) => other !== one),
    })) satisfies readonly ParityCell[]
    const rows = [{ name: 'TOKEN', differs: true, cells }]
    const run = { ...RUN, parity: { environments, rows } }
    expect(renderSummary(run)).toContain(
      '| <code>TOKEN</code><br><sub>same secret in all</sub> | set | set | set |',
    )
    expect(renderTerminal(run, unpainted, { columns: 100 })).toMatch(
      /^TOKEN \(same secret in all\) +set +set +set$/m,
    )
    const [page] = renderHtml(run).split('</table>')
    expect(page).toContain('same secret in all')
    expect(page).not.toContain('same secret as')
  })

  it('has in JSON what holds for all, each report, and the comparison', () => {
    const { reports, ...whole } = JSON.parse(renderJson(RUN))
    expect(whole).toMatchObject({
      ...{ version: 1, service: 'backend', environments: ['prod', 'staging'], result: 'blocked' },
      counts: { error: 1, warning: 0, info: 0, waived: 0 },
    })
    expect(whole.parity[1]).toEqual({
      name: 'FEATURE',
      differs: true,
      cells: [
        { environment: 'prod', ...ABSENT },
        { environment: 'staging', ...ABSENT, state: 'empty' },
      ],
    })
    expect(reports).toEqual([
      JSON.parse(renderJson({ reports: [report()], parity: null })),
      JSON.parse(renderJson({ reports: [good], parity: null })),
    ])
  })

  it('is a run for each environment in SARIF, and suites of each in JUnit', () => {
    const { runs } = JSON.parse(renderSarif(RUN, around))
    const ids = runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)
    expect(new Set(ids).size).toBe(2)
    expect(ids.join()).toMatch(/prod.*staging/)
    const xml = renderJunit(RUN)
    expect(xml).toContain('classname="backend.prod.JWT_SECRET"')
    expect(xml).toContain('classname="backend.staging.JWT_SECRET"')
  })

  it('tells a mistake that environments share once in annotations', () => {
    const shared = { reports: [report(), report({ environment: 'staging' })], parity: PARITY }
    expect(allAnnotations(shared)).toHaveLength(1)
    const other = report({
      environment: 'staging',
      findings: [finding({ message: 'OTHER is empty.' })],
    })
    expect(allAnnotations({ ...shared, reports: [report(), other] })).toHaveLength(2)
  })
})
