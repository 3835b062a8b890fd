import { type Check, defineCheck, type Hit, type Scope } from './check.ts'

/** What was seen under an id while the sources were read. */
export function remarkHits({ remarks, variables }: Scope, id: string): readonly Hit[] {
  return remarks
    .filter((remark) => remark.check === id)
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
export function remarkCheck(check: Omit<Check, 'find' | 'yieldsTo' | 'example'>): Check {
  return defineCheck({ ...check, find: (scope) => remarkHits(scope, check.id) })
}
