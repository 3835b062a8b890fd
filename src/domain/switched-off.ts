import { type Finding, rank } from './finding.ts'

const WORDS = 'This pull request would switch it off.'
const ADVICE = 'To change the policy, open a separate pull request, which its code owners approve.'

/** Findings under the base's policy; those that the pull request's policy would remove, soften or waive are marked. */
export function markSwitchedOff(
  held: readonly Finding[],
  proposed: readonly Finding[],
): readonly Finding[] {
  const counting = new Map<string, number>()
  for (const finding of proposed)
    if (finding.waiver === null)
      counting.set(
        keyOf(finding),
        Math.min(rank(finding.severity), counting.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY),
      )
  return held.map((finding) => {
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
