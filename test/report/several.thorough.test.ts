import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Parity } from '../../src/domain/parity.ts'
import type { Run } from '../../src/domain/run.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { fits, LIMITS } from '../../src/report/limits.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { HOSTILE_TEXTS, severalOf } from '../support/hostile-reports.ts'
import { around, report } from '../support/reports.ts'
import { closedSchema, junitProblems, sarifSchema } from '../support/schemas.ts'

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
  it('fits under every limit, and says what is left out', () => {
    const row = (place: number) => ({ ...PARITY.rows[0], name: `SETTING_${place}` })
    const rows = Array.from({ length: 3_000 }, (_, place) => row(place))
    const huge = { ...RUN, parity: { ...PARITY, rows } } as Run
    for (const limit of Object.values(LIMITS)) {
      const page = renderSummary(huge, { limit })
      expect(fits(page, limit)).toBe(true)
      expect(page.startsWith(`## ⛔ ${HEADLINE}`.slice(0, 20))).toBe(true)
    }
    expect(renderSummary(huge, { limit: LIMITS.comment })).toMatch(
      /Left out: .*\d+ compared variables/,
    )
  })
})

describe('hostile text in a run of several environments', () => {
  const sarifProblems = sarifSchema()
  const jsonProblems = closedSchema(reportSchema())

  it.each(HOSTILE_TEXTS.map((text) => [text]))('does nothing: %j', (text) => {
    const run = severalOf(text)
    expect(jsonProblems(JSON.parse(renderJson(run)))).toEqual([])
    expect(sarifProblems(JSON.parse(renderSarif(run, around)))).toEqual([])
    const plain = severalOf('plain')
    // What stands between backticks in a fix is code.
    const elements = (one: Run) => renderHtml(one).match(/<(?!code)[a-z0-9]+/g)
    expect(elements(run)).toEqual(elements(plain))
    const rows = (one: Run) => renderSummary(one).match(/^\| /gm)?.length
    expect(rows(run)).toBe(rows(plain))
    const lines = (one: Run) => renderTerminal(one, unpainted).split('\n').length
    expect(lines(run)).toBe(lines(plain))
    const shown = renderTerminal(run, unpainted)
    expect(stripVTControlCharacters(shown)).toBe(shown)
    for (const format of FORMATS)
      expect(renderAs(format, run, around), format).not.toMatch(/##\[|^\s*::/m)
  })

  it('keeps JUnit valid', async () => {
    const xmls = HOSTILE_TEXTS.map((text) => renderJunit(severalOf(text)))
    expect(await junitProblems(xmls)).toEqual([])
  })
})
