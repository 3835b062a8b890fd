import type { ExplainedRule } from '../domain/explanation.ts'
import type { Location } from '../domain/location.ts'
import { loadPolicy } from '../policy/load.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { ReadText } from '../text/files.ts'
import { optionText } from './type.ts'

/** A policy as it is written, with the place of each part. */
export interface Written {
  readonly variables: Readonly<Record<string, DataMap>>
  locateKey(path: readonly PropertyKey[]): Location | undefined
}

/** The policy once more, for what a run does not keep: which line says what. Null when it cannot be read. */
export async function readWritten(file: string, readText: ReadText): Promise<Written | null> {
  const { value } = loadPolicy(await readText(file), file)
  if (value === null || !isMap(value.document.value)) return null
  const { variables } = value.document.value
  return {
    variables: isMap(variables) ? (variables as Written['variables']) : {},
    locateKey: value.document.locateKey,
  }
}

/**
 * What is said of a variable once every layer has had its say, and where.
 * @param layers tiers and environments, the strongest last
 */
export function writtenRules(
  written: Written,
  name: string,
  layers: readonly string[],
): readonly ExplainedRule[] {
  const { in: overrides, ...base } = written.variables[name] ?? {}
  const rules = new Map<string, ExplainedRule>()
  const put = (options: DataMap, path: readonly string[], layer: string | null) => {
    for (const [option, value] of Object.entries(options)) {
      const location = written.locateKey(['variables', name, ...path, option]) ?? null
      rules.set(option, { option, value: wordsFor(option, value), layer, location })
    }
  }
  put(base, [], null)
  for (const layer of layers) {
    const options = isMap(overrides) ? overrides[layer] : undefined
    if (isMap(options)) put(options, ['in', layer], layer)
  }
  return [...rules.values()]
}

function wordsFor(option: string, value: unknown): string {
  if (option !== 'required') return optionText(value)
  if (isMap(value)) return `when ${String(value.when)}`
  return Array.isArray(value) ? `in ${value.join(', ')}` : optionText(value)
}
