import { ownIn } from '../algorithms/own.ts'
import type { Example, Scope } from '../checks/check.ts'
import { scopeOf } from '../checks/scope.ts'
import type { Declaration } from '../domain/declaration.ts'
import type { Origin } from '../domain/origin.ts'
import { Secret } from '../domain/secret.ts'
import type { Tier } from '../domain/tier.ts'
import type { Variable } from '../domain/variable.ts'
import { types } from '../types/index.ts'

const STORE: Origin = { source: 'secrets-manager', locator: 'example' }
const PLAIN: Origin = { source: 'manifest', locator: 'example' }

function declarationOf(
  name: string,
  { types: typeNames = {}, options = {} }: Example,
): Declaration {
  const wanted = ownIn(typeNames, name) ?? 'string'
  const definition = types.find((type) => type.name === wanted)
  if (definition === undefined) throw new Error(`an example names the type ${wanted}`)
  const { sensitive, examples } = definition
  const type = definition.bind(ownIn(options, name) ?? examples.options ?? {})
  return { name, type, required: true, sensitive, declared: true }
}

/**
 * The scope of a service whose variables are the bad lines of an example. A name without a line is absent.
 * @param plain whether secrets are plain text in the manifest, which some checks report
 */
export function exampleScope(example: Example, tier: Tier, plain: boolean): Scope {
  const lines = new Map(
    example.bad.map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)] as const
    }),
  )
  const names = new Set([...lines.keys(), ...Object.keys(example.types ?? {})])
  const variables = [...names].map((name): Variable => {
    const declaration = declarationOf(name, example)
    const base = { name, declaration, shadowed: [] }
    const raw = lines.get(name)
    if (raw === undefined) return { ...base, state: 'absent', origin: null }
    const origin = declaration.sensitive && !plain ? STORE : PLAIN
    if (raw === '') return { ...base, state: 'empty', origin }
    return { ...base, state: 'present', origin, value: new Secret(raw) }
  })
  return scopeOf({
    service: 'backend',
    environment: tier,
    tier,
    platform: null,
    variables,
    drafts: [],
    examples: new Map(),
    waivers: [],
    now: 0,
  })
}
