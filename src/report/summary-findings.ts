import type { Severity } from '../domain/finding.ts'
import { type Location, placeOf } from '../domain/location.ts'
import { describeOrigin, isSecretStore } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import { capped } from './caps.ts'
import { markdown, markdownCode, markdownLinked, markdownProse } from './escape.ts'
import type { FindingGroup } from './groups.ts'
import type { PageLinks } from './links.ts'
import { table } from './markdown-table.ts'
import { EMPTY_PART, mostNames, type PagePart, type Plan } from './shrink.ts'
import { remediesOf, sentenceBelowNames, type Topic, topicsOf } from './topics.ts'
import { groupFailures, plural, spotOf } from './words.ts'

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }
/** The most rows that are not folded. */
const OPEN_ROWS = 25
const OPEN_NAMES = 8

/** Failures, one row for each cause. */
export function failuresPart({ failures }: Report, links: PageLinks, plan: Plan): PagePart {
  if (failures.length === 0) return EMPTY_PART
  const rows = groupFailures(failures).map(({ failure, variables }) => {
    const place = failure.location && placeLink(failure.location, spotOf(failure), links)
    const code = markdownLinked(markdownCode(failure.code), links.pageOf(failure.code))
    const head = [`⛔ ${code}`, place ?? '']
    const shown = variables.slice(0, mostNames(plan)).map(markdownCode)
    return {
      cells: [
        lines([...head, names(shown, plan, variables.length)]),
        lines([markdown(failure.message), `**Fix:** ${markdownProse(failure.fix)}`]),
      ],
      count: Math.max(1, variables.length),
    }
  })
  const head = ['The gate could not tell', 'Why, and how to fix it']
  return table({ head, rows, what: 'failure', open: OPEN_ROWS, folded: more }, plan)
}

/** The cells of a topic in a plan. */
export type FindingCells = (topic: Topic, plan: Plan) => readonly string[]

/** Makes the cells of each topic once for all plans that differ in the number of rows alone. */
export function findingCells(links: PageLinks): FindingCells {
  const made = new Map<FindingGroup, { readonly of: string; readonly cells: readonly string[] }>()
  return (topic, plan) => {
    // The last topic of a page may have lost groups.
    const of = `${plan.details} ${mostNames(plan)} ${topic.length}`
    const before = made.get(topic[0])
    if (before?.of === of) return before.cells
    const cells = [variablesCell(topic, links, plan), wordsCell(topic, links, plan)]
    made.set(topic[0], { of, cells })
    return cells
  }
}

/**
 * Findings, one row for each topic. Two columns of some lines, because four columns do not fit on a phone: the
 * variable above its place, the problem above its fix.
 */
export function findingsPart(
  report: Report,
  groups: readonly FindingGroup[],
  cellsOf: FindingCells,
  plan: Plan,
): PagePart {
  if (groups.length === 0) return EMPTY_PART
  const { shown, left } = capped(groups, plan.rows)
  const rows = topicsOf(shown).map((topic) => ({
    cells: cellsOf(topic, plan),
    count: findingsIn(topic),
  }))
  const head = [report.audit ? 'Where' : 'Variable, and where', 'Problem, and how to fix it']
  const { text } = table({ head, rows, what: 'finding', open: OPEN_ROWS, folded: more }, plan)
  return { text, left: left.length === 0 ? [] : [plural(findingsIn(left), 'finding')] }
}

function findingsIn(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0)
}

/** Names, each above its place; a place that all share stands below them once. */
function variablesCell([{ findings, severity }]: Topic, links: PageLinks, plan: Plan): string {
  const shown = findings.slice(0, mostNames(plan))
  const places = new Set(shown.map(({ location }) => location && placeOf(location)))
  const shared = places.size === 1 && shown.length > 1
  const where = (location: Location | null | undefined) =>
    location ? placeLink(location, placeOf(location), links) : ''
  const items = shown
    .map(({ variable, location }) =>
      lines([
        variable === null ? '' : `<b>${markdownCode(variable)}</b>`,
        shared ? '' : where(location),
      ]),
    )
    .filter((item) => item !== '')
  const hidden = findings.length - shown.length
  const all = names(items, plan, items.length + hidden)
  return `${SIGNS[severity]} ${lines([all, shared ? where(shown[0]?.location) : ''])}`
}

/** What is wrong, each fix once below it. With several problems, each has the sign of its severity. */
function wordsCell(topic: Topic, links: PageLinks, plan: Plan): string {
  const [first, ...others] = topic
  const [only, ...more] = first.findings
  const origin = more.length === 0 ? only?.origin : null
  // The location names the line of the manifest; the store is the other half of a secret's origin.
  const store =
    plan.details && origin && isSecretStore(origin) ? markdown(describeOrigin(origin)) : ''
  const linked = (check: string) => markdownLinked(markdown(check), links.pageOf(check))
  const blocks = remediesOf(topic).map(({ fix, groups }) => {
    const problems =
      others.length === 0
        ? [markdown(first.words)]
        : groups.map(
            (group) =>
              `${SIGNS[group.severity]} ${markdown(group === first ? group.words : sentenceBelowNames(group))}`,
          )
    const small = [
      ...new Set(groups.map(({ check }) => linked(check))),
      groups.includes(first) ? store : '',
    ]
    return lines([
      ...problems,
      `**Fix:** ${markdownProse(fix)}`,
      `<sub>${small.filter(Boolean).join(' · ')}</sub>`,
    ])
  })
  return blocks.join('<br><br>')
}

function placeLink(location: Location, words: string, { linkTo }: PageLinks): string {
  return `<sub>${markdownLinked(markdown(words), linkTo(location))}</sub>`
}

/** Items below each other. Many items fold; items beyond the plan are only counted. */
function names(items: readonly string[], plan: Plan, all = items.length): string {
  const shown = items.slice(0, mostNames(plan))
  const hidden = all - shown.length
  const rest = shown.slice(OPEN_NAMES)
  return lines([
    ...shown.slice(0, OPEN_NAMES),
    rest.length === 0
      ? ''
      : `<details><summary>${rest.length} more</summary>${lines(rest)}</details>`,
    hidden === 0 ? '' : `and ${hidden} more, left out`,
  ])
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('<br>')
}

function more(count: string): string {
  return count.replace(' ', ' more ')
}
