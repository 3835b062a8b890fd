import { groupBy } from '../algorithms/group-by.ts'
import { type Check, defineCheck, type FindingDraft, type Scope } from './check.ts'
import { oncePerScope } from './per-scope.ts'

const byCheck = oncePerScope(({ drafts }) => groupBy(drafts, ({ check }) => check))

/** The findings that the sources reported under a check id. */
export function draftsFromSources(scope: Scope, id: string): readonly FindingDraft[] {
  const drafts = byCheck(scope).get(id) ?? []
  return drafts.map(({ variable: name, subject, says, fix, facts, location, exception }) => ({
    variable: (name !== null && scope.byName.get(name)) || null,
    ...(subject && { subject }),
    says,
    fix,
    facts,
    ...(location && { location }),
    ...(exception !== undefined && { exception }),
  }))
}

/** A check that only passes on what the sources reported. */
export function sourceCheck(check: Omit<Check, 'find' | 'yieldsTo' | 'example'>): Check {
  return defineCheck({ ...check, find: (scope) => draftsFromSources(scope, check.id) })
}
