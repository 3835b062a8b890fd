import { groupBy } from '../algorithms/group-by.ts'
import { type Finding, rank, type Severity } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import { openFindings } from './words.ts'

/** Findings of one cause: the same check says the same of several variables, or of one. */
export interface FindingGroup {
  readonly check: string
  readonly severity: Severity
  /** Completes a sentence that begins with the variables' names; a whole one where there are none. */
  readonly words: string
  /** `NAME` stands for the variable when there are several. */
  readonly fix: string
  readonly findings: readonly Finding[]
}

/** The findings that nobody answers for, one group a cause, the most severe first. */
export function groupFindings(report: Report): readonly FindingGroup[] {
  const told = openFindings(report).map((finding) => ({
    finding,
    words: withoutName(finding),
    fix: nameless(finding.fix, finding.variable),
  }))
  const groups = groupBy(told, ({ finding: { severity, check }, words, fix }) =>
    JSON.stringify([severity, check, words, fix]),
  )
  return [...groups.values()]
    .flatMap(([first, ...others]): readonly FindingGroup[] => {
      if (first === undefined) return []
      const { check, severity, fix } = first.finding
      const findings = [first, ...others].map(({ finding }) => finding)
      const words = { words: first.words, fix: others.length === 0 ? fix : first.fix }
      return [{ check, severity, ...words, findings }]
    })
    .sort((one, other) => rank(one.severity) - rank(other.severity))
}

/** The name stands beside the words. */
function withoutName({ message, variable }: Finding): string {
  const said = variable !== null && message.startsWith(`${variable} `)
  return said ? message.slice(variable.length + 1) : message
}

function nameless(fix: string, variable: string | null): string {
  return variable === null || !fix.includes(variable)
    ? fix
    : fix.replace(/\w+/g, (word) => (word === variable ? 'NAME' : word))
}
