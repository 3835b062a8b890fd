import type { Waiver } from '../domain/waiver.ts'

/** The waivers of a pull request, by whether they count yet. */
export interface Compared {
  readonly counting: readonly Waiver[]
  /** Those that it adds or widens. */
  readonly unmerged: readonly Waiver[]
}

/** Compares an environment's waivers with those of the base. Only what both waive counts, in the pull request's words. */
export function compareWaivers(own: readonly Waiver[], base: readonly Waiver[]): Compared {
  const isMerged = (waiver: Waiver) => base.some((wider) => covers(wider, waiver))
  const unmerged = own.filter((waiver) => !isMerged(waiver))
  const kept = unmerged.flatMap((waiver) => base.flatMap((other) => common(waiver, other)))
  return { counting: [...own.filter(isMerged), ...kept], unmerged }
}

/** Whether one waiver covers everything that another waives, on every day. */
function covers(wider: Waiver, narrower: Waiver): boolean {
  return (
    wider.check === narrower.check &&
    (wider.variable === '*' || wider.variable === narrower.variable) &&
    wider.expires >= narrower.expires
  )
}

/** What two waivers both waive; empty if they have no overlap. */
function common(own: Waiver, base: Waiver): readonly Waiver[] {
  const variable = own.variable === '*' ? base.variable : own.variable
  if (own.check !== base.check || !['*', variable].includes(base.variable)) return []
  return [{ ...own, variable, expires: own.expires < base.expires ? own.expires : base.expires }]
}
