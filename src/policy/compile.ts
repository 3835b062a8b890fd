import type { Condition } from '../domain/declaration.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'

/** Compiles a condition that stands at a place; null when it cannot be, and a failure says why. */
export type Compile = (
  text: string,
  location: Location | undefined,
) => Promise<Outcome<Condition | null>>

/** A compiler over the names that a policy declares, of which `own` are the ones that people mean. CEL is loaded for the policies that have conditions. */
export function compiler({ names, own }: Pick<Policy, 'names' | 'own'>): Compile {
  return async (text, location) => {
    const { compileCondition, ConditionError } = await import('./condition.ts')
    try {
      return { value: await compileCondition(text, names, own), failures: [] }
    } catch (thrown) {
      if (!(thrown instanceof ConditionError)) throw thrown
      const example = 'Conditions are CEL: OTP_PROVIDER != "stub" && PORT > 1024'
      const failure = invalid(`The condition ${text} ${thrown.says}.`, location, example)
      return { value: null, failures: [failure] }
    }
  }
}
