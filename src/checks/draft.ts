import { type Check, defineCheck, type FindingDraft, type Scope } from './check.ts'

/** The findings that the sources reported under a check id. */
export function draftsFromSources(
  { drafts, variables }: Scope,
  id: string,
): readonly FindingDraft[] {
  return drafts
    .filter((draft) => draft.check === id)
    .map(({ variable: name, subject, says, fix, facts, location, exception }) => ({
      variable: variables.find((variable) => variable.name === name) ?? null,
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
