import { bootTopics } from '../checks/boot-topics.ts'
import { examine } from '../checks/examine.ts'
import { scopeOf } from '../checks/scope.ts'
import type { BootPlan, SourceLine } from '../domain/boot.ts'
import type { Failure } from '../domain/errors.ts'
import { placeOf } from '../domain/location.ts'
import type { ReadsReport } from '../domain/reads.ts'
import { conclude, type Report } from '../domain/report.ts'
import { withTexts } from '../probe/environment.ts'
import { refusesGood } from '../probe/failures.ts'
import { madeUp } from '../probe/probe.ts'
import type { Environment } from '../resolve/resolve.ts'
import { draftsOf, isOfMachines, tellsWhatIsUnread } from './drafts.ts'
import type { Explored } from './explore.ts'

/** The report of an environment. @param now milliseconds since 1970 */
export function concluded(
  explored: Explored,
  environment: Environment,
  plan: BootPlan,
  now: number,
): Report {
  const { search, rows, byLibraries, all, recording, boots } = explored
  const variables = withTexts(environment, search.texts.declared)
  const drafts = draftsOf(explored, environment)
  const judged = { ...environment, variables, drafts, examples: new Map(), now, waivers: [] }
  const { value: findings } = examine(bootTopics, scopeOf(judged), environment.severities)
  const report = conclude({
    ...{ ...judged, trust: { trusted: true }, weakenings: [], failures: failuresOf(explored) },
    findings: findings.map((finding) => ({ ...finding, origin: madeUp(finding.origin) })),
  })
  const reads: ReadsReport = {
    ...{ rows, all, boots, recorded: recording.languages },
    byLibraries: byLibraries.filter((name) => !isOfMachines(name)).toSorted(),
    notes: notesOf(explored, plan),
  }
  return {
    ...report,
    variables: report.variables.map((one) => ({ ...one, origin: madeUp(one.origin) })),
    reads,
  }
}

function failuresOf({ search: { last } }: Explored): readonly Failure[] {
  if (last.failures.length > 0) return last.failures.slice(0, 1)
  return last.starts ? [] : [refusesGood(last.seen)]
}

function notesOf(explored: Explored, plan: BootPlan): readonly string[] {
  const { recording, search, all, replaced } = explored
  const notes: string[] = []
  if (recording.languages.length === 0) {
    if (search.last.end !== null) notes.push(whyNotRecorded(plan))
  } else if (search.last.starts && !tellsWhatIsUnread(explored)) {
    const where = all.length === 0 ? 'A library goes' : `${linesInWords(all)} goes`
    if (recording.all.length > 0)
      notes.push(`${where} through all variables, so what is never looked at is not known.`)
  }
  if (replaced.length > 0)
    notes.push(`${linesInWords(replaced)} replaces os.environ: later looks are not recorded.`)
  if (recording.full) notes.push('The recording was too long: its rest is left out.')
  if (recording.odd > 0)
    notes.push(`${recording.odd} looked-at names with unusual characters are not shown.`)
  return notes
}

function linesInWords(lines: readonly SourceLine[]): string {
  return lines
    .slice(0, 3)
    .map((line) => placeOf({ ...line, column: 1 }))
    .join(', ')
}

/** Options of Python that keep it from reading PYTHONPATH. */
const ISOLATED = /^-[A-Za-z]*[IES]/

function whyNotRecorded({ command }: BootPlan): string {
  const [program = '', ...words] = command
  const python = /python[\d.]*$/.test(program)
  const option = python ? words.find((word) => ISOLATED.test(word)) : undefined
  const why =
    option === undefined
      ? 'No process of Python or Node was recorded: the command runs another language, or clears PYTHONPATH and NODE_OPTIONS.'
      : `Nothing was recorded: with ${option} Python ignores PYTHONPATH.`
  return `${why} The list has the variables without which the start fails.`
}
