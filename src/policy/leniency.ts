import { ownIn } from '../algorithms/own.ts'
import type { SourceDraft } from '../domain/draft.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { usualTier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Policy } from './merge.ts'

/** What makes the gate milder with a production environment than its users may think. */
export function lenienciesOf(
  policy: Policy,
  environment: string,
  { failOn, secretsFrom, runsIn }: Pick<Inputs, 'failOn' | 'secretsFrom' | 'runsIn'>,
): readonly SourceDraft[] {
  const { tier, 'secrets-from': own } = ownIn(policy.environments, environment) ?? {}
  const isProduction = (tier ?? usualTier(environment)) === 'production'
  const lowered: SourceDraft = {
    check: 'tier-lowered',
    variable: null,
    says: `holds ${environment} to the tier ${tier}, and its name is one of production`,
    fix: `Let \`tier\` of ${environment} be production, or leave it out. If ${environment} serves nobody, give it another name.`,
    facts: { tier: tier ?? '' },
    location: policy.locate(['environments', environment, 'tier']) ?? null,
  }
  const unenforced: SourceDraft = {
    check: 'fail-on-never',
    variable: null,
    says: `is not enforced in ${environment}: with fail-on never, errors do not stop the deploy`,
    fix: 'Let `fail-on` be error for production; a finding that may wait gets a waiver with a day.',
    facts: { 'fail-on': failOn },
    location: null,
  }
  const standIns: SourceDraft = {
    check: STAND_IN_SECRETS,
    variable: null,
    says: `takes the secrets of ${environment} from a local file, and their store was not asked`,
    fix: 'Leave `secrets-from` out, so that the gate asks the store before production gets them.',
    facts: { 'runs-in': runsIn },
    location:
      secretsFrom === null
        ? (policy.locate(['environments', environment, 'secrets-from']) ?? null)
        : null,
    ...(runsIn === 'terminal' && { severity: 'warning' }),
  }
  return [
    ...(isProduction && (secretsFrom !== null || own !== undefined) ? [standIns] : []),
    ...(tier !== undefined && tier !== 'production' && tierIn(environment) === 'production'
      ? [lowered]
      : []),
    ...(failOn === 'never' && isProduction ? [unenforced] : []),
  ]
}
