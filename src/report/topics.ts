import { groupBy } from '../algorithms/group-by.ts'
import { type FindingGroup, sentenceOf, sentenceOfThem } from './groups.ts'

/** Groups of findings about the same variables at the same places: their names and places are shown once. */
export type Topic = readonly [FindingGroup, ...FindingGroup[]]

/** Splits the groups of a report into their topics. */
export function topicsOf(groups: readonly FindingGroup[]): readonly Topic[] {
  return [...groupBy(groups, ({ topic }) => topic).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

/** Groups of one topic with the same fix, which is shown once. */
interface Remedy {
  readonly fix: string
  readonly groups: readonly FindingGroup[]
}

export function remediesOf(topic: Topic): readonly Remedy[] {
  return [...groupBy(topic, ({ fix }) => fix)].map(([fix, groups]) => ({ fix, groups }))
}

/** The variables of a group, each once. */
export function variablesOf({ findings }: FindingGroup): readonly string[] {
  return [...new Set(findings.flatMap(({ variable }) => variable ?? []))]
}

/** A group as a sentence with its names: "A and B are not set in prod". */
export function sentenceWithNames(group: FindingGroup): string {
  return isSentence(group) ? group.words : sentenceOf(variablesOf(group), group.words)
}

/** The same below the names: "They are not set in prod". */
export function sentenceBelowNames(group: FindingGroup): string {
  if (isSentence(group)) return group.words
  return variablesOf(group).length === 1 ? `It ${group.words}` : sentenceOfThem(group.words)
}

function isSentence({ findings: [first], words }: FindingGroup): boolean {
  return first?.message === words
}
