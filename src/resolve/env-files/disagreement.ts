import { groupBy } from '../../algorithms/group-by.ts'
import type { SourceDraft } from '../../domain/draft.ts'
import type { Variable } from '../../domain/variable.ts'
import type { DifferentReading } from './readings.ts'

/**
 * The warning about readers that take different values from a file that no format and no platform gives a reader: one
 * for a file. A variable counts when the policy declares it, the file decides its value, and it is not plain text that may
 * be any of them.
 */
export function disagreementDrafts(
  different: readonly DifferentReading[],
  variables: readonly Variable[],
): readonly SourceDraft[] {
  const byName = new Map(variables.map((variable) => [variable.name, variable]))
  const counted = different.filter((reading) => {
    const variable = byName.get(reading.name)
    return (
      variable?.declaration.declared === true &&
      isDecidedBy(reading.file, variable) &&
      !takesAll(variable, reading)
    )
  })
  return [...groupBy(counted, ({ file }) => file)].flatMap(([file, readings]) => {
    const [first] = readings.toSorted((one, other) => one.location.line - other.location.line)
    if (first === undefined) return []
    const count = readings.length === 1 ? '1 variable' : `${readings.length} variables`
    return [
      {
        check: 'env-file-readers',
        variable: null,
        says: `takes values from ${file}, and readers of such files differ on ${count} (first: ${first.name}, line ${first.location.line}): ${first.words}`,
        fix: 'Name the reader with `env-file-format`: `dotenv`, `python-dotenv` or `node`. All three keep a # in single quotes.',
        facts: { variables: readings.length },
        location: first.location,
      },
    ]
  })
}

/** Whether the value comes from the file, or no source sets one. */
function isDecidedBy(file: string, { state, origin }: Variable): boolean {
  return origin === null
    ? state === 'absent'
    : origin.source === 'env-file' && origin.locator === file
}

/** Plain text may be any text. A secret must be the right one, and two values of another type mean two things. */
function takesAll({ declaration }: Variable, { values }: DifferentReading): boolean {
  const { type, sensitive } = declaration
  if (type.name !== 'string' || sensitive) return false
  return values?.every((value) => type.judge(value).length === 0) === true
}
