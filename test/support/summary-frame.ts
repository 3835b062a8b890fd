import type { Finding } from '../../src/domain/finding.ts'
import { SOURCES } from '../../src/domain/origin.ts'
import type { Parity, ParityCell } from '../../src/domain/parity.ts'
import type { Report } from '../../src/domain/report.ts'
import { runOf } from '../../src/domain/run.ts'
import { SHAPES } from '../../src/domain/shape.ts'
import { STATES } from '../../src/domain/variable.ts'
import type { Waiver } from '../../src/domain/waiver.ts'
import { REMOVED_KINDS, type Weakening } from '../../src/domain/weakening.ts'
import { renderSummary } from '../../src/report/summary.ts'

const ORIGIN = { source: 'input', locator: '' } as const
const WAIVER: Waiver = { check: '', variable: '*', reason: '', owner: '', expires: '' }
const BLANK_SOURCE = { by: '', location: null, pending: false } as const
const WEAKENINGS: readonly Weakening[] = [
  { ...BLANK_SOURCE, kind: 'check-off', check: '', from: 'error', to: 'off' },
  { ...BLANK_SOURCE, kind: 'check-milder', check: '', from: 'error', to: 'warning', pending: true },
  { ...BLANK_SOURCE, kind: 'tier-lowered', from: 'production', to: 'staging' },
  { ...BLANK_SOURCE, kind: 'fail-on', from: 'error', to: 'never' },
  { ...BLANK_SOURCE, kind: 'stand-ins' },
  { ...BLANK_SOURCE, kind: 'changed', what: 'variable', name: '', options: [], pending: true },
  ...REMOVED_KINDS.map(
    (what): Weakening => ({ ...BLANK_SOURCE, kind: 'removed', what, name: '', pending: true }),
  ),
  { ...BLANK_SOURCE, kind: 'base-missing' },
]
const FINDING: Omit<Finding, 'severity'> = {
  check: '',
  variable: null,
  message: '',
  fix: '``',
  facts: {},
  origin: null,
  location: null,
  waiver: null,
}
const REPORT: Omit<Report, 'result' | 'failures'> = {
  service: '…',
  environment: '…',
  tier: 'production',
  untrusted: null,
  failOn: 'error',
  wouldBlock: 1,
  checked: 1,
  counts: { error: 2, warning: 2, info: 2, waived: 2 },
  variables: SOURCES.map((source, place) => ({
    name: '',
    type: '',
    state: STATES[place % STATES.length] ?? 'present',
    sensitive: true,
    origin: { ...ORIGIN, source },
  })),
  findings: [
    { ...FINDING, severity: 'error' },
    { ...FINDING, severity: 'warning' },
  ],
  waivers: [WAIVER],
  weakenings: WEAKENINGS,
}

const CELL: ParityCell = { state: 'present', kept: 'secret', shape: 'text', sameAs: [] }
const row = (...cells: readonly ParityCell[]) => ({ name: '', differs: true, cells })
const sameAs = (count: number) => ({ ...CELL, sameAs: Array.from({ length: count }, () => '…') })
const PARITY: Parity = {
  environments: ['…', '…'],
  rows: [
    ...STATES.map((state) => row({ ...CELL, state }, { ...CELL, kept: 'plain', sameAs: ['…'] })),
    ...SHAPES.map((shape) =>
      row({ ...CELL, shape }, { ...CELL, shape: shape === 'text' ? 'URL' : 'text' }),
    ),
    row(sameAs(1), sameAs(1)),
    { ...row(CELL, CELL), differs: false },
    { ...row(CELL, CELL), differs: false },
  ],
}
const PARITY_OF_THREE: Parity = {
  environments: ['…', '…', '…'],
  rows: [row(sameAs(2), sameAs(2), sameAs(2))],
}

/**
 * The lines of every job summary: its words and markup, as `summary-frame.json` has to hold them. The runner masks a
 * summary line by line: a mask over one of these would break the table or hide the verdict.
 */
export function summaryFrame(): readonly string[] {
  const failures = [{ code: 'INTERNAL', message: '', fix: '' } as const]
  const reports: readonly Report[] = [
    { ...REPORT, result: 'pass', failures: [] },
    { ...REPORT, result: 'pass', failures: [], wouldBlock: 0 },
    { ...REPORT, result: 'blocked', failures: [] },
    { ...REPORT, result: 'broken', failures },
    { ...REPORT, result: 'partial', untrusted: 'fork', failures: [] },
    { ...REPORT, result: 'partial', untrusted: 'dependabot', failures: [] },
    { ...REPORT, result: 'blocked', untrusted: 'fork', failures: [] },
  ]
  const runs = reports.flatMap((report) => [
    runOf(report),
    { reports: [report, report], parity: PARITY },
    { reports: [report, report, report], parity: PARITY_OF_THREE },
  ])
  const lines = runs.flatMap((run) => renderSummary(run).split('\n'))
  return [...new Set(lines)].filter((line) => line !== '')
}
