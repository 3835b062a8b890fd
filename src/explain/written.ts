import { ownIn } from '../algorithms/own.ts'
import { withoutLiterals } from '../domain/condition-words.ts'
import type { Policy } from '../policy/merge.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { ExplainedRule } from './explanation.ts'
import { optionText } from './type.ts'

/**
 * The options of a variable after all layers are merged, each with its location.
 * @param sensitive whether the policy's text may hold the value itself
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
          sensitive && MAY_HOLD_VALUE.includes(option)
            ? withoutValue(option, value)
            : textFor(option, value),
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

/** For a sensitive variable, these options may hold its value. */
const MAY_HOLD_VALUE = ['pattern', 'not-pattern', 'values', 'required']

function withoutValue(option: string, value: unknown): string {
  if (option !== 'required') return 'not shown, because the variable is sensitive'
  return isMap(value) ? `when ${withoutLiterals(String(value.when))}` : textFor(option, value)
}

function textFor(option: string, value: unknown): string {
  if (option !== 'required') return optionText(value)
  if (isMap(value)) return `when ${String(value.when)}`
  return Array.isArray(value) ? `in ${value.join(', ')}` : optionText(value)
}
