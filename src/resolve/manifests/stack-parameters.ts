import { ownIn } from '../../algorithms/own.ts'
import type { Failure } from '../../domain/errors.ts'
import { Secret } from '../../domain/secret.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { isDynamic } from './dynamic-reference.ts'

/** The values of the stack's parameters, as far as the run gives them. */
export type StackParameters = ReadonlyMap<string, Secret>

export const NO_PARAMETERS: StackParameters = new Map()

/** Types whose value is the text itself; a list is no text, and CloudFormation looks others up. */
const TEXT_TYPES: readonly unknown[] = ['String', 'Number']

/**
 * The text that CloudFormation makes of `Ref` and `Fn::Sub` with parameters alone. Null when a part is not known. The
 * result is a Secret, so that it cannot become a name or a reference.
 */
export function filledBy(
  value: unknown,
  template: TextDocument['value'],
  parameters: StackParameters,
): Secret | null {
  if (!isMap(value) || Object.keys(value).length !== 1) return null
  const lookup = (name: string) => {
    const type = valueAt(template, ['Parameters', name, 'Type'])
    return TEXT_TYPES.includes(type) ? parameters.get(name) : undefined
  }
  const [ref, sub] = [ownIn(value, 'Ref'), ownIn(value, 'Fn::Sub')]
  const made =
    typeof ref === 'string' ? lookup(ref) : typeof sub === 'string' ? filled(sub, lookup) : null
  return made?.read(isDynamic) === false ? made : null
}

const MARK = /\$\{(!?)([^}]*)\}/g

function filled(text: string, lookup: (name: string) => Secret | undefined): Secret | null {
  const marks = [...text.matchAll(MARK)]
  if (marks.length === 0) return null
  const parts = marks.map(([, literal, name = '']) =>
    literal ? `\${${name}}` : (lookup(name.trim())?.reveal() ?? null),
  )
  if (parts.includes(null)) return null
  let next = 0
  return new Secret(text.replace(MARK, () => parts[next++] ?? ''))
}

/** Failures for parameters that the template lacks. Such a name may be a part of a value, so it is not shown. */
export function unknownParameters(
  { value, locate }: TextDocument,
  parameters: StackParameters,
): readonly Failure[] {
  const declared = valueAt(value, ['Parameters'])
  return [...parameters.keys()].flatMap((name, index): readonly Failure[] =>
    isMap(declared) && Object.hasOwn(declared, name)
      ? []
      : [
          {
            code: 'INPUT_INVALID',
            message: `parameter-overrides has a name (number ${index + 1}) that the template does not declare, and CloudFormation refuses it.`,
            fix: 'Separate Name=value with commas, without blanks beside the =. A line end does not separate; put a value with a comma in double quotes.',
            location: locate(['Parameters']),
          },
        ],
  )
}
