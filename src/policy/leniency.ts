import { ownIn } from '../algorithms/own.ts'
import type { SourceDraft } from '../domain/draft.ts'
import { STAND_IN_SECRETS } from '../domain/stand-ins.ts'
import { usualTier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Policy } from './merge.ts'

/** Drafts about settings that make the gate weaker in production than users may expect. */
export function lenienciesOf(
  policy: Policy,
  environment: string,
  { failOn, secretsFrom, runsIn }: Pick<Inputs, 'failOn' | 'secretsFrom' | 'runsIn'>,
): readonly SourceDraft[] {
  const { tier, 'secrets-from': standInFile } = ownIn(policy.environments, environment) ?? {}
  const isProduction = (tier ?? usualTier(environment)) === 'production'
  const lowered: SourceDraft = {
    check: 'tier-lowered',
    variable: null,
    says: `sets the tier of ${environment} to ${tier}, but the name means production`,
    fix: `Set \`tier\` of ${environment} to production, or remove it. If ${environment} has no real users, rename it.`,
    facts: { tier: tier ?? '' },
    location: policy.locate(['environments', environment, 'tier']) ?? null,
  }
  const unenforced: SourceDraft = {
    check: 'fail-on-never',
    variable: null,
    says: `is not enforced in ${environment}: with fail-on: never, errors do not stop the deploy`,
    fix: 'Set `fail-on: error` for production; for a finding that may wait, add a waiver.',
    facts: { 'fail-on': failOn },
    location: null,
  }
  const standIns: SourceDraft = {
    check: STAND_IN_SECRETS,
    variable: null,
    says:
      secretsFrom === null
        ? `takes the secrets of ${environment} from a local file instead of the secret store`
        : `is checked with secrets of ${environment} from a local file instead of the secret store`,
    fix: 'Remove `secrets-from`, so that the gate reads the real secrets from the store.',
    facts: { 'runs-in': runsIn },
    location:
      secretsFrom === null
        ? (policy.locate(['environments', environment, 'secrets-from']) ?? null)
        : null,
    ...(runsIn === 'terminal' && { exception: 'terminal' }),
  }
  return [
    ...(isProduction && (secretsFrom !== null || standInFile !== undefined) ? [standIns] : []),
    ...(tier !== undefined && tier !== 'production' && tierIn(environment) === 'production'
      ? [lowered]
      : []),
    ...(failOn === 'never' && isProduction ? [unenforced] : []),
  ]
}
