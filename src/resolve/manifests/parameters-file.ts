import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { openDocument } from '../../text/reader.ts'
import type { GivenParameter, StackParameters } from './given-parameters.ts'

/** One parameter of the file, with the place of its value. */
interface FileParameter {
  readonly name: unknown
  readonly value: unknown
  readonly keepsPrevious: boolean
  /** Whether it is written as `Name=value`. */
  readonly isPair: boolean
  readonly path: Path
}

/**
 * Reads a file of stack parameters, in the forms that the AWS CLI takes: a list of ParameterKey and ParameterValue, a
 * list of `Name=value`, or the template configuration of CodePipeline, `{"Parameters": {…}}`. Failures: INPUT_INVALID.
 */
export async function readParametersFile(
  text: string,
  file: string,
): Promise<Outcome<StackParameters>> {
  const reading = await openDocument(text, file)
  if (!reading.ok)
    return {
      value: new Map(),
      failures: reading.problems.map(({ says, location }) =>
        wrong(`is no JSON: ${says}`, location),
      ),
    }
  const { document } = reading
  const all = parametersIn(document)
  if (all === null)
    return { value: new Map(), failures: [wrong('has another form', document.locate([]))] }
  const found = new Map<string, GivenParameter>()
  const failures = all.flatMap(
    ({ name, value, keepsPrevious, isPair, path }): readonly Failure[] => {
      const location = document.locate(path)
      const place = { location, sendsDeclared: isPair }
      if (typeof name !== 'string' || !/^[A-Za-z0-9]+$/.test(name))
        return [wrong('has an item without the name of a parameter', location)]
      if (found.has(name)) return [wrong(`has the parameter${called(name)} twice`, location)]
      if (!keepsPrevious && typeof value !== 'string')
        return [wrong(`has a value of the parameter${called(name)} that is not a text`, location)]
      found.set(
        name,
        typeof value === 'string' && !keepsPrevious
          ? { kind: 'text', text: value, place }
          : { kind: 'previous', place },
      )
      return []
    },
  )
  return { value: found, failures }
}

function parametersIn({ value }: TextDocument): readonly FileParameter[] | null {
  const map = valueAt(value, ['Parameters'])
  if (isMap(map))
    return Object.entries(map).map(([name, each]) => ({
      ...{ name, value: each, keepsPrevious: false, isPair: false, path: ['Parameters', name] },
    }))
  if (!Array.isArray(value)) return null
  return value.map((item: unknown, index) => {
    if (typeof item === 'string') {
      const [, name, text] = /^([^=]*)=(.*)$/s.exec(item) ?? []
      return { name, value: text, keepsPrevious: false, isPair: true, path: [index] }
    }
    return {
      name: valueAt(item, ['ParameterKey']),
      value: valueAt(item, ['ParameterValue']),
      keepsPrevious: valueAt(item, ['UsePreviousValue']) === true,
      isPair: false,
      path: [index],
    }
  })
}

function wrong(says: string, location: Location): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `The file of \`parameters\` ${says}.`,
    fix: 'Write [{"ParameterKey": "Stage", "ParameterValue": "prod"}], or {"Parameters": {"Stage": "prod"}}, with texts as values.',
    location,
  }
}
