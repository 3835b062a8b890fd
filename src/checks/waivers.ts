import type { Finding } from '../domain/finding.ts'
import { called } from '../domain/sayable.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { isExpired, type Waiver } from '../domain/waiver.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'

export const waiverExpired = defineCheck({
  id: 'waiver-expired',
  levels: EVERYWHERE,
  why: 'Nobody answers for the finding any more, so it counts again, and somebody has to decide.',
  find: (scope) =>
    scope.waivers
      .filter((waiver) => isExpired(waiver, scope.now))
      .map((waiver) =>
        waiverDraft(
          waiver,
          scope,
          `that ended on ${waiver.expires}`,
          `Repair what it waived, or let ${waiver.owner} give it a new \`expires\`.`,
        ),
      ),
})

/** Known only once everything else has been found: see `examine`. */
export const waiverUnused = defineCheck({
  id: 'waiver-unused',
  levels: { development: 'info', staging: 'warning', production: 'warning' },
  why: 'A waiver of nothing waits to hide the next mistake.',
  find: (scope) =>
    scope.unused.map((waiver) =>
      waiverDraft(
        waiver,
        scope,
        'that waives nothing here',
        'Remove it; if it is meant for other environments alone, name them in `environments`.',
      ),
    ),
})

/** Not worth a warning: with `fail-on: warning` no waiver could ever be merged. */
export const waiverUnmerged = defineCheck({
  id: 'waiver-unmerged',
  levels: { development: 'info', staging: 'info', production: 'info' },
  why: 'Whoever opens a pull request would waive what it is stopped for (`policy-from: base`).',
  find: (scope) =>
    scope.unmerged.map((waiver) =>
      waiverDraft(
        waiver,
        scope,
        'that this pull request adds or widens, and that does not count yet',
        'Merge the waiver in a pull request of its own first, or repair what it waives.',
      ),
    ),
})

function waiverDraft(waiver: Waiver, { byName }: Scope, which: string, fix: string): FindingDraft {
  const variable = byName.get(waiver.variable) ?? null
  const whose = variable === null && waiver.variable !== '*' ? ` for${called(waiver.variable)}` : ''
  return {
    variable,
    says: `has a waiver of ${waiver.check}${whose} ${which}`,
    fix,
    facts: { check: waiver.check, owner: waiver.owner, expires: waiver.expires },
    ...(waiver.location && { location: waiver.location }),
  }
}

/** Findings with the waivers that hold for them, and the waivers that hold for none. Nobody waives a word on waivers or stand-ins. */
export function waive(
  findings: readonly Finding[],
  { waivers, now, byName }: Pick<Scope, 'waivers' | 'now' | 'byName'>,
): { readonly findings: readonly Finding[]; readonly unused: readonly Waiver[] } {
  const holding = waivers.filter((waiver) => !isExpired(waiver, now))
  const about = [waiverExpired.id, waiverUnused.id, waiverUnmerged.id, STAND_IN_SECRETS]
  const waived = findings.map((finding): Finding => {
    if (about.includes(finding.check)) return finding
    const waiver = holding.find(
      ({ check, variable }) =>
        check === finding.check && (variable === '*' || variable === finding.variable),
    )
    return waiver === undefined ? finding : { ...finding, waiver }
  })
  const used = new Set(waived.map(({ waiver }) => waiver))
  // What is unavailable could not be looked at.
  const unused = holding.filter(
    (waiver) => !used.has(waiver) && byName.get(waiver.variable)?.state !== 'unavailable',
  )
  return { findings: waived, unused }
}
