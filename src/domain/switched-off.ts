import { type Finding, rank } from './finding.ts'

const WORDS = 'This pull request would switch it off.'
const ADVICE =
  'Where the policy is to change, change it in a pull request of its own, which its code owners approve.'

/**
 * Findings of the policy that holds, those marked that would not count by the policy that a pull request proposes:
 * they would be gone, milder, or waived.
 */
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

/** What a finding is about: two policies may word it differently. */
function keyOf({ check, variable }: Finding): string {
  return JSON.stringify([check, variable])
}
