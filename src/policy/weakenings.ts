import { ownIn } from '../algorithms/own.ts'
import { suite } from '../checks/index.ts'
import type { Rule } from '../domain/declaration.ts'
import { safeText } from '../domain/safe-text.ts'
import { type Tier, usualTier } from '../domain/tier.ts'
import { tierIn } from '../domain/tier-words.ts'
import { isMilder, isMilderTier, type Level, type Weakening } from '../domain/weakening.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Sources } from './config.ts'
import type { Policy } from './merge.ts'
import { severitiesOf } from './severities.ts'

/** One environment with its policy, tier and rules. */
export interface Judging {
  readonly policy: Policy
  readonly environment: string
  readonly tier: Tier
  readonly rules: readonly Rule[]
}

interface WeakeningContext {
  readonly inputs: Pick<Inputs, 'failOn' | 'secretsFrom'>
  readonly sources: Pick<Sources, 'secretsFrom'>
}

/** Everything that makes the gate weaker in an environment than its defaults, with its place. */
export function weakeningsOf(
  judging: Judging,
  { inputs, sources }: WeakeningContext,
): readonly Weakening[] {
  return [
    ...tierLowered(judging),
    ...(inputs.failOn === 'never' ? [FAIL_ON_NEVER] : []),
    ...(sources.secretsFrom === null ? [] : [standIns(judging, inputs)]),
    ...milderChecks(judging, usualLevels(judging)),
  ]
}

const FAIL_ON_NEVER: Weakening = {
  kind: 'fail-on',
  from: 'error',
  to: 'never',
  by: 'fail-on',
  location: null,
  pending: false,
}

/** A tier below that of the environment's name; an unknown name means production. */
function tierLowered({ policy, environment, tier }: Judging): readonly Weakening[] {
  const from = tierIn(environment) ?? usualTier(environment)
  if (!isMilderTier(tier, from)) return []
  const place = placeIn(policy, ['environments', environment, 'tier'])
  return [{ kind: 'tier-lowered', from, to: tier, ...place, pending: false }]
}

function standIns(
  { policy, environment }: Judging,
  inputs: Pick<Inputs, 'secretsFrom'>,
): Weakening {
  const place =
    inputs.secretsFrom === null
      ? placeIn(policy, ['environments', environment, 'secrets-from'])
      : { by: 'secrets-from', location: null }
  return { kind: 'stand-ins', ...place, pending: false }
}

/** The default severity of each check and rule in a tier. */
function usualLevels({ tier, rules }: Judging): ReadonlyMap<string, Level> {
  return new Map<string, Level>([
    ...suite.map(({ id, levels }) => [id, levels[tier]] as const),
    ...rules.map(({ id, severity }) => [id, severity] as const),
  ])
}

/** The severity of each check and rule, with the policy's changes. */
export function levelsOf(judging: Judging): ReadonlyMap<string, Level> {
  const { policy, tier, environment } = judging
  return new Map([...usualLevels(judging), ...severitiesOf(policy, [tier, environment])])
}

/** The checks whose severity is lower than before. @param before the severity of each check and rule */
export function milderChecks(
  judging: Judging,
  before: ReadonlyMap<string, Level>,
): readonly Weakening[] {
  const { policy, tier, environment } = judging
  return [...levelsOf(judging)].flatMap(([check, to]): readonly Weakening[] => {
    const from = before.get(check)
    if (from === undefined || from === 'off' || !isMilder(to, from)) return []
    const place = placeOfLevel(policy, check, [tier, environment])
    const change = { check, from, ...place, pending: false }
    return [
      to === 'off' ? { kind: 'check-off', to, ...change } : { kind: 'check-milder', to, ...change },
    ]
  })
}

/** The place that sets the severity of a check or rule for these layers. */
function placeOfLevel(policy: Policy, check: string, layers: readonly string[]): WeakeningPlace {
  const { checks, unknown, rules } = policy
  const level = ownIn(checks, check)
  if (typeof level === 'string') return placeIn(policy, ['checks', check])
  const layer =
    level === undefined ? undefined : layers.findLast((one) => Object.hasOwn(level, one))
  if (layer !== undefined) return placeIn(policy, ['checks', check, layer])
  if (check === UNKNOWN && unknown !== null) return placeIn(policy, ['unknown'])
  const rule = rules.find(({ data }) => data.id === check)
  const location = rule?.at(['severity']) ?? null
  return { by: safeText(location?.file ?? policy.fileOf(['checks', check]), THE_POLICY), location }
}

/** The check whose severity `unknown:` sets. */
const UNKNOWN = 'unknown-variable'

/** Stands for a path that must not be shown. */
export const THE_POLICY = 'the policy'

type WeakeningPlace = Pick<Weakening, 'by' | 'location'>

function placeIn(policy: Policy, path: readonly string[]): WeakeningPlace {
  return { by: safeText(policy.fileOf(path), THE_POLICY), location: policy.locate(path) ?? null }
}
