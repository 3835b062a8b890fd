import { error, info, notice, setOutput, setSecret, summary, warning } from '@actions/core'
import type { Annotation, AnnotationLevel } from '../report/annotations.ts'

const ANNOTATE: Readonly<Record<AnnotationLevel, typeof error>> = { error, warning, notice }

/** Annotates lines of files. The runner shows ten annotations of a level. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, location } of annotations) {
    const place = location && {
      file: location.file,
      startLine: location.line,
      startColumn: location.column,
    }
    ANNOTATE[level](message, { title, ...place })
  }
}

/** Appends to the job summary. @throws Error without a runner */
export async function writeSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write()
}

export { info, setOutput, setSecret as mask, warning }
