import { examine } from '../checks/examine.ts'
import { suiteFor } from '../checks/index.ts'
import { isRequired } from '../checks/required.ts'
import { scopeOf } from '../checks/scope.ts'
import type { Declaration } from '../domain/declaration.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type {
  ExplainedPlace,
  ExplainedPolicy,
  ExplainedRule,
  ExplainedVariable,
} from '../domain/explanation.ts'
import { runUntrusted } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Config } from '../policy/config.ts'
import type { Policy } from '../policy/merge.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { type ResolvePorts, resolveAlone } from '../resolve/resolve.ts'
import { types } from '../types/index.ts'
import { demandWords } from './check.ts'
import { writtenRules } from './written.ts'

export interface RunPorts extends ResolvePorts {
  /** What started the run; left out where that changes nothing. */
  readonly occasion?: RunTrigger
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A policy that could be read, in the environment that was asked for. */
interface Settled {
  readonly inputs: Inputs
  readonly config: Config
  readonly policy: Policy
}

function placeOf({ inputs, config }: Settled): ExplainedPlace {
  const { service, environment, tier } = config
  return { policy: inputs.policy, service, environment, tier }
}

/** What is known of a variable, from a run like any other; null when neither policy nor sources name it. */
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
  const concerns = ({ variable: whose }: Failure) => whose === undefined || whose === name
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

/** A condition that cannot be decided is a failure of the run already. */
function requiredHere(ask: () => boolean | null): boolean | null {
  try {
    return ask()
  } catch {
    return null
  }
}

/** The policy as it is in this environment, with what differs from what is usual. */
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
  }
}

/** What is written, and what holds because nobody wrote otherwise. */
function rulesOf(declaration: Declaration, { config, policy }: Settled): readonly ExplainedRule[] {
  const { name, type, required, sensitive, declared } = declaration
  const rules = declared
    ? writtenRules(policy, name, [config.tier, config.environment], sensitive)
    : []
  const usual = (option: string, value: string): readonly ExplainedRule[] =>
    rules.some((rule) => rule.option === option)
      ? []
      : [{ option, value, layer: null, location: null }]
  return [
    ...usual('type', type.name),
    ...rules,
    ...usual('required', required === true ? 'yes' : 'no'),
    ...usual('sensitive', sensitive ? 'yes' : 'no'),
  ]
}
