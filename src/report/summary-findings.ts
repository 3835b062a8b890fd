import type { Severity } from '../domain/finding.ts'
import { type Location, placeOf } from '../domain/location.ts'
import { describeOrigin, isSecretStore } from '../domain/origin.ts'
import type { Report } from '../domain/report.ts'
import { markdown, markdownCode, markdownLink, markdownProse } from './escape.ts'
import type { FindingGroup } from './groups.ts'
import { table } from './markdown-table.ts'
import { EMPTY_PART, mostNames, type PagePart, type Plan } from './shrink.ts'
import { groupFailures, spotOf } from './words.ts'

/** Gives the URL of a line in a file; null if there is none. */
export type LinkTo = (location: Location) => string | null

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }
/** The most rows that are not folded. */
const OPEN_ROWS = 25
const OPEN_NAMES = 8

/** Failures, one row for each cause. */
export function failuresPart({ failures }: Report, linkTo: LinkTo, plan: Plan): PagePart {
  if (failures.length === 0) return EMPTY_PART
  const rows = groupFailures(failures).map(({ failure, variables }) => {
    const place = failure.location && placeLink(failure.location, spotOf(failure), linkTo)
    const head = [`⛔ ${markdownCode(failure.code)}`, place ?? '']
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

/** The cells of a group in a plan. */
export type FindingCells = (group: FindingGroup, plan: Plan) => readonly string[]

/** Makes the cells of each group once for all plans that differ in the number of rows alone. */
export function findingCells(linkTo: LinkTo): FindingCells {
  const made = new Map<FindingGroup, { readonly of: string; readonly cells: readonly string[] }>()
  return (group, plan) => {
    const of = `${plan.details} ${mostNames(plan)}`
    const before = made.get(group)
    if (before?.of === of) return before.cells
    const cells = [variablesCell(group, linkTo, plan), wordsCell(group, plan)]
    made.set(group, { of, cells })
    return cells
  }
}

/**
 * Findings, one row for each cause. Two columns of two lines, because four columns do not fit on a phone: the
 * variable above its place, the problem above its fix.
 */
export function findingsPart(
  report: Report,
  groups: readonly FindingGroup[],
  cellsOf: FindingCells,
  plan: Plan,
): PagePart {
  if (groups.length === 0) return EMPTY_PART
  const rows = groups.map((group, place) => ({
    cells: place < plan.rows ? cellsOf(group, plan) : [],
    count: group.findings.length,
  }))
  const head = [report.audit ? 'Where' : 'Variable, and where', 'Problem, and how to fix it']
  return table({ head, rows, what: 'finding', open: OPEN_ROWS, folded: more }, plan)
}

function variablesCell({ findings, severity }: FindingGroup, linkTo: LinkTo, plan: Plan): string {
  const items = findings
    .slice(0, mostNames(plan))
    .map(({ variable, location }) =>
      lines([
        variable === null ? '' : `<b>${markdownCode(variable)}</b>`,
        location === null ? '' : placeLink(location, placeOf(location), linkTo),
      ]),
    )
  return `${SIGNS[severity]} ${names(items, plan, findings.length)}`
}

function wordsCell({ words, fix, check, findings }: FindingGroup, plan: Plan): string {
  const [only, ...others] = findings
  const origin = others.length === 0 ? only?.origin : null
  // The location names the line of the manifest; the store is the other half of a secret's origin.
  const store = plan.details && origin && isSecretStore(origin) ? describeOrigin(origin) : ''
  const small = [check, store].filter(Boolean).map(markdown).join(' · ')
  return lines([markdown(words), `**Fix:** ${markdownProse(fix)}`, `<sub>${small}</sub>`])
}

function placeLink(location: Location, words: string, linkTo: LinkTo): string {
  const url = linkTo(location)
  return `<sub>${url === null ? markdown(words) : markdownLink(words, url)}</sub>`
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
