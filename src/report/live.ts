import type { LiveChangeKind, LiveComparison } from '../domain/live.ts'
import type { Report } from '../domain/report.ts'
import { capped, MOST_SHOWN, restInWords } from './caps.ts'
import { markdown, markdownCode, plainLine } from './escape.ts'
import { cell, code, tableSection } from './html-parts.ts'
import { table } from './markdown-table.ts'
import { markup } from './markup.ts'
import { columns } from './sections.ts'
import { EMPTY_PART, type PagePart, type Plan } from './shrink.ts'
import { plural } from './words.ts'

/** The title of the comparison with the live service, on every page. */
export const LIVE_TITLE = 'What the deploy changes in the live service'

const CHANGE_WORDS: Readonly<Record<LiveChangeKind, string>> = {
  added: 'added',
  removed: 'removed',
  'to-secret': 'from plain text to secret',
  'to-plain': 'from secret to plain text',
}

/** What happens to a variable, such as `removed`. */
export function changeWords(change: LiveChangeKind): string {
  return CHANGE_WORDS[change]
}

/** `12 variables stay; their values were not compared`. */
function keptWords({ changes, kept }: LiveComparison): string {
  const stay = `${plural(kept, 'variable')} ${kept === 1 ? 'stays' : 'stay'}`
  return `${changes.length === 0 ? 'No name changes. ' : ''}${stay}; values were not compared.`
}

const WHAT = 'change of a variable'
const OPEN_ROWS = 25

/** The comparison as lines of a terminal; none without a live service. */
export function liveLines({ live }: Report): readonly string[] {
  if (live === undefined) return []
  const { shown, left } = capped(live.changes, MOST_SHOWN.variables)
  const rows = shown.map(({ name, change }) => [plainLine(name), changeWords(change)])
  const rest = restInWords(left.length, WHAT)
  return [...columns(rows), ...(rest === '' ? [] : [rest]), keptWords(live)]
}

/** The comparison in Markdown. */
export function livePart({ live }: Report, plan: Plan): PagePart {
  if (live === undefined) return EMPTY_PART
  const rows = live.changes.map(({ name, change }) => ({
    cells: [markdownCode(name), markdown(changeWords(change))],
    count: 1,
  }))
  const folded = (count: string) => `${count} more`
  const head = ['Variable', 'Change']
  const { text, left } = table({ head, rows, what: WHAT, open: OPEN_ROWS, folded }, plan)
  const parts = [`### ${LIVE_TITLE}`, text, `<sub>${markdown(keptWords(live))}</sub>`]
  return { text: parts.filter(Boolean).join('\n\n'), left }
}

/** The comparison as HTML. */
export function liveSection({ live }: Report): string {
  if (live === undefined) return ''
  const { shown, left } = capped(live.changes, MOST_SHOWN.variables)
  const head = '<tr><th>Variable</th><th>Change</th></tr>'
  const rows = shown.map(
    ({ name, change }) =>
      `<tr><td>${code(name)}</td>${cell('Change', markup(changeWords(change)))}</tr>`,
  )
  const facts = `<p class="facts">${markup(keptWords(live))}</p>`
  const rest = restInWords(left.length, WHAT)
  return rows.length === 0 ? facts : `${tableSection(LIVE_TITLE, head, rows, rest)}\n${facts}`
}
