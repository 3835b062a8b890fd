import type { Condition, Declaration, Rule } from '../domain/declaration.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { valueAt } from '../text/data.ts'
import { types } from '../types/index.ts'
import { stringType } from '../types/string.ts'
import type { Policy } from './load.ts'
import { invalid } from './problems.ts'
import type { RuleData } from './schema.ts'

/** Options of a variable once tier and environment have had their say: the later one wins. */
interface Merged {
  readonly type: string
  readonly required?: boolean | { readonly when: string }
  readonly sensitive?: boolean
}

/** The policy's variables and rules for one environment, with their conditions compiled. */
export async function declare(
  policy: Policy,
  layers: readonly string[],
): Promise<
  Outcome<{ readonly declarations: readonly Declaration[]; readonly rules: readonly Rule[] }>
> {
  const { data } = policy
  const names = Object.keys(data.variables)
  const compile = (text: string, location: Location) => compileAt(text, location, names)
  const declarations = await Promise.all(
    names.map((name) => declareVariable(policy, name, layers, compile)),
  )
  const rules = await Promise.all(
    (data.rules ?? []).map((rule, place) => declareRule(policy, rule, place, compile)),
  )
  return {
    value: {
      declarations: declarations.flatMap(({ value }) => value ?? []),
      rules: rules.flatMap(({ value }) => value ?? []),
    },
    failures: [...declarations, ...rules].flatMap(({ failures }) => failures),
  }
}

type Compile = (text: string, location: Location) => Promise<Outcome<Condition | null>>

/** CEL is loaded for the policies that have conditions. */
async function compileAt(
  text: string,
  location: Location,
  names: readonly string[],
): Promise<Outcome<Condition | null>> {
  const { compileCondition, ConditionError } = await import('./condition.ts')
  try {
    return { value: await compileCondition(text, names), failures: [] }
  } catch (thrown) {
    if (!(thrown instanceof ConditionError)) throw thrown
    const example = 'Conditions are CEL: OTP_PROVIDER != "stub" && PORT > 1024'
    const failure = invalid(`The condition ${text} ${thrown.says}.`, location, example)
    return { value: null, failures: [failure] }
  }
}

async function declareVariable(
  { document }: Policy,
  name: string,
  layers: readonly string[],
  compile: Compile,
): Promise<Outcome<Declaration | null>> {
  const path = ['variables', name]
  const merged = mergeLayers(valueAt(document.value, path), layers)
  const type = types.find((candidate) => candidate.name === merged.type)
  if (type === undefined) return { value: null, failures: [] }
  const missing = type.misfits({ ...merged })
  if (missing.length > 0) {
    const says = `${name} is of type ${type.name}, which needs ${missing.join(', ')}.`
    return { value: null, failures: [invalid(says, document.locate(path))] }
  }
  const { required = true } = merged
  const need: Outcome<boolean | Condition | null> =
    typeof required === 'boolean'
      ? { value: required, failures: [] }
      : await compile(required.when, document.locate([...path, 'required', 'when']))
  const declaration: Declaration = {
    name,
    type: type.bind({ ...merged }),
    required: need.value ?? true,
    sensitive: merged.sensitive ?? type.sensitive,
    declared: true,
    location: document.locateKey(path),
  }
  return { value: declaration, failures: need.failures }
}

async function declareRule(
  { document }: Policy,
  { id, assert, message }: RuleData,
  place: number,
  compile: Compile,
): Promise<Outcome<Rule | null>> {
  const { value, failures } = await compile(assert, document.locate(['rules', place, 'assert']))
  const location = document.locate(['rules', place, 'id'])
  return { value: value && { id, assert: value, message, location }, failures }
}

/** What a source gave and no policy mentions: any text, looked at by the checks that go by name. */
export function undeclared(name: string): Declaration {
  return { name, type: stringType.bind({}), required: false, sensitive: false, declared: false }
}

function mergeLayers(variable: unknown, layers: readonly string[]): Merged {
  const { in: overrides = {}, ...base } = variable as {
    in?: Readonly<Record<string, Partial<Merged>>>
  } & Merged
  return Object.assign({}, base, ...layers.map((layer) => overrides[layer]))
}
