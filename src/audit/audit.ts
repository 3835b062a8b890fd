import { type Failure, GateError } from '../domain/errors.ts'
import { type Finding, rank } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import type { Audited } from '../domain/report.ts'
import type { Waiver } from '../domain/waiver.ts'
import { entriesOf, placedJobs, tooLarge, type Workflows } from './calls.ts'
import { circularFailures } from './circles.ts'
import { type RepairPlan, together } from './fixes/repair.ts'
import { deploysOf } from './flow.ts'
import { gatesOf } from './gates.ts'
import type { AuditScope } from './rule.ts'
import { auditRules, waivable } from './rules/index.ts'
import { readWaivers, waiveLines } from './waivers.ts'
import type { Workflow } from './workflow.ts'

/** What an audit found in workflows, and why it could not decide. */
export interface Audit {
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  readonly audited: Audited
  /** Waivers that have not ended, used or not. */
  readonly waivers: readonly Waiver[]
  /** How findings without a waiver can be repaired. */
  readonly repairs: ReadonlyMap<Finding, RepairPlan>
}

/** How many weighted runs of one workflow the audit tries. They take a few seconds. */
const MAX_WEIGHT = 2_500_000

/**
 * Finds what lets a deploy run without a pass of the gate.
 * @param rootIsGate whether `uses: ./` is the gate
 * @param now in milliseconds since 1970
 */
export function auditWorkflows(workflows: Workflows, rootIsGate: boolean, now: number): Audit {
  const failures: Failure[] = [...circularFailures(workflows)]
  const scopes = entriesOf(workflows).map((entry): AuditScope => {
    try {
      return scopeOf(entry, workflows, rootIsGate)
    } catch (thrown) {
      if (!(thrown instanceof GateError)) throw thrown
      failures.push(thrown.failure)
      return EMPTY_SCOPE
    }
  })
  const scope: AuditScope = {
    ...EMPTY_SCOPE,
    jobs: scopes.flatMap(({ jobs }) => jobs),
    gates: scopes.flatMap(({ gates }) => gates),
    deploys: scopes.flatMap(({ deploys }) => deploys),
  }
  const audited: Audited = {
    workflows: workflows.size,
    gates: countPlaces(scope.gates.map(({ step }) => step.at())),
    deploys: countPlaces(scope.deploys.map(({ at, step }) => (step ?? at.job).at())),
  }
  const all = [...workflows.values()]
  const files = new Set([...all, ...all.flatMap(({ actions }) => actions)])
  const read = [...files].map(({ text, file }) => readWaivers(text, file, waivable))
  failures.push(...read.flatMap((outcome) => outcome.failures))
  const found = findingsOf(scope)
  const { findings, holding, expired, unused } = waiveLines(
    found.map(({ finding }) => finding),
    read.flatMap(({ value }) => value),
    now,
  )
  const ofWaivers = findingsOf({ ...EMPTY_SCOPE, expired, unused }).map(({ finding }) => finding)
  const open = new Set(findings)
  const repairs = found.flatMap(({ finding, repair }) =>
    repair !== null && open.has(finding) ? [[finding, repair] as const] : [],
  )
  return {
    // Most severe first.
    findings: [...findings, ...ofWaivers].sort(
      (one, other) => rank(one.severity) - rank(other.severity),
    ),
    failures,
    audited,
    waivers: holding,
    repairs: new Map(repairs),
  }
}

/** One place counts once, however often it is called. */
function countPlaces(places: readonly Location[]): number {
  return new Set(places.map((place) => JSON.stringify(place))).size
}

const EMPTY_SCOPE: AuditScope = { jobs: [], gates: [], deploys: [], expired: [], unused: [] }

function scopeOf(entry: Workflow, workflows: Workflows, rootIsGate: boolean): AuditScope {
  let left = MAX_WEIGHT
  const spend = (weight: number) => {
    left -= weight
    if (left < 0) throw tooLarge(entry)
  }
  const jobs = placedJobs(entry, workflows)
  const gates = gatesOf(jobs, rootIsGate)
  return { ...EMPTY_SCOPE, jobs, gates, deploys: deploysOf(jobs, gates, spend) }
}

interface RepairableFinding {
  readonly finding: Finding
  readonly repair: RepairPlan | null
}

/** Reports a finding once, even if several jobs call the same workflow. */
function findingsOf(scope: AuditScope): readonly RepairableFinding[] {
  const none = { variable: null, facts: {}, origin: null, waiver: null }
  const known = new Map<string, RepairableFinding>()
  for (const rule of auditRules)
    for (const draft of rule.find(scope)) {
      const { says, fix, location, severity = rule.severity, repair = null } = draft
      const finding = { check: rule.id, severity, message: says, fix, location, ...none }
      const key = JSON.stringify(finding)
      const before = known.get(key)
      if (before === undefined) known.set(key, { finding, repair })
      else known.set(key, { ...before, repair: together(before.repair, repair) })
    }
  return [...known.values()]
}
