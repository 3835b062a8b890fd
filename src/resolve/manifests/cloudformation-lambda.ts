import { isMap, type Path, valueAt } from '../../text/data.ts'
import { readVariables } from './container-spec.ts'
import { LAMBDA_SPELLING, runtimeAt } from './lambda.ts'
import type { Notation } from './notation.ts'
import { joined, type ManifestPart, nothing } from './part.ts'

/** `Runtime` beside the environment of a function. */
export function runtimeOf({ document }: Notation, environment: Path): ManifestPart {
  const runtime = valueAt(document.value, [...environment.slice(0, -1), 'Runtime'])
  return { ...nothing, setup: runtimeAt(runtime) }
}

/** A function adds its own variables to those of Globals and wins (SAM developer guide, "Globals section"). */
export function samVariables(notation: Notation, environment: Path): ManifestPart {
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
