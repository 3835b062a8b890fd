import type { Report } from '../domain/report.ts'
import { markdown, markdownCode, markdownLink } from './escape.ts'
import { table } from './markdown-table.ts'
import { NOTHING, type PagePart, type Plan } from './shrink.ts'
import type { LinkTo } from './summary-findings.ts'
import { WEAKENINGS_TITLE, weakeningWords } from './weakening-words.ts'

const OPEN_WEAKENINGS = 10

/** What makes the gate weaker than its defaults, each with its line. */
export function weakeningsPart({ weakenings }: Report, linkTo: LinkTo, plan: Plan): PagePart {
  if (weakenings.length === 0) return NOTHING
  const rows = weakenings.map((weakening) => {
    const { subject, says, place } = weakeningWords(weakening)
    const url = weakening.location && linkTo(weakening.location)
    const where = url === null ? markdown(place) : markdownLink(place, url)
    return {
      cells: [`${markdownCode(subject)}<br><sub>${where}</sub>`, markdown(says)],
      tells: 1,
    }
  })
  const folded = (count: string) => count.replace(' ', ' more ')
  const head = [WEAKENINGS_TITLE, 'Now, and the default']
  return table({ head, rows, what: 'weakening', open: OPEN_WEAKENINGS, folded }, plan)
}
