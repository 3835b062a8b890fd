import type { Report } from '../domain/report.ts'
import { runOf } from '../domain/run.ts'
import type { Result } from '../domain/verdict.ts'
import { type AnnotationLevel, allAnnotations } from './annotations.ts'
import { plainLine } from './escape.ts'
import { cut, LIMITS } from './limits.ts'
import { type LinkTo, NO_LINKS, type PageOf } from './links.ts'
import { statusOf } from './status.ts'
import { renderSummary } from './summary.ts'
import { headline } from './words.ts'

export interface CheckRunOptions {
  readonly linkTo: LinkTo
  /** Left out: no links to pages. */
  readonly pageOf?: PageOf
  /** The path of a file in the repository; null for a file outside it. */
  readonly pathOf: (file: string) => string | null
}

interface CheckRunAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** A check run as GitHub's API takes it, except that the annotations are sent in pages. */
interface CheckRun {
  readonly name: string
  readonly status: 'completed'
  /** Never `neutral` or `skipped`: GitHub counts both as passing. */
  readonly conclusion: 'success' | 'failure'
  readonly output: { readonly title: string; readonly summary: string }
  readonly annotations: readonly CheckRunAnnotation[]
}

const LEVELS: Readonly<Record<AnnotationLevel, CheckRunAnnotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
}

const CONCLUSIONS: Readonly<Record<Result, CheckRun['conclusion']>> = {
  pass: 'success',
  // Same as the commit status: an untrusted pull request can be merged, and the title says "Static checks only".
  partial: 'success',
  blocked: 'failure',
  broken: 'failure',
}

const LONGEST_TITLE = { most: 255, unit: 'characters' } as const
const LONGEST_MESSAGE = { most: 65_536, unit: 'bytes' } as const
/** Ten requests, one a second. The summary holds the rest. */
const MOST_ANNOTATIONS = 500

export function checkRunOf(
  report: Report,
  { linkTo, pageOf = NO_LINKS.pageOf, pathOf }: CheckRunOptions,
): CheckRun {
  const summary = renderSummary(runOf(report), {
    limit: LIMITS.checkRun,
    linkTo,
    pageOf,
    whole: 'the job summary',
  })
  return {
    name: statusOf(report).context,
    status: 'completed',
    conclusion: CONCLUSIONS[report.result],
    output: { title: cut(plainLine(headline(report)), LONGEST_TITLE), summary },
    annotations: annotationsOf(report, pathOf),
  }
}

/** The annotations that have a path: GitHub accepts no others. */
function annotationsOf(
  report: Report,
  pathOf: CheckRunOptions['pathOf'],
): readonly CheckRunAnnotation[] {
  const placed = allAnnotations(runOf(report)).flatMap((annotation) => {
    const path = annotation.location && pathOf(annotation.location.file)
    return path === null ? [] : [{ annotation, path, line: annotation.location?.line ?? 1 }]
  })
  return placed.slice(0, MOST_ANNOTATIONS).map(({ annotation, path, line }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: LEVELS[annotation.level],
    title: cut(plainLine(annotation.title), LONGEST_TITLE),
    message: cut(plainLine(annotation.message), LONGEST_MESSAGE),
  }))
}
