import type { Report } from '../../src/domain/report.ts'
import type { Run } from '../../src/domain/run.ts'
import type { Waiver } from '../../src/domain/waiver.ts'
import { HOSTILE } from './hostile.ts'
import { failure, finding, report } from './reports.ts'

/** Texts that mean something to a reader of some format: none may act in any. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...HOSTILE,
  '</failure></testcase><testcase name="x"/>',
  ']]>',
  '<![CDATA[',
  "' onmouseover='alert(1)",
  'nul\u0000bell\u0007',
  'non\ufffecharacter\uffff',
  '&amp;&#0;&nbsp;',
  '</style><style>*{display:none}',
  '%0A%7B{0}{{x}}',
]

/** A report whose every free text is this one. */
export function reportOf(text: string): Report {
  const location = { file: text, line: 1, column: 1 }
  const origin = { source: 'manifest', locator: text, versionId: text, location } as const
  const stored = { ...origin, source: 'secrets-manager', jsonKey: text, stage: text } as const
  const waiver: Waiver = {
    check: text,
    variable: text,
    reason: text,
    owner: text,
    expires: '2027-01-01',
    location,
  }
  const told = { by: text, location, pending: true }
  const one = { check: text, variable: text, message: text, fix: `\`${text}\` ${text}`, location }
  return report({
    service: text,
    environment: text,
    result: 'broken',
    findings: [
      finding({ ...one, origin: stored }),
      finding({ ...one, origin, location: null, severity: 'warning' }),
      finding({ ...one, origin: null, severity: 'info', variable: null }),
      finding({ ...one, waiver }),
    ],
    failures: [failure({ message: text, fix: text, variable: text, location })],
    variables: [{ name: text, type: 'string', state: 'present', sensitive: false, origin }],
    waivers: [waiver],
    weakenings: [
      { kind: 'check-off', check: text, from: 'error', to: 'off', ...told },
      { kind: 'changed', what: 'rule', name: text, options: [text], ...told, location: null },
    ],
  })
}

/** A run of two environments whose every free text is this one. */
export function severalOf(text: string, reports = [reportOf(text), reportOf(text)]): Run {
  const cell = { state: 'present', kept: 'secret', shape: 'text', sameAs: [text] } as const
  const other = { state: 'present', kept: 'plain', shape: 'postgres URL', sameAs: [] } as const
  return {
    reports,
    parity: {
      environments: [text, text],
      rows: [
        { name: text, differs: true, cells: [cell, other] },
        { name: text, differs: false, cells: [other, other] },
      ],
    },
  }
}
