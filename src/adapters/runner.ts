import { appendFileSync, closeSync, constants, openSync } from 'node:fs'
import { EOL } from 'node:os'
import { error, info, notice, setSecret, warning } from '@actions/core'
import { ownIn } from '../algorithms/own.ts'
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

/** Sets an output of the step. @throws Error without a runner */
export function setOutput(name: string, value: string | number): void {
  const text = String(value)
  const end = delimiterFor(text)
  append('GITHUB_OUTPUT', `${name}<<${end}${EOL}${text}${EOL}${end}${EOL}`)
}

/** Appends to the job summary. @throws Error without a runner */
export function writeSummary(markdown: string): void {
  append('GITHUB_STEP_SUMMARY', markdown)
}

/** A word that is not in the text. The toolkit's is random, which loads Node's cryptography for nothing else. */
function delimiterFor(text: string): string {
  let delimiter = 'bootgate_end'
  while (text.includes(delimiter)) delimiter += '_'
  return delimiter
}

/** Appends to a file that the runner has made. @throws Error when it has made none */
function append(variable: string, text: string): void {
  const path = ownIn(process.env, variable)
  if (!path) throw new Error(`The runner does not set ${variable}`)
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
  try {
    appendFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

export { info, setSecret as mask, warning }
