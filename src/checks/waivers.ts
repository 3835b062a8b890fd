import { groupBy } from '../algorithms/group-by.ts'
import type { Finding } from '../domain/finding.ts'
import { called } from '../domain/safe-text.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { isExpired, type Waiver } from '../domain/waiver.ts'
import { defineCheck, EVERYWHERE, type FindingDraft, type Scope } from './check.ts'

export const waiverExpired = defineCheck({
  id: 'waiver-expired',
  levels: EVERYWHERE,
  why: 'The waiver no longer counts, so the finding does, and needs a decision.',
  find: (scope) =>
    scope.waivers
      .filter((waiver) => isExpired(waiver, scope.now))
      .map((waiver) =>
        waiverDraft(
          waiver,
          scope,
          `that expired on ${waiver.expires}`,
          `Fix what it waived, or ask ${waiver.owner} for a new \`expires\`.`,
        ),
      ),
})

/** Computed after all other findings: see `examine`. */
export const waiverUnused = defineCheck({
  id: 'waiver-unused',
  levels: { development: 'info', staging: 'warning', production: 'warning' },
  why: 'An unused waiver can hide the next mistake.',
  find: (scope) =>
    scope.unused.map((waiver) =>
      waiverDraft(
        waiver,
        scope,
        'that matches no finding here',
        'Remove it; if it is only for other environments, name them in `environments`.',
      ),
    ),
})

/** Info only: a warning would make it impossible to merge a waiver with `fail-on: warning`. */
export const waiverUnmerged = defineCheck({
  id: 'waiver-unmerged',
  levels: { development: 'info', staging: 'info', production: 'info' },
  why: 'A pull request could otherwise waive its own findings (`policy-from: base`).',
  find: (scope) =>
    scope.unmerged.map((waiver) =>
      waiverDraft(
        waiver,
        scope,
        'that this pull request adds or widens, and that does not count yet',
        'Merge the waiver in a separate pull request first, or fix what it waives.',
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

/** Gives the first waiver of a finding: of its check, and of its variable or of all. */
function finderOf(waivers: readonly Waiver[]): (finding: Finding) => Waiver | undefined {
  const byCheck = groupBy(waivers, ({ check }) => check)
  const finders = new Map([...byCheck].map(([check, group]) => [check, firstOfName(group)]))
  return ({ check, variable }) => finders.get(check)?.(variable)
}

function firstOfName(waivers: readonly Waiver[]): (name: string | null) => Waiver | undefined {
  const places = new Map<string, number>()
  for (const [place, { variable }] of waivers.entries())
    if (!places.has(variable)) places.set(variable, place)
  const ofAll = places.get('*') ?? Infinity
  const ofName = (name: string | null) => (name === null ? undefined : places.get(name))
  return (name) => waivers[Math.min(ofName(name) ?? ofAll, ofAll)]
}

/** Findings with their waivers, and the waivers without a finding. Findings about waivers and stand-ins cannot be waived. */
export function waive(
  findings: readonly Finding[],
  { waivers, now, byName }: Pick<Scope, 'waivers' | 'now' | 'byName'>,
): { readonly findings: readonly Finding[]; readonly unused: readonly Waiver[] } {
  const holding = waivers.filter((waiver) => !isExpired(waiver, now))
  const about = [waiverExpired.id, waiverUnused.id, waiverUnmerged.id, STAND_IN_SECRETS]
  const waiverFor = finderOf(holding)
  const waived = findings.map((finding): Finding => {
    if (about.includes(finding.check)) return finding
    const waiver = waiverFor(finding)
    return waiver === undefined ? finding : { ...finding, waiver }
  })
  const used = new Set(waived.map(({ waiver }) => waiver))
  // Unavailable variables were not checked.
  const unused = holding.filter(
    (waiver) => !used.has(waiver) && byName.get(waiver.variable)?.state !== 'unavailable',
  )
  return { findings: waived, unused }
}
