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

/** Gives the Measure of an environment, with compiled conditions and patterns. */
export type Measurer = (environment: string) => Promise<Outcome<Measure>>

/** Makes a Measurer whose environments share compiled conditions and patterns. */
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
        notSet: policy.notSet,
        rules: quietRules(rules.value, declarations.value),
        severities: severitiesOf(policy, layers),
        waivers: waiversOf(policy, layers),
      },
      failures: [...declarations.failures, ...rules.failures],
    }
  }
}

/** The tier of an environment: from the policy, else from its name. */
export function tierOf({ environments }: Policy, environment: string) {
  return ownIn(environments, environment)?.tier ?? usualTier(environment)
}
