import type { Failure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import type { Fixes } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import type { EditedText } from '../text/edits.ts'
import { plainLine } from './escape.ts'
import type { Paint } from './paint.ts'
import { renderPatch } from './patch.ts'
import { failureBlocks } from './terminal.ts'

/**
 * The diff of all repaired files.
 * @param pathOf the path of a file from the root of the repository
 * @param isTerminal whether a person reads it: a file must not move the cursor
 */
export function renderPatches(
  files: ReadonlyMap<string, EditedText>,
  pathOf: (file: string) => string,
  paint: Paint,
  isTerminal: boolean,
): string {
  const line: Paint = isTerminal ? (colour, text) => paint(colour, plainLine(text)) : paint
  return [...files].map(([file, edited]) => renderPatch(pathOf(file), edited, line)).join('')
}

/**
 * What was repaired and what was not, and why. Ends with a line end.
 * @param failures those that the reader of a diff would not see
 */
export function renderFixes(
  { reports: [report] }: Run,
  failures: readonly Failure[],
  paint: Paint,
): string {
  const fixes = report?.fixes
  if (fixes === undefined) return ''
  const lines = [
    paint('bold', headline(fixes)),
    ...fixes.unfixed.map(
      ({ check, location, because }) =>
        `not fixed: ${check}${placeOf(location)}, because ${because}.`,
    ),
  ]
  return [...lines.map(plainLine), ...failureBlocks(failures, paint), ''].join('\n')
}

function headline({ written, fixed, edits }: Fixes): string {
  const files = [...new Set(edits.map(({ file }) => file))]
  if (files.length === 0) return 'Nothing was repaired.'
  const what = `${fixed.length} ${fixed.length === 1 ? 'finding' : 'findings'} in ${files.join(', ')}`
  return written
    ? `Repaired ${what}.`
    : `This repairs ${what}. Write it with --write, or pipe it into \`git apply\`.`
}

function placeOf(location: Location | null): string {
  return location === null ? '' : ` ${location.file}:${location.line}`
}
