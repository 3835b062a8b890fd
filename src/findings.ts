import { examine } from './checks/examine.ts'
import { suiteFor } from './checks/index.ts'
import { scopeOf } from './checks/scope.ts'
import type { Outcome } from './domain/errors.ts'
import type { Finding } from './domain/finding.ts'
import type { SharedSecrets } from './domain/parity.ts'
import { markSwitchedOff } from './domain/switched-off.ts'
import type { Variable } from './domain/variable.ts'
import type { Measure } from './policy/config.ts'
import { undeclared } from './policy/declare.ts'
import type { Judged } from './self-test.ts'

type Given = Judged & { readonly sharedSecrets?: SharedSecrets }

/**
 * All that the checks find. Where the policy of a base holds for a pull request, the values are judged a second
 * time by what the pull request proposes: what would not count then is told as switched off by it.
 */
export function findingsOf(judged: Given): Outcome<readonly Finding[]> {
  const held = examined(judged)
  if (judged.proposed === null) return held
  const { value: wanted } = examined(asProposed(judged, judged.proposed))
  return { ...held, value: markSwitchedOff(held.value, wanted) }
}

function examined(judged: Given): Outcome<readonly Finding[]> {
  return examine(suiteFor(judged.rules), scopeOf(judged), judged.severities)
}

/** The same values by another measure. */
function asProposed(judged: Given, measure: Measure): Given {
  const declared = new Map(measure.declarations.map((item) => [item.name, item]))
  const sharedSecrets = new Map(judged.sharedSecrets)
  const variables = judged.variables.flatMap((variable): readonly Variable[] => {
    const declaration = declared.get(variable.name) ?? undeclared(variable.name)
    // What nobody declares or gives is no variable.
    if (!declaration.declared && variable.state === 'absent') return []
    const same: Variable = { ...variable, declaration }
    const shared = judged.sharedSecrets?.get(variable)
    if (shared !== undefined) sharedSecrets.set(same, shared)
    return [same]
  })
  return { ...judged, ...measure, variables, sharedSecrets, unmerged: [] }
}
