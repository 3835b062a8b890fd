import { asRefused } from '../domain/condition-words.ts'
import type { Condition } from '../domain/declaration.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import type { Compiled } from './condition.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'
import type { LoadPatterns } from './re2.ts'

/** Compiles a condition that stands at a place; null when it cannot be, and a failure says why. */
export type Compile = (
  text: string,
  location: Location | undefined,
) => Promise<Outcome<Condition | null>>

/** Of all conditions of an environment: two or three seconds at the most. */
const MOST_STEPS_TOGETHER = 100_000_000

/**
 * A compiler over the names that a policy declares, of which `own` are the ones that people mean. Each text is
 * compiled once, and CEL is loaded for the policies that have conditions.
 * @returns what makes the compiler of an environment, whose conditions are bounded together
 */
export function compiler(
  { names, own }: Pick<Policy, 'names' | 'own'>,
  patterns: LoadPatterns,
): () => Compile {
  const known = new Map<string, Promise<Compiled | string>>()
  const compile = async (text: string) => {
    const { compileCondition, ConditionError } = await import('./condition.ts')
    try {
      return await compileCondition(text, names, own, patterns)
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

const TOO_MANY = `comes after conditions that take all that a policy may ask of an environment, ${MOST_STEPS_TOGETHER.toLocaleString('en-US')} steps`

function refused(text: string, says: string, location: Location | undefined): Outcome<null> {
  const example = 'Conditions are CEL: OTP_PROVIDER != "stub" && PORT > 1024'
  return {
    value: null,
    failures: [invalid(`The condition ${asRefused(text)} ${says}.`, location, example)],
  }
}
