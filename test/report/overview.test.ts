import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import { runOf } from '../../src/domain/run.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { finding, report } from '../support/reports.ts'

const CHECKS = ['empty', 'required', 'known-default'] as const
/** So many findings of three checks; those of one check have words of their own. */
const some = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, place) =>
    finding({
      check: CHECKS[place % 3] ?? '',
      variable: `V${place}`,
      message: `V${place} is wrong in its way ${place}.`,
      severity: place % 3 === 1 ? 'warning' : 'error',
    }),
  )
const runWith = (findings: readonly Finding[]) => runOf(report({ findings }))
const terminal = (count: number, columns = Number.POSITIVE_INFINITY) =>
  renderTerminal(runWith(some(count)), (_, text) => text, { columns })

describe('a report of 20 findings', () => {
  it('begins with a list of them in the terminal, the most severe first', () => {
    const [headline, , ...lines] = terminal(20).split('\n')
    expect(headline).toMatch(/^Deploy of backend to prod blocked/)
    expect(lines.slice(0, 6)).toEqual([
      '20 findings of 3 checks',
      'error    empty          7  V0, V3, V6, V9, V12, V15 and 1 more',
      'error    known-default  6  V2, V5, V8, V11, V14, V17',
      'warning  required       7  V1, V4, V7, V10, V13, V16 and 1 more',
      '',
      'error    V0 is wrong in its way 0.',
    ])
  })

  it('has a line for each check of the list on a narrow terminal', () => {
    for (const columns of [40, 50, 60, 80]) {
      const lines = terminal(20, columns).split('\n').slice(3, 6)
      expect(lines.filter((line) => line.length > columns)).toEqual([])
      expect(lines.filter((line) => !/^(error|warning) .* V\d/.test(line))).toEqual([])
    }
  })

  it('begins with a list in Markdown, and in HTML with links to the findings', () => {
    const markdown = renderSummary(runWith(some(20)))
    expect(markdown).toContain(`**20 findings of 3 checks**

- ❌ 7 × <code>empty</code>: <code>V0</code>, <code>V3</code>`)
    expect(markdown.indexOf('**20 findings')).toBeLessThan(markdown.indexOf('| Variable'))
    const html = renderHtml(runWith(some(20)))
    const targets = [...html.matchAll(/href="#(f\d+)"/g)].map(([, id]) => id)
    expect(targets).toEqual(['f1', 'f2', 'f14'])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has ids of its own in a page of several environments', () => {
    const reports = ['prod', 'staging'].map((environment) =>
      report({ environment, findings: some(20) }),
    )
    const html = renderHtml({ reports, parity: { environments: ['prod', 'staging'], rows: [] } })
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(6)
    expect(targets.filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })
})

describe('a report of 19 findings', () => {
  it('has no list', () => {
    for (const page of [
      terminal(19),
      renderSummary(runWith(some(19))),
      renderHtml(runWith(some(19))),
    ])
      expect(page).not.toMatch(/19 findings of/)
  })
})
