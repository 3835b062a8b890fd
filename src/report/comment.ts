import type { Report } from '../domain/report.ts'
import { runOf } from '../domain/run.ts'
import { exitCode } from '../domain/verdict.ts'
import type { ChoiceOf } from '../inputs/table.ts'
import { markdown } from './escape.ts'
import { LIMITS } from './limits.ts'
import { renderSummary } from './summary.ts'
import type { LinkTo } from './summary-findings.ts'
import { headline } from './words.ts'

/** When a pull request gets its comment. Once it is there it is kept up to date in every mode but `off`. */
export type CommentMode = ChoiceOf<'comment'>

/** A comment on a pull request, its first line a marker that nobody sees. */
export interface Comment {
  /** Markers of an earlier comment that this one takes the place of, its own first. */
  readonly markers: readonly string[]
  readonly body: string
}

/**
 * Whether a report is worth the first comment: `on-failure` when the deploy is blocked, or would be but for
 * `fail-on`; `on-change` when anything is open, so a pass with warnings too.
 */
export function startsComment(report: Report, mode: CommentMode): boolean {
  const { error, warning, info } = report.counts
  switch (mode) {
    case 'off':
      return false
    case 'on-failure':
      return exitCode(report.result) !== 0 || report.wouldBlock > 0
    case 'on-change':
      return !isGreen(report) || error + warning + info > 0
    case 'always':
      return true
  }
}

/** The same text for the same report: nothing of the run itself is in it. A green one is folded to one line. */
export function commentOf(report: Report, linkTo: LinkTo): Comment {
  const marker = markerOf(report.service, report.environment)
  const fold = (line: string, rest: string) =>
    isGreen(report)
      ? `${marker}\n<details><summary>${line}</summary>\n\n${rest.trim()}\n\n</details>\n`
      : `${marker}\n${line}\n${rest}`
  const around = fold('', '').length
  const limit = { ...LIMITS.comment, most: LIMITS.comment.most - around }
  const page = renderSummary(runOf(report), { limit, linkTo, whole: 'the summary of the job' })
  const end = page.indexOf('\n')
  const line = isGreen(report) ? `✅ ${markdown(headline(report))}` : page.slice(0, end)
  return { markers: [marker, markerOf('', '')], body: fold(line, page.slice(end + 1)) }
}

function isGreen({ result, wouldBlock }: Report): boolean {
  return result === 'pass' && wouldBlock === 0
}

/** A policy that cannot be read names no service; its comment goes to the first service that can be read. */
function markerOf(service: string, environment: string): string {
  const names = service === '' ? ['', ''] : [service, environment]
  return `<!-- bootgate:${names.map((name) => encodeURIComponent(name.toWellFormed())).join('/')} -->`
}
