import type { Parity } from '../domain/parity.ts'
import type { Report, ReportedVariable } from '../domain/report.ts'
import { type Run, resultOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { failuresSection, findingsSection, originOf } from './html-findings.ts'
import { cell, code, folded, linked, prose, section, tableOf, tableSection } from './html-parts.ts'
import { STYLE, STYLE_HASH } from './html-style.ts'
import { explainInWords } from './learn-more.ts'
import { NO_LINKS, type PageLinks } from './links.ts'
import { liveSection } from './live.ts'
import { markup } from './markup.ts'
import { alikeWords, cellWords, PARITY_TITLE, rowNote, splitRows } from './parity.ts'
import { probeSection } from './probe.ts'
import { readsSection } from './reads.ts'
import { WEAKENINGS_TITLE, weakeningWords } from './weakening-words.ts'
import {
  headline,
  lookedAtInWords,
  plural,
  runHeadline,
  untrustedInWords,
  waiverWords,
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
export function renderHtml(run: Run, links: PageLinks = NO_LINKS): string {
  const title = markup(runHeadline(run))
  const { parity, reports } = run
  const parts = [
    ...(parity === null ? [] : [renderHead(resultOf(run), title, ''), renderComparison(parity)]),
    ...reports.flatMap((report, place) =>
      reportParts(report, links, reports.length === 1 ? 'f' : `e${place + 1}-f`),
    ),
    renderFooter(run),
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

function renderFooter(run: Run): string {
  const words = [
    'Made by Bootgate. No value, and no part of one, is in this page.',
    explainInWords(run),
  ]
  return `<footer>${words.filter(Boolean).map(prose).join(' ')}</footer>`
}

/** @param anchor begins the ids of the findings, which are f1, f2, … in a page of one report */
function reportParts(report: Report, links: PageLinks, anchor: string): readonly string[] {
  return [
    renderHead(report.result, markup(headline(report)), factsOf(report)),
    failuresSection(report, links),
    findingsSection(report, links, anchor),
    renderWaivers(report),
    renderWeakenings(report, links),
    liveSection(report),
    probeSection(report),
    readsSection(report),
    renderVariables(report.variables, anchor !== 'f'),
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
    const note = rowNote(row)
    const named = `${code(row.name)}${note === '' ? '' : ` <span class="facts">${markup(note)}</span>`}`
    return `<tr><td>${named}</td>${cells.join('')}</tr>`
  })
  const facts = alike.length === 0 ? '' : `<p class="facts">${alikeWords(alike.length)}.</p>`
  const matrix =
    rows.length === 0
      ? ''
      : tableSection(PARITY_TITLE, head, rows, restInWords(left.length, 'compared variable'))
  return [matrix, facts].filter(Boolean).join('\n')
}

function renderWaivers(report: Report): string {
  const items = report.waivers.map((waiver) => {
    const { subject, waived, terms } = waiverWords(report, waiver)
    return `<li><h3>${markup(subject)}</h3><p>${markup(waived)}</p><p>${markup(terms)}</p></li>`
  })
  return section('Waivers in force', items)
}

function renderWeakenings({ weakenings }: Report, { linkTo }: PageLinks): string {
  const items = weakenings.map((weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    const where =
      weakening.location === null ? markup(place) : linked(code(place), linkTo(weakening.location))
    return `<li><h3>${markup(subject)}</h3><p>${markup(says)}</p><p>${where}</p></li>`
  })
  return section(WEAKENINGS_TITLE, items)
}

/** @param isFolded when a page has several such tables */
function renderVariables(variables: readonly ReportedVariable[], isFolded: boolean): string {
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
  const title = 'What was checked'
  const rest = restInWords(left.length, 'variable')
  return isFolded
    ? folded(`${title}: ${plural(variables.length, 'variable')}`, tableOf(head, rows, rest))
    : tableSection(title, head, rows, rest)
}
