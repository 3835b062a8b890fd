import { groupBy } from '../domain/group.ts'
import type { PresentVariable, Variable } from '../domain/variable.ts'
import { type Flawed, isBlank, type Scope } from './check.ts'
import { cleaned, isClean } from './clean-text.ts'

/** What was resolved, before anybody has looked at it. */
export type Given = Omit<Scope, 'byName' | 'filled' | 'flaws' | 'unused'>

/** Asks once what many checks ask: 10,000 variables and 100 checks are a million questions. */
export function lookAt(given: Given): Scope {
  const filled = given.variables.filter(
    (variable): variable is PresentVariable => variable.state === 'present' && !isBlank(variable),
  )
  return {
    ...given,
    byName: new Map(given.variables.map((variable: Variable) => [variable.name, variable])),
    filled,
    unused: [],
    flaws: groupBy(filled.flatMap(flawsOf), ({ flaw }) => flaw.check),
  }
}

/** The flaws of the value as it is, and of what is left of it once its text is cleaned: both in one run. */
function flawsOf(variable: PresentVariable): readonly Flawed[] {
  const { type } = variable.declaration
  const flaws = type.judge(variable.value)
  const meant = variable.value.derive((raw) => (isClean(raw) ? null : cleaned(raw)))
  if (meant === null || meant.bytes === 0 || meant.equals(variable.value))
    return flaws.map((flaw) => ({ variable, flaw, byText: false }))
  const left = type.judge(meant)
  const has = (code: string) => left.some((flaw) => flaw.code === code)
  return [
    ...flaws.map((flaw) => ({ variable, flaw, byText: !has(flaw.code) })),
    ...left
      .filter(({ code }) => !flaws.some((flaw) => flaw.code === code))
      .map((flaw) => ({ variable, flaw, byText: false })),
  ]
}
