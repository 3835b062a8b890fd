import { asRefused } from '../domain/condition-words.ts'
import type { Condition } from '../domain/declaration.ts'
import { withCommas } from '../domain/digits.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import type { Compiled } from './condition.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'
import type { LoadPatterns } from './re2.ts'

/** Compiles the condition at a place. Null with a failure when it cannot be compiled. */
export type Compile = (
  text: string,
  location: Location | undefined,
) => Promise<Outcome<Condition | null>>

/** The limit for all conditions of an environment together: two or three seconds at most. */
const MOST_STEPS_TOGETHER = 100_000_000

/**
 * Makes compilers of conditions over the names of a policy; `ownNames` are the names to suggest. Each text is compiled
 * once, and CEL is loaded only for policies that have conditions.
 * @returns a function that makes the compiler of one environment, with one cost limit for all its conditions
 */
export function compiler(
  { names, ownNames }: Pick<Policy, 'names' | 'ownNames'>,
  patterns: LoadPatterns,
): () => Compile {
  const known = new Map<string, Promise<Compiled | string>>()
  const declared = new Set(names)
  const compile = async (text: string) => {
    const { compileCondition, ConditionError } = await import('./condition.ts')
    try {
      return await compileCondition(text, declared, ownNames, patterns)
    } catch (thrown) {
      if (thrown instanceof ConditionError) return thrown.says
      throw thrown
    }
  }
  return () => {
    let steps = 0
    return async (text, location) => {
      const compiling = known.get(text) ?? compile(text)
      known.set(text, compiling)
      const compiled = await compiling
      if (typeof compiled === 'string') return refused(text, compiled, location)
      steps += compiled.steps
      return steps > MOST_STEPS_TOGETHER
        ? refused(text, TOO_MANY, location)
        : { value: compiled, failures: [] }
    }
  }
}

const TOO_MANY = `is over the limit for all conditions of an environment together, ${withCommas(MOST_STEPS_TOGETHER)} steps`

function refused(text: string, says: string, location: Location | undefined): Outcome<null> {
  const example = 'Conditions are CEL: OTP_PROVIDER != "stub" && PORT > 1024'
  return {
    value: null,
    failures: [invalid(`The condition ${asRefused(text)} ${says}.`, location, example)],
  }
}
