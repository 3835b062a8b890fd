import { isMap, type Path, valueAt } from '../../text/data.ts'
import { readVariables } from './container-spec.ts'
import { LAMBDA_SPELLING, runtimeAt } from './lambda.ts'
import type { Notation } from './notation.ts'
import { joined, type ManifestPart, nothing } from './part.ts'

/** Reads `Environment` of an AWS::Lambda::Function at a path. */
export function readFunction(notation: Notation, path: Path): ManifestPart {
  return joined([runtimeOf(notation, path), readVariables(notation, path, LAMBDA_SPELLING)])
}

/** Reads `Environment` of an AWS::Serverless::Function at a path, over that of Globals. */
export function readSamFunction(notation: Notation, path: Path): ManifestPart {
  return joined([runtimeOf(notation, path), samVariables(notation, path)])
}

/** `Runtime` beside the environment of a function. */
function runtimeOf({ document }: Notation, environment: Path): ManifestPart {
  const runtime = valueAt(document.value, [...environment.slice(0, -1), 'Runtime'])
  return { ...nothing, setup: runtimeAt(runtime) }
}

/** A function adds its own variables to those of Globals and wins (SAM developer guide, "Globals section"). */
function samVariables(notation: Notation, environment: Path): ManifestPart {
  const place = [...environment, 'Variables']
  const variables = valueAt(notation.document.value, place)
  const own = new Set(
    Object.keys(isMap(variables) ? variables : {}).map((name) => notation.key([...place, name])),
  )
  const globals: Notation = {
    ...notation,
    written: (path) => (own.has(notation.key(path)) ? { kind: 'absent' } : notation.written(path)),
  }
  return joined([
    readVariables(globals, ['Globals', 'Function', 'Environment'], LAMBDA_SPELLING),
    readVariables(notation, environment, LAMBDA_SPELLING),
  ])
}
