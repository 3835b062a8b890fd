import type { Outcome } from '../domain/errors.ts'
import { ownIn } from '../domain/own.ts'
import { usualTier } from '../domain/tier.ts'
import { compiler } from './compile.ts'
import type { Measure } from './config.ts'
import { declarationsOf } from './declare.ts'
import type { Policy } from './merge.ts'
import { rulesOf } from './rules.ts'
import { severitiesOf } from './severities.ts'
import { waiversOf } from './waivers.ts'

/** What a policy judges an environment by, with its conditions and patterns compiled. */
export async function measureOf(policy: Policy, environment: string): Promise<Outcome<Measure>> {
  const tier = tierOf(policy, environment)
  const layers = [tier, environment]
  const compile = compiler(policy)
  const declarations = await declarationsOf(policy, layers, compile)
  const rules = await rulesOf(policy, layers, compile)
  return {
    value: {
      tier,
      declarations: declarations.value,
      rules: rules.value,
      severities: severitiesOf(policy, layers),
      waivers: waiversOf(policy, layers),
    },
    failures: [...declarations.failures, ...rules.failures],
  }
}

/** The tier that a policy holds an environment to. */
export function tierOf({ environments }: Policy, environment: string) {
  return ownIn(environments, environment)?.tier ?? usualTier(environment)
}
