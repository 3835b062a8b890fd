import { examine } from './checks/examine.ts'
import { suiteFor } from './checks/index.ts'
import { scopeOf } from './checks/scope.ts'
import type { Outcome } from './domain/errors.ts'
import { type Finding, rank } from './domain/finding.ts'
import type { SharedSecrets } from './domain/parity.ts'
import type { Variable } from './domain/variable.ts'
import type { Measure } from './policy/config.ts'
import { undeclared } from './policy/declare.ts'
import type { Judged } from './self-test.ts'

const WORDS = 'This pull request would switch it off.'
const ADVICE = 'To change the policy, open a separate pull request, which its code owners approve.'

/** The input of a verdict, and which environments share secrets. */
export type ExaminedRun = Judged & { readonly sharedSecrets?: SharedSecrets }

/**
 * All findings of the checks. When the base's policy applies to a pull request, the pull request's own policy is
 * tried too, and the findings that it would remove, soften or waive are marked.
 */
export function findingsOf(judged: ExaminedRun): Outcome<readonly Finding[]> {
  const binding = examined(judged)
  if (judged.proposed === null) return binding
  const { value: proposed } = examined(asProposed(judged, judged.proposed))
  return { ...binding, value: markSwitchedOff(binding.value, proposed) }
}

function examined(judged: ExaminedRun): Outcome<readonly Finding[]> {
  return examine(suiteFor(judged.rules), scopeOf(judged), judged.severities)
}

/** The same values under the pull request's policy. */
function asProposed(judged: ExaminedRun, measure: Measure): ExaminedRun {
  const declared = new Map(measure.declarations.map((item) => [item.name, item]))
  const sharedSecrets = new Map(judged.sharedSecrets)
  const variables = judged.variables.flatMap((variable): readonly Variable[] => {
    const declaration = declared.get(variable.name) ?? undeclared(variable.name)
    // A name without a declaration or a value is no variable.
    if (!declaration.declared && variable.state === 'absent') return []
    const same: Variable = { ...variable, declaration }
    const shared = judged.sharedSecrets?.get(variable)
    if (shared !== undefined) sharedSecrets.set(same, shared)
    return [same]
  })
  return { ...judged, ...measure, variables, sharedSecrets, unmerged: [] }
}

/** Findings under the base's policy; those that the pull request's policy would remove, soften or waive are marked. */
function markSwitchedOff(
  binding: readonly Finding[],
  proposed: readonly Finding[],
): readonly Finding[] {
  const counting = new Map<string, number>()
  for (const finding of proposed)
    if (finding.waiver === null)
      counting.set(
        keyOf(finding),
        Math.min(rank(finding.severity), counting.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY),
      )
  return binding.map((finding) => {
    const { waiver, severity, message, fix, facts } = finding
    const still = counting.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY
    if (waiver !== null || severity === 'info' || still <= rank(severity)) return finding
    return {
      ...finding,
      message: `${message} ${WORDS}`,
      fix: `${fix} ${ADVICE}`,
      facts: { ...facts, 'switched-off': true },
    }
  })
}

/** What identifies a finding: two policies may word it differently. */
function keyOf({ check, variable }: Finding): string {
  return JSON.stringify([check, variable])
}
