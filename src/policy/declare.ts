import { ownIn } from '../algorithms/own.ts'
import type { Condition, Declaration, EMPTY } from '../domain/declaration.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { type Limits, type Pattern, withLimits } from '../types/limits.ts'
import { boundType, loadTypes, typeEntry, typeNamed } from '../types/lookup.ts'
import { stringType } from '../types/string.ts'
import type { Compile } from './compile.ts'
import type { Policy } from './merge.ts'
import { invalid } from './problems.ts'
import type { LoadPatterns } from './re2.ts'
import { soundsSecret } from './sensitive.ts'

/** Options of a variable after merging tier and environment; the later one wins. */
interface Merged extends DataMap {
  readonly type: string
  readonly required?: boolean | readonly string[] | { readonly when: string }
  readonly sensitive?: boolean
  readonly empty?: (typeof EMPTY)[number]
  readonly pattern?: string
  readonly 'not-pattern'?: string
  readonly 'min-length'?: number
  readonly 'max-length'?: number
  readonly deprecated?: boolean | string
  readonly 'renamed-from'?: string | readonly string[]
}

/** Compilers of conditions and patterns, with the policy's cost limits. */
interface Compilers {
  readonly compile: Compile
  readonly patterns: LoadPatterns
}

/** The policy's variables for one environment, with compiled conditions and patterns. */
export async function declarationsOf(
  policy: Policy,
  layers: readonly string[],
  compilers: Compilers,
): Promise<Outcome<readonly Declaration[]>> {
  // Keep the order of the policy; variables of presets come last.
  const names = [...new Set([...policy.ownNames, ...Object.keys(policy.variables)])]
  const declarations = await Promise.all(
    names.map((name) => declare(policy, name, layers, compilers)),
  )
  return {
    value: declarations.flatMap(({ value }) => value ?? []),
    failures: declarations.flatMap(({ failures }) => failures),
  }
}

async function declare(
  policy: Policy,
  name: string,
  layers: readonly string[],
  { compile, patterns }: Compilers,
): Promise<Outcome<Declaration | null>> {
  const path = ['variables', name]
  const merged = inLayers(ownIn(policy.variables, name) ?? {}, layers)
  const preset = policy.presetOf(name)
  const type = typeEntry(merged.type)
  if (type === undefined) return { value: null, failures: [] }
  // Tests validate presets, and the type of a preset's variable is loaded only when a source sets it.
  const missing = preset === null ? await misfitsOf(type.name, merged) : []
  if (missing.length > 0) {
    const says = `${name} is of type ${type.name}, which needs ${missing.join(', ')}.`
    return { value: null, failures: [invalid(says, policy.locate(path))] }
  }
  // A variable of a preset is checked if set, and never required.
  const { required = preset === null } = merged
  const need = await requiredIn(policy, name, required, layers, compile)
  const limits = await limitsOf(policy, name, merged, patterns)
  const location = policy.locateKey(path)
  const empty = merged.empty ?? policy.empty
  const { deprecated = false, 'renamed-from': renamed = [] } = merged
  const sensitive =
    merged.sensitive ?? (type.sensitive || (type.name === 'string' && soundsSecret(name)))
  const declaration: Declaration = {
    name,
    type: withLimits(boundType(type, merged, sensitive), limits.value, sensitive),
    required: need.value,
    sensitive,
    ...(empty !== null && { empty }),
    declared: true,
    options: merged,
    ...(location && { location }),
    ...(preset !== null && { preset }),
    ...(deprecated !== false && { deprecated: deprecated === true ? '' : deprecated }),
    ...(renamed.length > 0 && { renamedFrom: [renamed].flat() }),
  }
  return { value: declaration, failures: [...need.failures, ...limits.failures] }
}

/** The needed options that are missing. The type may be that of a preset, if the policy's own is refused. */
async function misfitsOf(typeName: string, options: Merged): Promise<readonly string[]> {
  await loadTypes([typeName])
  return typeNamed(typeName)?.misfits(options) ?? []
}

async function requiredIn(
  policy: Policy,
  name: string,
  required: NonNullable<Merged['required']>,
  layers: readonly string[],
  compile: Compile,
): Promise<Outcome<boolean | Condition>> {
  if (typeof required === 'boolean') return { value: required, failures: [] }
  if (!isMap(required))
    return { value: layers.some((layer) => required.includes(layer)), failures: [] }
  const at = policy.locate(['variables', name, 'required', 'when'])
  const { value, failures } = await compile(String(required.when), at)
  return { value: value ?? true, failures }
}

async function limitsOf(
  policy: Policy,
  name: string,
  merged: Merged,
  patterns: LoadPatterns,
): Promise<Outcome<Limits>> {
  const failures: Failure[] = []
  const compiled: { pattern?: Pattern; 'not-pattern'?: Pattern } = {}
  for (const key of ['pattern', 'not-pattern'] as const) {
    const text = merged[key]
    if (text === undefined) continue
    const { compilePattern } = await import('./re2.ts')
    const pattern = await compilePattern(text, patterns)
    if (typeof pattern !== 'string') compiled[key] = pattern
    else
      failures.push(
        invalid(
          `${key} of ${name} ${pattern}.`,
          policy.locate(['variables', name, key]),
          "Write it without them, such as '^sk_(live|test)_[A-Za-z0-9]+$'; what must not occur goes into not-pattern.",
        ),
      )
  }
  const { 'min-length': min, 'max-length': max } = merged
  const lengths = {
    ...(min !== undefined && { 'min-length': min }),
    ...(max !== undefined && { 'max-length': max }),
  }
  const { description } = merged
  return {
    value: { ...lengths, ...compiled, ...(typeof description === 'string' && { description }) },
    failures,
  }
}

/** A variable that a source sets and the policy does not mention: any text, checked by its name. */
export function undeclared(name: string): Declaration {
  return {
    name,
    type: stringType.bind({}),
    required: false,
    sensitive: soundsSecret(name),
    declared: false,
  }
}

function inLayers(variable: DataMap, layers: readonly string[]): Merged {
  const { in: overrides, ...base } = variable as DataMap & Merged
  const here = isMap(overrides) ? layers.map((layer) => ownIn(overrides, layer)) : []
  return { ...base, ...Object.fromEntries(here.filter(isMap).flatMap(Object.entries)) }
}
