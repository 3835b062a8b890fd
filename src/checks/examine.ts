import { groupBy } from '../algorithms/group-by.ts'
import { ownIn } from '../algorithms/own.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { type Facts, type Finding, rank, type Severity } from '../domain/finding.ts'
import { MOST_NAMED } from '../domain/listing.ts'
import type { Levels } from '../domain/rule-info.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import type { Check, FindingDraft, Scope } from './check.ts'
import { waive, waiverUnused } from './waivers.ts'

/** The policy's severities, by check id. */
export type Severities = ReadonlyMap<string, Severity | 'off'>

/** A finding, and the checks whose finding on the same variable would be its cause. */
interface PlacedDraft {
  readonly finding: Finding
  readonly yieldsTo: readonly string[]
}

/** All findings of the checks, the most severe first, with their waivers. */
export function examine(
  checks: readonly Check[],
  scope: Scope,
  severities: Severities,
): Outcome<readonly Finding[]> {
  const found = findAll(checks, scope, severities)
  const { findings, unused } = waive(found.value, scope)
  const after = findAll([waiverUnused], { ...scope, unused }, severities)
  const isOff = ({ id }: Check) => severities.get(id) === 'off'
  return {
    value: [...findings, ...after.value].sort((a, b) => rank(a.severity) - rank(b.severity)),
    failures: [
      ...found.failures,
      ...after.failures,
      ...(checks.every(isOff) ? [ALL_CHECKS_OFF] : []),
    ],
  }
}

const ALL_CHECKS_OFF: Failure = {
  code: 'ALL_CHECKS_OFF',
  message: 'The policy switches off every check, so nothing was checked.',
  fix: 'Remove lines under `checks:`. To begin gently, set `fail-on: never` in the workflow for a while.',
}

/** Runs every check on the same variables. A check that throws breaks the run; the others still report. */
function findAll(
  checks: readonly Check[],
  scope: Scope,
  severities: Severities,
): Outcome<readonly Finding[]> {
  const failures: Failure[] = []
  const places = new Map<string | undefined, number>(
    [...scope.byName.keys()].map((name, place) => [name, place]),
  )
  const placeOf = ({ variable }: FindingDraft) => places.get(variable?.name) ?? -1
  const drafts = checks.flatMap((check) => {
    const own = check.id === STAND_IN_SECRETS ? undefined : severities.get(check.id)
    if ((own ?? check.levels[scope.tier]) === 'off') return []
    try {
      const hits = check.find(scope)
      if (hits.length === 0) return []
      return inOrder(hits, placeOf).flatMap((hit): readonly PlacedDraft[] => {
        // Without a level, by a fault of the gate itself, a finding still blocks.
        const severity = own ?? levelsOf(check, hit)?.[scope.tier] ?? 'error'
        if (severity === 'off') return []
        const yieldsTo = hit.yieldsTo ? [...check.yieldsTo, ...hit.yieldsTo] : check.yieldsTo
        return [{ finding: toFinding(check, severity, hit), yieldsTo }]
      })
    } catch (thrown) {
      failures.push(
        toFailure(thrown, {
          code: 'CHECK_FAILED',
          message: `The check ${check.id} crashed, so its result is missing.`,
          fix: `Report this as a bug of Bootgate; until then, switch the check off: checks: { ${check.id}: off }`,
        }),
      )
      return []
    }
  })
  return { value: withoutEffects(drafts), failures }
}

/** Sorted by place, stable. Each place is asked once. */
function inOrder(
  hits: readonly FindingDraft[],
  placeOf: (hit: FindingDraft) => number,
): readonly FindingDraft[] {
  return hits
    .map((hit) => ({ hit, place: placeOf(hit) }))
    .sort((a, b) => a.place - b.place)
    .map(({ hit }) => hit)
}

/** Undefined for an exception that the check does not have. */
function levelsOf(
  { levels, exceptions = {} }: Check,
  { exception }: FindingDraft,
): Levels | undefined {
  return exception === undefined ? levels : ownIn(exceptions, exception)?.levels
}

/** Drops a finding when another finding on the same variable causes it, unless the cause is milder. */
function withoutEffects(drafts: readonly PlacedDraft[]): readonly Finding[] {
  const groups = groupBy(drafts, ({ finding }) => finding.variable)
  const gravest = new Map([...groups].map(([name, group]) => [name, gravestOf(group)]))
  const stands = ({ finding, yieldsTo }: PlacedDraft) => {
    const causes = gravest.get(finding.variable)
    return !yieldsTo.some((check) => (causes?.get(check) ?? Infinity) <= rank(finding.severity))
  }
  return drafts.filter(stands).map(({ finding }) => finding)
}

/** The rank of the gravest finding of each check on one variable. */
function gravestOf(drafts: readonly PlacedDraft[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const { finding } of drafts) {
    const own = rank(finding.severity)
    ranks.set(finding.check, Math.min(own, ranks.get(finding.check) ?? own))
  }
  return ranks
}

function toFinding(check: Check, severity: Severity, hit: FindingDraft): Finding {
  const { variable } = hit
  return {
    check: check.id,
    severity,
    variable: variable?.name ?? null,
    message:
      variable === null
        ? `The ${hit.subject ?? 'policy'} ${hit.says}.`
        : `${variable.name} ${hit.says}.`,
    fix: hit.fix,
    facts: factsOf(hit.facts),
    origin: variable?.origin ?? null,
    location: hit.location ?? variable?.origin?.location ?? variable?.declaration.location ?? null,
    waiver: null,
  }
}

/** Shortens lists of names in facts: full lists in every finding would grow quadratically. */
function factsOf(facts: Facts): Facts {
  const entries = Object.entries(facts)
  if (!entries.some(([, fact]) => Array.isArray(fact) && fact.length > MOST_NAMED)) return facts
  return Object.fromEntries(
    entries.map(([name, fact]) => [name, Array.isArray(fact) ? fact.slice(0, MOST_NAMED) : fact]),
  )
}
