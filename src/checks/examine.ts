import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import { type Finding, rank, type Severity } from '../domain/finding.ts'
import type { Check, Hit, Scope } from './check.ts'

/** How severe each check is here, where the policy says otherwise than the check itself. */
export type Severities = ReadonlyMap<string, Severity | 'off'>

/** Runs every check over the same variables. A check that throws breaks the run; the others still speak. */
export function examine(
  checks: readonly Check[],
  scope: Scope,
  severities: Severities,
): Outcome<readonly Finding[]> {
  const failures: Failure[] = []
  const findings = checks.flatMap((check) => {
    const severity = severities.get(check.id) ?? check.levels[scope.tier]
    if (severity === 'off') return []
    try {
      return check.find(scope).map((hit) => toFinding(check, severity, hit))
    } catch (thrown) {
      failures.push(
        toFailure(thrown, {
          code: 'CHECK_FAILED',
          message: `The check ${check.id} broke while it ran, so its word is missing.`,
          fix: `Report this as a bug of Bootgate; until then switch it off: checks: { ${check.id}: off }`,
        }),
      )
      return []
    }
  })
  const yields = new Map(checks.map((check) => [check.id, check.yieldsTo]))
  const standing = findings.filter(
    (finding) =>
      !findings.some(
        (cause) =>
          cause.variable === finding.variable &&
          yields.get(finding.check)?.includes(cause.check) === true &&
          rank(cause.severity) <= rank(finding.severity),
      ),
  )
  return { value: standing.sort((a, b) => rank(a.severity) - rank(b.severity)), failures }
}

function toFinding(check: Check, severity: Severity, hit: Hit): Finding {
  const { variable } = hit
  return {
    check: check.id,
    severity,
    variable: variable?.name ?? null,
    message: variable === null ? `The policy ${hit.says}.` : `${variable.name} ${hit.says}.`,
    fix: hit.fix,
    facts: hit.facts,
    origin: variable?.origin ?? null,
    location: hit.location ?? variable?.origin?.location ?? variable?.declaration.location ?? null,
  }
}
