import type { Finding, Severity } from '../domain/finding.ts'
import { describeOrigin, isSecretStore } from '../domain/origin.ts'
import type { Report, ReportedVariable } from '../domain/report.ts'
import type { Result } from '../domain/verdict.ts'
import { markdown, markdownCode, markdownProse } from './escape.ts'
import {
  groupFailures,
  headline,
  openFindings,
  plural,
  spotOf,
  waiverWords,
  whereOf,
} from './words.ts'

const RESULT_SIGNS: Readonly<Record<Result, string>> = { pass: '✅', blocked: '⛔', broken: '⛔' }
const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

/** The job summary: Markdown as GitHub renders it. Ends with a line end. */
export function renderSummary(report: Report): string {
  const parts = [
    `## ${RESULT_SIGNS[report.result]} ${markdown(headline(report))}`,
    renderFailures(report),
    renderFindings(report),
    renderWaivers(report),
    renderVariables(report),
    `<sub>${report.checked} of ${plural(report.variables.length, 'variable')} had a value; checked as ${report.tier}. No value is part of this page.</sub>`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderFailures({ failures }: Report): string {
  if (failures.length === 0) return ''
  const rows = groupFailures(failures).map(({ failure, variables }) => [
    markdownCode(failure.code),
    markdown(failure.message),
    code(spotOf(failure)),
    variables.map(markdownCode).join(' '),
    markdownProse(failure.fix),
  ])
  return table(['The gate could not tell', 'Why', 'Where', 'Variables', 'How to fix'], rows)
}

function renderFindings(report: Report): string {
  const findings = openFindings(report)
  if (findings.length === 0) return ''
  const rows = findings.map((finding) => [
    `${SEVERITY_SIGNS[finding.severity]} ${code(finding.variable ?? '')}`,
    `${markdown(withoutName(finding))}<br><sub>${markdown(finding.check)}</sub>`,
    [code(whereOf(finding)), storeOf(finding)].filter(Boolean).join('<br>'),
    markdownProse(finding.fix),
  ])
  return table(['Variable', 'What is wrong', 'Where', 'How to fix'], rows)
}

function renderWaivers(report: Report): string {
  if (report.waivers.length === 0) return ''
  const rows = report.waivers.map((waiver) => {
    const { variable, waived, terms } = waiverWords(report, waiver)
    return [markdownCode(variable), markdown(waived), markdown(terms)]
  })
  return table(['Waivers in force', 'Check', 'Why, and who answers for it'], rows)
}

/** The name has a column of its own. */
function withoutName({ message, variable }: Finding): string {
  const said = variable !== null && message.startsWith(`${variable} `)
  return said ? message.slice(variable.length + 1) : message
}

/** The line of the manifest is half of where a secret comes from. */
function storeOf({ origin }: Finding): string {
  return origin !== null && isSecretStore(origin) ? markdown(describeOrigin(origin)) : ''
}

function renderVariables({ variables }: Report): string {
  if (variables.length === 0) return ''
  const rows = variables.map((variable) => [
    markdownCode(variable.name),
    variable.state,
    `${variable.type}${variable.sensitive ? ' 🔒' : ''}`,
    originCell(variable),
  ])
  const all = table(['Variable', 'State', 'Type', 'Origin'], rows)
  return `<details><summary>All ${plural(variables.length, 'variable')}</summary>\n\n${all}\n\n</details>`
}

function originCell({ origin }: ReportedVariable): string {
  if (origin === null) return '—'
  const version = origin.versionId === undefined ? '' : ` version ${origin.versionId}`
  return markdown(`${describeOrigin(origin)}${version}`)
}

function code(text: string): string {
  return text === '' ? '' : markdownCode(text)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || '—').join(' | ')} |`
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}
