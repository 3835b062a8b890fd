import type { Report } from '../domain/report.ts'
import { runOf } from '../domain/run.ts'
import { exitCode } from '../domain/verdict.ts'
import type { ChoiceOf } from '../inputs/table.ts'
import { markdown } from './escape.ts'
import { LIMITS } from './limits.ts'
import { type LinkTo, NO_LINKS, type PageOf } from './links.ts'
import { renderSummary } from './summary.ts'
import { headline } from './words.ts'

/** When a pull request gets its comment. Every mode except `off` updates an existing comment. */
export type CommentMode = ChoiceOf<'comment'>

/** A comment on a pull request. Its first line is an invisible marker. */
export interface Comment {
  /** Markers of earlier comments that this one replaces, its own marker first. */
  readonly markers: readonly string[]
  readonly body: string
}

/**
 * Whether a report starts a comment. `on-failure`: the deploy is blocked, or only `fail-on` lets it through.
 * `on-change`: there is any open finding, so also a pass with warnings.
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

/** Gives the same text for the same report: no time, no run id. A green report folds to one line. */
export function commentOf(
  report: Report,
  linkTo: LinkTo,
  pageOf: PageOf = NO_LINKS.pageOf,
): Comment {
  const marker = markerOf(report.service, report.environment)
  const fold = (line: string, rest: string) =>
    isGreen(report)
      ? `${marker}\n<details><summary>${line}</summary>\n\n${rest.trim()}\n\n</details>\n`
      : `${marker}\n${line}\n${rest}`
  const frameLength = fold('', '').length
  const limit = { ...LIMITS.comment, most: LIMITS.comment.most - frameLength }
  const page = renderSummary(runOf(report), { limit, linkTo, pageOf, whole: 'the job summary' })
  const end = page.indexOf('\n')
  const line = isGreen(report) ? `✅ ${markdown(headline(report))}` : page.slice(0, end)
  return { markers: [marker, markerOf('', '')], body: fold(line, page.slice(end + 1)) }
}

function isGreen({ result, wouldBlock }: Report): boolean {
  return result === 'pass' && wouldBlock === 0
}

/** An unreadable policy names no service; the comment of the first readable one replaces its comment. */
function markerOf(service: string, environment: string): string {
  const names = service === '' ? ['', ''] : [service, environment]
  return `<!-- bootgate:${names.map((name) => encodeURIComponent(name.toWellFormed())).join('/')} -->`
}
