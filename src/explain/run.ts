import { examine } from '../checks/examine.ts'
import { suiteFor } from '../checks/index.ts'
import { isRequired } from '../checks/required.ts'
import { scopeOf } from '../checks/scope.ts'
import type { Declaration } from '../domain/declaration.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { runUntrusted } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Config } from '../policy/config.ts'
import type { Policy } from '../policy/merge.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { type ResolvePorts, resolveAlone } from '../resolve/resolve.ts'
import { types } from '../types/index.ts'
import { demandWords } from './check.ts'
import type {
  ExplainedPlace,
  ExplainedPolicy,
  ExplainedRule,
  ExplainedVariable,
} from './explanation.ts'
import { writtenRules } from './written.ts'

/** What an explanation of a variable needs from outside. */
export interface RunPorts extends ResolvePorts {
  /** What started the run. Left out if it does not matter. */
  readonly trigger?: RunTrigger
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A policy in the requested environment. */
interface Settled {
  readonly inputs: Inputs
  readonly config: Config
  readonly policy: Policy
}

function placeOf({ inputs, config }: Settled): ExplainedPlace {
  const { service, environment, tier } = config
  return { policy: inputs.policy, service, environment, tier }
}

/** Explains a variable by a normal run; null if neither the policy nor a source names it. */
export async function explainVariable(
  name: string,
  settled: Settled,
  ports: RunPorts,
): Promise<Outcome<ExplainedVariable | null>> {
  const { config } = settled
  const resolved = await resolveAlone({ value: config, failures: [] }, ports)
  const scope = scopeOf({ ...resolved.value, now: ports.now })
  const variable = scope.byName.get(name)
  if (variable === undefined) return { value: null, failures: resolved.failures }
  const findings = examine(suiteFor(config.rules), scope, config.severities)
  const { declaration, state, origin, shadowed } = variable
  const concerns = ({ variable: subject }: Failure) => subject === undefined || subject === name
  const value: ExplainedVariable = {
    kind: 'variable',
    ...placeOf(settled),
    name,
    declared: declaration.declared,
    summary: types.find((type) => type.name === declaration.type.name)?.summary ?? '',
    rules: rulesOf(declaration, settled),
    required: requiredHere(() => isRequired(variable, scope)),
    state,
    because: (state === 'unavailable' && variable.because) || null,
    origin,
    shadowed,
    findings: findings.value.filter((finding) => finding.variable === name),
  }
  const { trust } = config
  const untrusted = trust.trusted ? [] : [runUntrusted(trust.reason)]
  return {
    value,
    failures: [...untrusted, ...resolved.failures, ...findings.failures].filter(concerns),
  }
}

/** Null if a condition cannot be decided. The run reports that as a failure. */
function requiredHere(ask: () => boolean | null): boolean | null {
  try {
    return ask()
  } catch {
    return null
  }
}

/** Explains the policy in this environment, with each severity that differs from the default. */
export function explainPolicy(settled: Settled): ExplainedPolicy {
  const { config } = settled
  return {
    kind: 'policy',
    ...placeOf(settled),
    variables: config.declarations.map((declaration) => ({
      name: declaration.name,
      rules: rulesOf(declaration, settled),
      location: declaration.location ?? null,
    })),
    severities: [...config.severities].flatMap(([check, here]) => {
      const usual = suiteFor(config.rules).find(({ id }) => id === check)?.levels[config.tier]
      return usual === undefined || usual === here ? [] : [{ check, here, usual }]
    }),
    rules: config.rules.map(({ id, demand, severity, location }) => ({
      id,
      asks: demandWords(demand),
      severity,
      location: location ?? null,
    })),
    waivers: config.waivers,
    boot: config.boot?.applies === true ? config.boot.plan : null,
  }
}

/** The rules of the policy for a variable, and the defaults of what it does not set. */
function rulesOf(declaration: Declaration, { config, policy }: Settled): readonly ExplainedRule[] {
  const { name, type, required, sensitive, declared } = declaration
  const rules = declared
    ? writtenRules(policy, name, [config.tier, config.environment], sensitive)
    : []
  const byDefault = (option: string, value: string): readonly ExplainedRule[] =>
    rules.some((rule) => rule.option === option)
      ? []
      : [{ option, value, layer: null, location: null }]
  return [
    ...byDefault('type', type.name),
    ...rules,
    ...byDefault('required', required === true ? 'yes' : 'no'),
    ...byDefault('sensitive', sensitive ? 'yes' : 'no'),
  ]
}
