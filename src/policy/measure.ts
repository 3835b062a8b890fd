import { ownIn } from '../algorithms/own.ts'
import type { Outcome } from '../domain/errors.ts'
import { usualTier } from '../domain/tier.ts'
import { compiler } from './compile.ts'
import type { Measure } from './config.ts'
import { declarationsOf } from './declare.ts'
import type { Policy } from './merge.ts'
import { quietDeclarations, quietRules } from './quiet.ts'
import { patternsOfOnePolicy } from './re2.ts'
import { rulesOf } from './rules.ts'
import { severitiesOf } from './severities.ts'
import { waiversOf } from './waivers.ts'

/** Gives what a policy judges an environment by, with its conditions and patterns compiled. */
export type Measurer = (environment: string) => Promise<Outcome<Measure>>

/** All environments of a policy share what is compiled. */
export function measurerOf(policy: Policy): Measurer {
  const patterns = patternsOfOnePolicy()
  const compilerOfOne = compiler(policy, patterns)
  return async (environment) => {
    const tier = tierOf(policy, environment)
    const layers = [tier, environment]
    const compile = compilerOfOne()
    const declarations = await declarationsOf(policy, layers, { compile, patterns })
    const rules = await rulesOf(policy, layers, compile)
    return {
      value: {
        tier,
        declarations: quietDeclarations(declarations.value),
        rules: quietRules(rules.value, declarations.value),
        severities: severitiesOf(policy, layers),
        waivers: waiversOf(policy, layers),
      },
      failures: [...declarations.failures, ...rules.failures],
    }
  }
}

/** The tier that a policy holds an environment to. */
export function tierOf({ environments }: Policy, environment: string) {
  return ownIn(environments, environment)?.tier ?? usualTier(environment)
}
