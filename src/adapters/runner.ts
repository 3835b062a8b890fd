import * as core from '@actions/core'
import { inputText, linesOf } from '../inputs/kinds.ts'
import { INPUTS } from '../inputs/table.ts'
import type { Annotation, AnnotationLevel } from '../report/annotations.ts'

/** Variables that the SDK, the toolkit or any process needs, even when an input copies them. */
const NEEDED =
  /^(AWS|GITHUB|RUNNER|ACTIONS|NODE|SSL|LC|LD)_|_PROXY$|^(PATH|HOME|USER|LANG|TMPDIR|TEMP|TMP|SYSTEMROOT)$/i

/**
 * Removes the inputs, and the variables that they name, from the environment. Call it once they are read: an
 * AWS profile may start a program for its credentials (`credential_process`), and the program inherits our environment.
 */
export function forgetInputs(env: Record<string, string | undefined>): void {
  const copied = INPUTS.filter(({ kind }) => kind === 'names').flatMap(({ name }) =>
    linesOf(inputText(env, name)),
  )
  const inputs = Object.keys(env).filter((name) => name.startsWith('INPUT_'))
  for (const name of [...inputs, ...copied]) if (!NEEDED.test(name)) delete env[name]
}

const ANNOTATE: Readonly<Record<AnnotationLevel, typeof core.error>> = {
  error: core.error,
  warning: core.warning,
  notice: core.notice,
}

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
  await core.summary.addRaw(markdown).write()
}

export const { setSecret: mask, setOutput, info, warning } = core
