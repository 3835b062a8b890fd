import { type Check, defineCheck, type FindingDraft, type Scope } from './check.ts'

/** What was seen under an id while the sources were read. */
export function draftsFromSources(
  { drafts, variables }: Scope,
  id: string,
): readonly FindingDraft[] {
  return drafts
    .filter((draft) => draft.check === id)
    .map(({ variable: name, says, fix, facts, location, severity }) => ({
      variable: variables.find((variable) => variable.name === name) ?? null,
      says,
      fix,
      facts,
      ...(location && { location }),
      ...(severity && {
        levels: { development: severity, staging: severity, production: severity },
      }),
    }))
}

/** A check that is nothing but what was seen while the sources were read. */
export function sourceCheck(check: Omit<Check, 'find' | 'yieldsTo' | 'example'>): Check {
  return defineCheck({ ...check, find: (scope) => draftsFromSources(scope, check.id) })
}
