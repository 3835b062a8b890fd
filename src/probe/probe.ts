import type { StartApplication } from '../boot/boot.ts'
import { processVariables } from '../boot/process-variables.ts'
import { readOutput, type Seen } from '../boot/seen.ts'
import { bootTopics } from '../checks/boot-topics.ts'
import { examine } from '../checks/examine.ts'
import { scopeOf } from '../checks/scope.ts'
import type { BootPlan } from '../domain/boot.ts'
import type { SourceDraft } from '../domain/draft.ts'
import type { Failure } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { placeOf } from '../domain/location.ts'
import { agreementOf, type ProbeReport, type ProbeRow } from '../domain/probe.ts'
import { conclude, type Report } from '../domain/report.ts'
import type { Environment } from '../resolve/resolve.ts'
import { closingLine } from './closing.ts'
import { blockingIn, goodTextsFor, type TrialTexts, withTexts } from './environment.ts'
import { type Trial, trialsOf } from './trials.ts'

interface ProbeMeans {
  readonly start: StartApplication
  /** How many starts at the same time. */
  readonly parallel: number
  /** The most starts, those of the good environment included. */
  readonly boots: number
  /** Milliseconds since 1970. */
  readonly now: number
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
): Promise<Report> {
  const { now, boots } = means
  const { good, first, blocking, tries } = await findGood(environment, plan, means)
  if (first === null) {
    const failure = notGood(blocking)
    return concluded(environment, good, [], [failure], means)
  }
  // Twice: a start that differs from itself says nothing about a variable.
  const again = first.starts ? await tryOnce(environment, plan, good, means) : first
  const failed = [...first.failures, ...again.failures]
  if (failed.length > 0) return concluded(environment, good, [], failed, means)
  if (!first.starts || !again.starts) {
    const flaky = first.starts !== again.starts
    const failure = flaky ? FLAKY : refusesGood(first.seen)
    return concluded(environment, good, [], [failure], means)
  }
  const trials = trialsOf(withTexts(environment, good), good)
  const chosen = trials.slice(0, Math.max(0, boots - tries - 1))
  const tried = await inParallel(
    chosen,
    plan.expect.kind === 'http' ? 1 : means.parallel,
    (trial) => tryOnce(environment, plan, trial.texts, means),
  )
  const rows = chosen.map((trial, place) => {
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
  const failures = tried.flatMap((one) => one.failures)
  const drafts = rows.flatMap((one) => draftOf(one, environment, good))
  const probed: ProbeReport = {
    rows: rows.map(({ row }) => row),
    boots: chosen.length + tries + 1,
    left: trials.length - chosen.length,
  }
  return { ...concluded(environment, good, drafts, failures.slice(0, 1), means), probe: probed }
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

async function inParallel<Item, Result>(
  items: readonly Item[],
  parallel: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const queue = items.entries()
  const worker = async () => {
    for (const [place, item] of queue) results.set(place, await work(item))
  }
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker))
  return items.flatMap((_, place) => results.get(place) ?? [])
}

interface ComparedTrial {
  readonly row: ProbeRow
  readonly trial: Trial
  readonly seen: Seen | null
  /** The check that blocks first; empty when the gate passes. */
  readonly check: string
}

function draftOf(
  { row, trial, seen, check }: ComparedTrial,
  environment: Environment,
  good: TrialTexts,
): readonly SourceDraft[] {
  const variable = environment.variables.find(({ name }) => name === row.variable)
  const agreement = agreementOf(row)
  if (variable === undefined || agreement === 'agree') return []
  const place = seen?.place ? placeOf({ ...seen.place, column: 1 }) : null
  const common = {
    variable: row.variable,
    facts: { change: row.change, ...(place !== null && { source: place }) },
    location: variable.declaration.location ?? null,
  }
  if (agreement === 'stricter')
    return [
      {
        ...common,
        check: 'probe-stricter',
        says: `${row.change}: the gate blocks it (${check}), and the application starts`,
        fix: `Keep it if the value would fail later. Otherwise change ${row.variable} in the policy, or the severity of ${check}.`,
      },
    ]
  const said = seen?.text ? `: ${seen.text.replace(/[.\s]+$/, '')}` : ''
  const at = place === null ? '' : ` at ${place}`
  const line = closingLine(trial, variable, good.get(row.variable) ?? null)
  return [
    {
      ...common,
      check: 'probe-blind',
      says: `${row.change}: the gate passes it, and the application refuses it${at}${said}`,
      fix: `Write in the policy: \`${line}\``,
      facts: { ...common.facts, closes: line },
    },
  ]
}

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
  return conclude({ ...judged, trust: { trusted: true }, weakenings: [], findings, failures })
}

const CANCELLED: Failure = {
  code: 'CANCELLED',
  message: 'The probe was cancelled.',
  fix: 'Run it again.',
}

const FLAKY: Failure = {
  code: 'PROBE_UNSTEADY',
  message:
    'The application started with the good values once, and once not: nothing was concluded.',
  fix: 'Let the start depend on its variables alone: no clock, no network, no files of an earlier start. Allow more time with `boot.timeout`.',
}

function refusesGood({ names, text }: Seen): Failure {
  const named = names.length === 0 ? '' : ` It named ${names.join(', ')}.`
  const said = text === null ? '' : ` It said: ${text.replace(/[.\s]+$/, '')}.`
  return {
    code: 'PROBE_UNSTEADY',
    message: `The application does not start with values that the policy accepts.${named}${said}`,
    fix: 'Declare these variables more exactly: their type, values or pattern. Probe an environment whose plain values are good.',
  }
}

function notGood(blocking: readonly Finding[]): Failure {
  const first = blocking.map(({ message }) => message).slice(0, 1)
  return {
    code: 'PROBE_UNSTEADY',
    message: ['No made-up values pass the gate.', ...first].join(' '),
    fix: 'Give the variable a plain good value in the environment, or a simpler type or rule.',
  }
}
