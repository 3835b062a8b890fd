import { ownIn } from '../algorithms/own.ts'
import { withoutLiterals } from '../domain/condition-words.ts'
import type { ExplainedRule } from '../domain/explanation.ts'
import type { Policy } from '../policy/merge.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { optionText } from './type.ts'

/**
 * What is said of a variable once every layer has had its say, and where.
 * @param sensitive whether words of the policy may be the value itself
 * @param layers tiers and environments, the strongest last
 */
export function writtenRules(
  policy: Policy,
  name: string,
  layers: readonly string[],
  sensitive: boolean,
): readonly ExplainedRule[] {
  const { in: overrides, ...base } = ownIn(policy.variables, name) ?? {}
  const rules = new Map<string, ExplainedRule>()
  const put = (options: DataMap, path: readonly string[], layer: string | null) => {
    for (const [option, value] of Object.entries(options)) {
      const full = ['variables', name, ...path, option]
      const location = policy.locateKey(full) ?? null
      const preset = location === null ? `preset ${policy.fileOf(full)}` : null
      rules.set(option, {
        option,
        value:
          sensitive && MAY_HOLD_IT.includes(option)
            ? untold(option, value)
            : wordsFor(option, value),
        layer: layer ?? preset,
        location,
      })
    }
  }
  put(base, [], null)
  for (const layer of layers) {
    const options = isMap(overrides) ? ownIn(overrides, layer) : undefined
    if (isMap(options)) put(options, ['in', layer], layer)
  }
  return [...rules.values()]
}

/** What is said by these of a sensitive variable may be its value. */
const MAY_HOLD_IT = ['pattern', 'not-pattern', 'values', 'required']

function untold(option: string, value: unknown): string {
  if (option !== 'required') return 'not shown, as the variable is sensitive'
  return isMap(value) ? `when ${withoutLiterals(String(value.when))}` : wordsFor(option, value)
}

function wordsFor(option: string, value: unknown): string {
  if (option !== 'required') return optionText(value)
  if (isMap(value)) return `when ${String(value.when)}`
  return Array.isArray(value) ? `in ${value.join(', ')}` : optionText(value)
}
