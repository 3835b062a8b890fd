import type { Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import type { FindingGroup } from './groups.ts'
import { mostNames, type Plan } from './shrink.ts'

/** The least markup of a name with its place, and of a row, in characters. */
const MARKUP_LENGTH = 24

/** Escaping only lengthens a text, except that it replaces an invisible surrogate pair by one character. */
function leastOf(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? text.length / 2 : text.length
}

/** Whether a summary with this plan certainly exceeds the limit; decided without rendering it. */
export function cannotFit(
  { reports, parity }: Run,
  groups: ReadonlyMap<Report, readonly FindingGroup[]>,
  plan: Plan,
  limit: number,
): boolean {
  let size = 0
  for (const texts of textsIn()) {
    size += MARKUP_LENGTH + texts.reduce((sum, text) => sum + leastOf(text), 0)
    if (size > limit) return true
  }
  return false

  function* textsIn(): Iterable<readonly string[]> {
    for (const report of reports) {
      let last: FindingGroup | undefined
      for (const group of (groups.get(report) ?? []).slice(0, plan.rows)) {
        const { words, fix, check, topic, findings } = group
        const isNew = topic !== last?.topic
        last = group
        // A topic has its names, and perhaps a place, a fix and a check, only once.
        if (!isNew) {
          size += leastOf(words)
          continue
        }
        yield [words, fix.replaceAll('`', ''), check, findings[0]?.location?.file ?? '']
        for (const { variable } of findings.slice(0, mostNames(plan)))
          if (variable !== null) yield [variable]
      }
      if (plan.passing)
        for (const { name, type } of report.variables.slice(0, plan.rows)) yield [name, type]
    }
    const rows = parity?.rows.filter(({ differs }) => differs || plan.passing) ?? []
    for (const { name, cells } of rows.slice(0, plan.rows))
      yield [name, ...cells.map(({ state }) => state)]
  }
}
