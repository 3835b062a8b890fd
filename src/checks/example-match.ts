import { type ComparableVariable, comparable, comparableExample } from '../domain/comparable.ts'
import { secretIn } from '../domain/variable.ts'
import { DEPLOYED, defineCheck, type Scope } from './check.ts'
import { comparableOf } from './comparing.ts'
import { newValueOf } from './new-value.ts'

/** Whether an example file of the repository contains the secret, alone or in a URL. */
function isFromExample(variable: ComparableVariable, { examples }: Scope): boolean {
  const shown = examples.get(variable.name)
  const secret = shown && secretIn(variable)
  if (!secret) return false
  const { type } = variable.declaration
  const own = comparable(variable, secret)
  return shown.some((example) => {
    const other = comparableExample(variable, type.secretPart(example) ?? example)
    return other !== null && own.equals(other)
  })
}

export const exampleMatch = defineCheck({
  id: 'example-match',
  levels: DEPLOYED,
  why: 'Everyone who can read the repository, now or earlier, knows the secret.',
  yieldsTo: ['nullish-literal', 'unresolved-template', 'known-default', 'placeholder'],
  find: (scope) =>
    (scope.examples.size === 0 ? [] : comparableOf(scope))
      .filter((variable) => isFromExample(variable, scope))
      .map((variable) => ({
        variable,
        says: 'is still the secret from an example file of the repository',
        fix: newValueOf(variable),
        facts: {},
      })),
})
