import { type Demand, GROUP_KINDS, type Rule } from '../domain/declaration.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Compile } from './compile.ts'
import type { Placed } from './layer.ts'
import type { Policy } from './merge.ts'
import type { RuleData } from './rule-schema.ts'
import { severityIn } from './severities.ts'

/** The policy's rules for one environment, with compiled conditions. */
export async function rulesOf(
  policy: Policy,
  layers: readonly string[],
  compile: Compile,
): Promise<Outcome<readonly Rule[]>> {
  const rules = await Promise.all(policy.rules.map((rule) => ruleOf(rule, layers, compile)))
  return {
    value: rules.flatMap(({ value }) => value ?? []),
    failures: rules.flatMap(({ failures }) => failures),
  }
}

async function ruleOf(
  { data, at }: Placed<RuleData>,
  layers: readonly string[],
  compile: Compile,
): Promise<Outcome<Rule | null>> {
  const { value: demand, failures } = await demandOf({ data, at }, compile)
  if (demand === null) return { value: null, failures }
  const location = at(['id'])
  const rule: Rule = {
    id: data.id,
    demand,
    message: data.message ?? null,
    severity: severityIn(data.severity ?? 'error', layers) ?? 'error',
    ...(location && { location }),
  }
  return { value: rule, failures }
}

async function demandOf(
  { data, at }: Placed<RuleData>,
  compile: Compile,
): Promise<Outcome<Demand | null>> {
  if (data.assert !== undefined) {
    const { value: condition, failures } = await compile(data.assert, at(['assert']))
    return { value: condition && { kind: 'assert', condition }, failures }
  }
  if (data.when !== undefined) {
    const { value: when, failures } = await compile(data.when, at(['when']))
    const names = [data.require ?? []].flat()
    return { value: when && { kind: 'require', when, names }, failures }
  }
  const kind = GROUP_KINDS.find((one) => data[one] !== undefined)
  return { value: kind ? { kind, names: data[kind] ?? [] } : null, failures: [] }
}
