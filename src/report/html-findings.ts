import type { Finding } from '../domain/finding.ts'
import { placeOf } from '../domain/location.ts'
import { describeOrigin, isSecretStore, type Origin } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { type FindingGroup, groupFindings } from './groups.ts'
import {
  cell,
  code,
  codes,
  fact,
  fixOf,
  item,
  linked,
  section,
  signed,
  tableSection,
} from './html-parts.ts'
import type { PageLinks } from './links.ts'
import { markup } from './markup.ts'
import { moreRows, overviewOf, someNames } from './overview.ts'
import { remediesOf, sentenceBelowNames, type Topic, topicsOf, variablesOf } from './topics.ts'
import { groupFailures, spotOf, whereOf } from './words.ts'

/** What the gate could not tell, one item for each cause. */
export function failuresSection(report: Report, { linkTo, pageOf }: PageLinks): string {
  const { shown, left } = capped(groupFailures(report.failures), MOST_SHOWN.causes)
  const items = shown.map(({ failure, variables }) =>
    item('error', linked(code(failure.code), pageOf(failure.code)), [
      `<p>${markup(failure.message)}</p>`,
      fixOf(failure.fix),
      facts(
        fact('Where', linked(code(spotOf(failure)), failure.location && linkTo(failure.location))),
        fact('Variables', codes(variables)),
      ),
    ]),
  )
  return section('What the gate could not tell', items, restInWords(left.length, 'failure'))
}

/**
 * The findings, one item for each topic, and above them a list when they are many.
 * @param anchor begins the ids of the items; of its own for each report of a page
 */
export function findingsSection(report: Report, links: PageLinks, anchor: string): string {
  const all = groupFindings(report)
  const { shown, left } = capped(all, MOST_SHOWN.causes)
  const hidden = left.reduce((sum, { findings }) => sum + findings.length, 0)
  const idOf = (topic: number) => `${anchor}${topic + 1}`
  const last = shown.at(-1)?.topic ?? -1
  const target = ({ topic }: { readonly topic: number }) =>
    topic <= last ? `#${idOf(topic)}` : null
  const items = topicsOf(shown).map((topic) => topicItem(topic, links, idOf(topic[0].topic)))
  return [
    overviewSection(all, target),
    section('What is wrong', items, restInWords(hidden, 'finding')),
  ]
    .filter(Boolean)
    .join('\n')
}

function overviewSection(
  groups: readonly FindingGroup[],
  targetOf: (row: { readonly topic: number }) => string | null,
): string {
  const overview = overviewOf(groups)
  if (overview === null) return ''
  const rows = overview.rows.map((row) => {
    const { shown, more } = someNames(row)
    const names = [...shown.map(code), more].filter(Boolean).join(' ')
    const cells = [
      `<td class="${row.severity}">${signed(row.severity)}</td>`,
      cell('Check', linked(code(row.check), targetOf(row))),
      cell('Findings', `${row.count} ×`),
      cell('Variables', names || '—'),
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  const head = '<tr><th>Severity</th><th>Check</th><th>Findings</th><th>Variables</th></tr>'
  return tableSection(markup(overview.title), head, rows, moreRows(overview))
}

/** The names and places of a topic once, and below them its problems, each fix once. */
function topicItem(topic: Topic, links: PageLinks, id: string): string {
  const [first, ...others] = topic
  const names = codes(variablesOf(first))
  const check = ({ check }: FindingGroup) => linked(code(check), links.pageOf(check))
  const where = placeFacts(first.findings, links)
  if (others.length === 0)
    return item(
      first.severity,
      names,
      [
        `<p>${markup(sentenceOf(first))}</p>`,
        fixOf(first.fix),
        facts(...where, fact('Check', check(first))),
      ],
      id,
    )
  const problems = remediesOf(topic).map(({ fix, groups }) => {
    const sentences = groups.map(
      (group) =>
        `<p><span class="${group.severity}">${signed(group.severity)}</span>${markup(sentenceBelowNames(group))}</p>`,
    )
    const checks = [...new Set(groups.map(check))].join(' ')
    return `<div class="problem">\n${[...sentences, fixOf(fix), facts(fact('Check', checks))].join('\n')}\n</div>`
  })
  return item(first.severity, names, [facts(...where), ...problems], id)
}

/** A finding alone keeps its whole message. */
function sentenceOf(group: FindingGroup): string {
  const [first, ...others] = group.findings
  return first && others.length === 0 ? first.message : sentenceBelowNames(group)
}

/** The place of all findings once, or each variable with its place. */
function placeFacts(findings: readonly Finding[], { linkTo }: PageLinks): readonly string[] {
  const { shown, left } = capped(findings, MOST_SHOWN.names)
  const whereIs = (one: Finding) => linked(code(whereOf(one)), one.location && linkTo(one.location))
  const distinct = [...new Map(shown.map((one) => [placesOf(one), one])).values()]
  const [only, ...others] = distinct
  if (only === undefined) return []
  if (others.length === 0) return [fact('Where', whereIs(only)), fact('From', fromOf(only))]
  if (shown.every(({ variable }) => variable === null))
    return [fact('Where', distinct.map(whereIs).filter(Boolean).join(' '))]
  const pairs = shown.map((one) =>
    fact(code(one.variable ?? ''), [whereIs(one), fromOf(one)].filter(Boolean).join(' · ')),
  )
  return left.length === 0 ? pairs : [...pairs, fact('', `and ${left.length} more`)]
}

function placesOf(one: Finding): string {
  return JSON.stringify([one.location && placeOf(one.location), fromOf(one)])
}

function fromOf({ location, origin }: Finding): string {
  // The origin of a manifest's value is already its place.
  return origin !== null && (location === null || isSecretStore(origin)) ? originOf(origin) : ''
}

/** Where a value comes from, with its version and day; empty without an origin. */
export function originOf(origin: Origin | null): string {
  if (origin === null) return ''
  const { versionId, created } = origin
  const version = versionId === undefined ? '' : `, version ${versionId}`
  const date = created === undefined ? '' : ` of ${created.slice(0, 10)}`
  return markup(`${describeOrigin(origin)}${version}${date}`)
}

function facts(...all: readonly string[]): string {
  const shown = all.filter((one) => one !== '')
  return shown.length === 0 ? '' : `<dl>${shown.join('')}</dl>`
}
