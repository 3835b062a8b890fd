import type { Inputs } from '../domain/inputs.ts'
import { ownIn } from '../domain/own.ts'
import type { Remark } from '../domain/remark.ts'
import { usualTier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import type { Policy } from './merge.ts'

/** What makes the gate milder with a production environment than its users may think. */
export function lenienciesOf(
  policy: Policy,
  environment: string,
  { failOn }: Pick<Inputs, 'failOn'>,
): readonly Remark[] {
  const { tier } = ownIn(policy.environments, environment) ?? {}
  const lowered: Remark = {
    check: 'tier-lowered',
    variable: null,
    says: `holds ${environment} to the tier ${tier}, and its name is one of production`,
    fix: `Let \`tier\` of ${environment} be production, or leave it out. If ${environment} serves nobody, give it another name.`,
    facts: { tier: tier ?? '' },
    location: policy.locate(['environments', environment, 'tier']) ?? null,
  }
  const unenforced: Remark = {
    check: 'fail-on-never',
    variable: null,
    says: `is not enforced in ${environment}: with fail-on never, errors do not stop the deploy`,
    fix: 'Let `fail-on` be error for production; a finding that may wait gets a waiver with a day.',
    facts: { 'fail-on': failOn },
    location: null,
  }
  return [
    ...(tier !== undefined && tier !== 'production' && tierIn(environment) === 'production'
      ? [lowered]
      : []),
    ...(failOn === 'never' && (tier ?? usualTier(environment)) === 'production'
      ? [unenforced]
      : []),
  ]
}
