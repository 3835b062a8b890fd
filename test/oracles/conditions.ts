import type { Operand } from '../../src/domain/declaration.ts'
import { Secret } from '../../src/domain/secret.ts'
import { compileCondition } from '../../src/policy/condition.ts'
import { booleanType } from '../../src/types/boolean.ts'
import { stringType } from '../../src/types/string.ts'
import type { Answer } from './input.ts'

/** What a reader says of a condition: whether it holds, or that it gives no answer. */
export type Verdict = 'true' | 'false' | 'refused'

const TEXT = { sensitive: false, type: stringType.bind({}) }
const BOOLEAN = { sensitive: false, type: booleanType.bind({}) }

/** The values of test/oracles/kubernetes-cel/values.json, as a policy has them. */
const VARIABLES: Readonly<Record<string, Operand>> = {
  A: { declaration: TEXT, state: 'present', value: new Secret('abc') },
  E: { declaration: TEXT, state: 'empty' },
  N: { declaration: TEXT, state: 'absent' },
  T: { declaration: BOOLEAN, state: 'present', value: new Secret('true') },
}

/** What the gate says. */
export async function verdictOfGate(condition: string): Promise<Verdict> {
  try {
    const compiled = await compileCondition(condition, Object.keys(VARIABLES))
    return compiled.holds(new Map(Object.entries(VARIABLES))) ? 'true' : 'false'
  } catch {
    return 'refused'
  }
}

/** What Kubernetes said, by its golden vector. */
export function verdictOf({ ok, holds }: Answer): Verdict {
  return ok ? (holds === true ? 'true' : 'false') : 'refused'
}
