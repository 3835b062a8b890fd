import type { Finding } from '../domain/finding.ts'
import { describeOrigin, isSecretStore, type Origin } from '../domain/origin.ts'
import type { Parity } from '../domain/parity.ts'
import type { Report, ReportedVariable } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { type FindingGroup, groupFindings, sentenceOfThem } from './groups.ts'
import { cell, code, codes, fact, item, section, tableSection } from './html-parts.ts'
import { STYLE, STYLE_HASH } from './html-style.ts'
import { liveSection } from './live.ts'
import { markup } from './markup.ts'
import { alikeWords, cellWords, PARITY_TITLE, splitRows } from './parity.ts'
import { probeSection } from './probe.ts'
import { readsSection } from './reads.ts'
import { WEAKENINGS_TITLE, weakeningWords } from './weakening-words.ts'
import {
  groupFailures,
  headline,
  lookedAtInWords,
  runHeadline,
  spotOf,
  untrustedInWords,
  waiverWords,
  whereOf,
} from './words.ts'

const VERDICTS: Readonly<Record<Result, string>> = {
  pass: 'Pass',
  partial: 'Static checks only',
  blocked: 'Blocked',
  broken: 'Broken: the gate could not tell',
}

/** The page loads nothing and runs nothing, whatever it contains. Its one style is allowed by hash. */
const CONTENT_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** Renders the report as one self-contained page. Ends with a line end. */
export function renderHtml(run: Run): string {
  const title = markup(runHeadline(run))
  const parts = [
    ...(run.parity === null ? [] : [renderHead(resultOf(run), title, '')]),
    ...run.reports.flatMap(reportParts),
    ...(run.parity === null ? [] : [renderComparison(run.parity)]),
    '<footer>Made by Bootgate. No value, and no part of one, is in this page.</footer>',
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function reportParts(report: Report): readonly string[] {
  return [
    renderHead(report.result, markup(headline(report)), factsOf(report)),
    renderFailures(report),
    renderFindings(report),
    renderWaivers(report),
    renderWeakenings(report),
    liveSection(report),
    probeSection(report),
    readsSection(report),
    renderVariables(report.variables),
  ]
}

function factsOf(report: Report): string {
  return [untrustedInWords(report), lookedAtInWords(report)].filter(Boolean).map(markup).join(' ')
}

function renderHead(result: Result, title: string, facts: string): string {
  return `<header class="${result}">
<p class="verdict">${VERDICTS[result]}</p>
<h1>${title}</h1>
${facts === '' ? '' : `<p class="facts">${facts}</p>\n`}</header>`
}

function renderComparison(parity: Parity): string {
  const { differing, alike } = splitRows(parity)
  const { shown, left } = capped(
    differing,
    Math.ceil(MOST_SHOWN.variables / parity.environments.length),
  )
  const names = parity.environments.map(markup)
  const head = `<tr><th>Variable</th>${names.map((name) => `<th class="name">${name}</th>`).join('')}</tr>`
  const rows = shown.map((row) => {
    const cells = row.cells.map((one, place) => {
      const { state, notes } = cellWords(one, row)
      return cell(names[place] ?? '', [state, ...notes].map(markup).join('; '))
    })
    return `<tr><td>${code(row.name)}</td>${cells.join('')}</tr>`
  })
  const facts = alike.length === 0 ? '' : `<p class="facts">${alikeWords(alike.length)}.</p>`
  const matrix =
    rows.length === 0
      ? ''
      : tableSection(PARITY_TITLE, head, rows, restInWords(left.length, 'compared variable'))
  return [matrix, facts].filter(Boolean).join('\n')
}

function renderFailures({ failures }: Report): string {
  const { shown, left } = capped(groupFailures(failures), MOST_SHOWN.causes)
  const items = shown.map(({ failure, variables }) => {
    const facts = [fact('Where', code(spotOf(failure))), fact('Variables', codes(variables))]
    return item('error', code(failure.code), failure.message, failure.fix, facts)
  })
  return section('What the gate could not tell', items, restInWords(left.length, 'failure'))
}

function renderFindings(report: Report): string {
  const { shown, left } = capped(groupFindings(report), MOST_SHOWN.causes)
  const hidden = left.reduce((sum, { findings }) => sum + findings.length, 0)
  return section('What is wrong', shown.map(renderGroup), restInWords(hidden, 'finding'))
}

/** A finding without a variable has no name above it: its sentence begins with what it is about. */
function renderGroup({ findings, severity, words, fix, check }: FindingGroup) {
  const [first, ...others] = findings
  if (first === undefined) return ''
  if (others.length === 0) return renderFinding(first)
  const names = [...new Set(findings.flatMap(({ variable }) => variable ?? []))]
  const places = [...new Set(findings.slice(0, MOST_SHOWN.names).map(whereOf))].filter(Boolean)
  const facts = [fact('Where', codes(places)), fact('Check', code(check))]
  const sentence = first.variable === null ? words : sentenceOfThem(words)
  return item(severity, codes(names), sentence, fix, facts)
}

function renderFinding(finding: Finding): string {
  const { severity, variable, message, fix, check, origin } = finding
  const where = whereOf(finding)
  // The origin of a manifest's value is already its place.
  const from = origin !== null && (where === '' || isSecretStore(origin)) ? origin : null
  const facts = [
    fact('Where', code(where)),
    fact('From', originOf(from)),
    fact('Check', code(check)),
  ]
  return item(severity, code(variable ?? ''), message, fix, facts)
}

function renderWaivers(report: Report): string {
  const items = report.waivers.map((waiver) => {
    const { subject, waived, terms } = waiverWords(report, waiver)
    return `<li><h3>${markup(subject)}</h3><p>${markup(waived)}</p><p>${markup(terms)}</p></li>`
  })
  return section('Waivers in force', items)
}

function renderWeakenings({ weakenings }: Report): string {
  const items = weakenings.map((weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    return `<li><h3>${markup(subject)}</h3><p>${markup(says)}</p><p>${code(place)}</p></li>`
  })
  return section(WEAKENINGS_TITLE, items)
}

function renderVariables(variables: readonly ReportedVariable[]): string {
  if (variables.length === 0) return ''
  const { shown, left } = capped(variables, MOST_SHOWN.variables)
  const rows = shown.map(({ name, state, type, sensitive, origin }) =>
    [
      `<tr><td>${code(name)}</td>`,
      cell('State', state),
      cell('Type', markup(type)),
      cell('Secret', sensitive ? 'yes' : 'no'),
      cell('From', originOf(origin) || '—'),
      '</tr>',
    ].join(''),
  )
  const head = '<tr><th>Variable</th><th>State</th><th>Type</th><th>Secret</th><th>From</th></tr>'
  return tableSection('What was checked', head, rows, restInWords(left.length, 'variable'))
}

function originOf(origin: Origin | null): string {
  if (origin === null) return ''
  const { versionId, created } = origin
  const version = versionId === undefined ? '' : `, version ${versionId}`
  const date = created === undefined ? '' : ` of ${created.slice(0, 10)}`
  return markup(`${describeOrigin(origin)}${version}${date}`)
}
