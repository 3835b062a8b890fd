import { describeOrigin, describeSource } from '../domain/origin.ts'
import type { Report, ReportedVariable } from '../domain/report.ts'
import { markdown, markdownCode } from './escape.ts'
import { table } from './markdown-table.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'
import { openFindings, plural, waiverWords } from './words.ts'

const OPEN_WAIVERS = 10

/** All variables with state, type and origin, folded. Never a value. */
export function variablesPart(report: Report, plan: Plan): PagePart {
  const { variables } = report
  if (variables.length === 0) return EMPTY_PART
  const wrong = new Set([
    ...openFindings(report).map(({ variable }) => variable),
    ...report.failures.map(({ variable }) => variable ?? null),
  ])
  const shown = variables.filter(
    ({ name, state }) => plan.passing || wrong.has(name) || state !== 'present',
  )
  const passing = variables.length - shown.length
  const rows = shown.map((variable) => ({
    cells: [
      `${markdownCode(variable.name)}<br><sub>${markdown(variable.type)}${variable.sensitive ? ' 🔒' : ''}</sub>`,
      `${variable.state}<br><sub>${originWords(variable, plan)}</sub>`,
    ],
    count: 1,
  }))
  const folded = (count: string) =>
    plan.passing ? `What was checked: ${count}` : `${count} to look at`
  const head = ['Variable, and its type', 'State, and where it comes from']
  const { text, left } = table({ head, rows, what: 'variable', open: 0, folded }, plan)
  const details = plan.details ? [] : ['the exact origins of values']
  const passed = passing === 0 ? [] : [`${plural(passing, 'variable')} without a finding`]
  return { text, left: [...details, ...passed, ...left] }
}

function originWords({ origin }: ReportedVariable, plan: Plan): string {
  if (origin === null) return '—'
  if (!plan.details) return describeSource(origin.source)
  const version = origin.versionId === undefined ? '' : `version ${origin.versionId}`
  const day = origin.created === undefined ? '' : `of ${origin.created.slice(0, 10)}`
  const made = [version, day].filter(Boolean).join(' ')
  return [describeOrigin(origin), made].filter(Boolean).map(markdown).join('<br>')
}

/** Waivers with reason, owner and last day. */
export function waiversPart(report: Report, plan: Plan): PagePart {
  if (report.waivers.length === 0) return EMPTY_PART
  const rows = report.waivers.map((waiver) => {
    const { subject, waived, terms } = waiverWords(report, waiver)
    return {
      cells: [`${markdownCode(subject)}<br><sub>${markdown(waived)}</sub>`, markdown(terms)],
      count: 1,
    }
  })
  const folded = (count: string) => count.replace(' ', ' more ')
  const head = ['Waiver in force', 'Why, and who owns it']
  return table({ head, rows, what: 'waiver', open: OPEN_WAIVERS, folded }, plan)
}
