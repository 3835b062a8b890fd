import type { Check } from '../../src/checks/check.ts'
import { types } from '../../src/types/index.ts'

/** The bad examples of each type under its own check, one a scenario: a type has more flaws than its check shows. */
export function examplesOfTypes(suite: readonly Check[]) {
  return types.flatMap(({ name, examples: { bad } }) => {
    const check = suite.find(({ id }) => id === name)
    const [variable] =
      Object.entries(check?.example?.types ?? {}).find(([, type]) => type === name) ?? []
    if (check === undefined || variable === undefined) return []
    return bad.map((raw) => ({ check, texts: { [variable]: raw } }))
  })
}
