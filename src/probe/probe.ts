import type { EditedText } from '../algorithms/edits.ts'
import { inParallel } from '../algorithms/in-parallel.ts'
import { processVariables } from '../boot/process-variables.ts'
import type { StartApplication } from '../boot/request.ts'
import { readOutput, type Seen } from '../boot/seen.ts'
import { bootTopics } from '../checks/boot-topics.ts'
import { examine } from '../checks/examine.ts'
import { scopeOf } from '../checks/scope.ts'
import type { BootPlan } from '../domain/boot.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { Failure } from '../domain/errors.ts'
import type { Origin } from '../domain/origin.ts'
import type { ProbeRow } from '../domain/probe.ts'
import { conclude, type Fixes, type Report } from '../domain/report.ts'
import type { Environment } from '../resolve/resolve.ts'
import { closeBlind, type OpenPolicy } from './close.ts'
import { type ComparedTrial, draftOf } from './drafts.ts'
import { blockingIn, goodTextsFor, MADE_UP, type TrialTexts, withTexts } from './environment.ts'
import { CANCELLED, FLAKY, notGood, refusesGood } from './failures.ts'
import { fixesOf, shownBy } from './shown.ts'
import { type Trial, trialsOf } from './trials.ts'

interface ProbeMeans {
  readonly start: StartApplication
  /** How many starts at the same time. */
  readonly parallel: number
  /** The most starts, those of the good environment included. */
  readonly boots: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** The policy that the fixes are written for. */
  readonly policy: OpenPolicy
}

/** What a probe says of the policy as it is, and of the policy that its fixes make. */
export interface Probed {
  readonly before: Report
  /** Judged with the changed policy, by the same starts. */
  readonly after: Report
  readonly edited: EditedText
}

/** What a start with made-up values showed. */
interface Tried {
  readonly starts: boolean
  readonly seen: Seen
  readonly failures: readonly Failure[]
}

/**
 * Asks whether the policy says what the application really asks: starts it with a good environment of made-up values,
 * and with variations of it, and compares each start with what the gate says of the same values.
 */
export async function probe(
  environment: Environment,
  plan: BootPlan,
  means: ProbeMeans,
): Promise<Probed> {
  const { now, boots, policy } = means
  const unchanged = (report: Report) => ({ before: report, after: report, edited: policy.edited })
  const { good, first, blocking, tries } = await findGood(environment, plan, means)
  if (first === null) {
    const failure = notGood(blocking)
    return unchanged(concluded(environment, good, [], [failure], means))
  }
  // Twice: a start that differs from itself says nothing about a variable.
  const again = first.starts ? await tryOnce(environment, plan, good, means) : first
  const failed = [...first.failures, ...again.failures]
  if (failed.length > 0) return unchanged(concluded(environment, good, [], failed, means))
  if (!first.starts || !again.starts) {
    const flaky = first.starts !== again.starts
    const failure = flaky ? FLAKY : refusesGood(first.seen)
    return unchanged(concluded(environment, good, [], [failure], means))
  }
  const trials = trialsOf(withTexts(environment, good), good)
  const chosen = trials.slice(0, Math.max(0, boots - tries - 1))
  const tried = await inParallel(
    chosen,
    plan.expect.kind === 'http' ? 1 : means.parallel,
    (trial) => tryOnce(environment, plan, trial.texts, means),
  )
  const failures = tried.flatMap((one) => one.failures).slice(0, 1)
  const compared = compare(environment, chosen, tried, now)
  const closed = await closeBlind(shownBy(compared, environment, good), good, environment, means)
  const report = (of: Environment, rows: readonly ComparedTrial[], fixes?: Fixes): Report => ({
    ...concluded(
      of,
      good,
      rows.flatMap((one) => draftOf(one, of, closed.lines)),
      failures,
      means,
    ),
    probe: {
      rows: rows.map(({ row }) => row),
      boots: chosen.length + tries + 1,
      left: trials.length - chosen.length,
    },
    ...(fixes && { fixes }),
  })
  return {
    before: report(environment, compared),
    after: report(
      closed.environment,
      compare(closed.environment, chosen, tried, now),
      fixesOf(closed, compared, environment, policy.file),
    ),
    edited: closed.edited,
  }
}

/** Sets what the gate says of each trial beside what the application did. */
function compare(
  environment: Environment,
  trials: readonly Trial[],
  tried: readonly Tried[],
  now: number,
): readonly ComparedTrial[] {
  return trials.map((trial, place) => {
    const result = tried[place]
    const gate = blockingIn(environment, trial.texts, now)
    const row: ProbeRow = {
      variable: trial.variable,
      change: trial.change,
      gate: gate.length === 0 ? 'passes' : 'blocks',
      application: result?.starts === true ? 'starts' : 'refuses',
    }
    return { row, trial, seen: result?.seen ?? null, check: gate[0]?.check ?? '' }
  })
}

/** The most starts for the search of a good environment. */
const MOST_TRIES = 24

/**
 * Looks for a good environment that the application accepts too. Where the policy says little, the application names the
 * variable that it refuses, and the next made-up text is tried.
 */
async function findGood(environment: Environment, plan: BootPlan, means: ProbeMeans) {
  const refused = new Map<string, number>()
  for (let tries = 1; ; tries += 1) {
    const { texts: good, blocking } = goodTextsFor(environment, means.now, refused)
    if (blocking.length > 0 && tries === 1) return { good, blocking, first: null, tries }
    const first = await tryOnce(environment, plan, good, means)
    const named = first.starts ? [] : first.seen.names
    if (named.length === 0 || tries >= Math.min(MOST_TRIES, means.boots / 2))
      return { good, blocking, first, tries }
    for (const name of named) refused.set(name, (refused.get(name) ?? 0) + 1)
  }
}

async function tryOnce(
  environment: Environment,
  plan: BootPlan,
  texts: TrialTexts,
  { start }: ProbeMeans,
): Promise<Tried> {
  const variables = processVariables(withTexts(environment, texts))
  const { value: run, failures } = await start({ plan, variables, sensitive: [] })
  if (run === null) return { starts: false, seen: NOTHING_SEEN, failures }
  const declared = environment.declarations.map(({ name }) => name)
  // Every value is made up, so the texts of the application are shown as they are.
  const seen = await readOutput(run, shown, declared)
  const cancelled = run.end.kind === 'cancelled' ? [CANCELLED] : []
  return { starts: run.end.kind === 'started', seen, failures: [...failures, ...cancelled] }
}

const LONGEST = 240

function shown(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, LONGEST)
}

const NOTHING_SEEN: Seen = { type: null, place: null, names: [], text: null, before: 0 }

function concluded(
  environment: Environment,
  good: TrialTexts,
  drafts: readonly SourceDraft[],
  failures: readonly Failure[],
  { now }: ProbeMeans,
): Report {
  const variables = withTexts(environment, good)
  const judged = { ...environment, variables, drafts, examples: new Map(), now, waivers: [] }
  const { value: findings } = examine(bootTopics, scopeOf(judged), environment.severities)
  const shownFindings = findings.map((finding) => ({ ...finding, origin: madeUp(finding.origin) }))
  const report = conclude({
    ...{ ...judged, trust: { trusted: true }, weakenings: [] },
    ...{ findings: shownFindings, failures },
  })
  return {
    ...report,
    variables: report.variables.map((one) => ({ ...one, origin: madeUp(one.origin) })),
  }
}

/** A made-up value comes from nowhere. */
export function madeUp(origin: Origin | null): Origin | null {
  return origin?.locator === MADE_UP ? null : origin
}
