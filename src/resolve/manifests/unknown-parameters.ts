import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import { called } from '../../domain/safe-text.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { StackParameters } from './given-parameters.ts'
import { type ManifestPart, nothing } from './part.ts'

/**
 * Parameters that the run gives and the template does not declare. Of a file this is a draft; of parameter-overrides a
 * failure, INPUT_INVALID.
 */
export function unknownParameters(
  { value, locate }: TextDocument,
  parameters: StackParameters,
): ManifestPart {
  const written = valueAt(value, ['Parameters'])
  const declared = isMap(written) ? Object.keys(written) : []
  const known = new Set(declared)
  const overrides = [...parameters].filter(([, given]) => given.kind === 'of-run')
  const failures = overrides.flatMap(([name], index): readonly Failure[] =>
    known.has(name) ? [] : [unknownOverride(index + 1, locate(['Parameters']))],
  )
  const drafts = [...parameters].flatMap(([name, given]): readonly SourceDraft[] => {
    if (given.kind === 'of-run' || known.has(name)) return []
    const { location, sendsDeclared } = given.place
    const then = sendsDeclared
      ? '`aws cloudformation deploy` leaves it out, and the template gets nothing'
      : 'CloudFormation refuses the deploy, and `aws cloudformation deploy` leaves it out'
    return [
      {
        ...{ check: 'unknown-parameter', variable: null, subject: 'manifest', facts: {}, location },
        says: `has no parameter${called(name)}, which the file of \`parameters\` sets: ${then}`,
        fix: `${didYouMean(name, declared)} Correct the name or remove it.`.trim(),
        ...(sendsDeclared && { exception: 'left-out' }),
      },
    ]
  })
  return { ...nothing, failures, drafts }
}

/** Such a name may be a part of a value, so it is not shown. */
function unknownOverride(number: number, location: Failure['location']): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `parameter-overrides has a name (number ${number}) that the template does not declare, and CloudFormation refuses it.`,
    fix: 'Separate Name=value with commas, without blanks beside the =. A line end does not separate; put a value with a comma in double quotes.',
    ...(location && { location }),
  }
}
