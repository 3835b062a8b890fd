import type { EMPTY } from '../domain/declaration.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap, valueAt } from '../text/data.ts'
import type { BootData } from './boot-schema.ts'
import type { EnvironmentData } from './environment-schema.ts'
import type { NotTaken } from './json-schema.ts'
import type { Layer, Placed } from './layer.ts'
import type { RuleData, SeverityData, WaiverData } from './rule-schema.ts'
import type { UNKNOWN } from './schema.ts'

/** A policy merged with everything that it extends. It knows the file of each part. */
export interface Policy {
  /** The file of the policy itself. */
  readonly file: string
  readonly service: string
  readonly unknown: (typeof UNKNOWN)[number] | null
  /** How an empty text is read; null when each type decides. */
  readonly empty: (typeof EMPTY)[number] | null
  /** Words of all layers that mean no value. */
  readonly notSet: readonly string[]
  /** How the application starts, from the last layer that says it; null when none does. */
  readonly boot: BootData | null
  readonly environments: Readonly<Record<string, EnvironmentData>>
  /** Options as written, merged over all layers. */
  readonly variables: Readonly<Record<string, DataMap>>
  /** All declared names, readable or not. */
  readonly names: readonly string[]
  /** Names that a file declares, not only a preset. */
  readonly ownNames: readonly string[]
  readonly rules: readonly Placed<RuleData>[]
  readonly waivers: readonly Placed<WaiverData>[]
  readonly checks: Readonly<Record<string, SeverityData>>
  /** What could not be taken from a settings model, and no layer declares. */
  readonly notTaken: readonly NotTaken[]
  /** The place of the value at a path, in the last layer that has it; undefined for a preset. */
  locate(path: readonly PropertyKey[]): Location | undefined
  /** The place of the last key of a path. */
  locateKey(path: readonly PropertyKey[]): Location | undefined
  /** The file of the last layer that has a value at a path. */
  fileOf(path: readonly PropertyKey[]): string
  /** The preset that declares a variable, if only presets declare it. */
  presetOf(name: string): string | null
}

/**
 * Merges layers, the strongest last. Maps are merged key by key; an option is replaced as a whole. A variable
 * with a type replaces lower ones, and a rule replaces the rule with the same id.
 */
export function mergeLayers(layers: readonly Layer[], root: string): Policy {
  const last = <T>(read: (layer: Layer) => T | undefined): T | undefined =>
    layers.map(read).findLast((value) => value !== undefined)
  const says = (path: readonly PropertyKey[]): Layer | undefined =>
    layers.findLast((layer) => valueAt(layer.document?.value ?? layer, path) !== undefined) ??
    (path.length === 0 ? layers.at(-1) : says(path.slice(0, -1)))
  const named = layers.map(({ names }) => new Set(names))
  const inherited = layers.map(({ inherits }) => new Set(inherits))
  const names = namesIn(layers)
  // The strongest layer wins for each rule id.
  const ruled = new Map(
    layers.flatMap((layer) => layer.rules.map(({ data }) => [data.id, layer] as const)),
  )
  return {
    file: root,
    service: last(({ service }) => service) ?? '',
    unknown: last(({ unknown }) => unknown) ?? null,
    empty: last(({ empty }) => empty) ?? null,
    notSet: [...new Set(layers.flatMap((layer) => layer['not-set'] ?? []))],
    boot: last(({ boot }) => boot) ?? null,
    environments: merged(
      layers.map((layer) => layer.environments ?? {}),
      (below, above) => ({
        ...below,
        ...above,
        ...both('variables', below, above),
        ...both('secrets', below, above),
      }),
    ),
    variables: merged(
      layers.map(({ variables }) => variables),
      (below, above, name, place) =>
        inherited[place]?.has(name) ? mergeVariable(below, above) : above,
    ),
    names,
    ownNames: namesIn(layers.filter(({ preset }) => !preset)),
    rules: [
      ...new Set(
        layers.flatMap((layer) => layer.rules.filter(({ data }) => ruled.get(data.id) === layer)),
      ),
    ],
    waivers: layers.flatMap(({ waivers }) => waivers),
    checks: merged(
      layers.map((layer) => layer.checks ?? {}),
      (below, above) =>
        typeof below === 'object' && typeof above === 'object' ? { ...below, ...above } : above,
    ),
    notTaken: layers
      .flatMap(({ notTaken = [] }) => notTaken)
      .filter(({ path }) => !names.some((name) => sameSetting(name, path))),
    locate: (path) => says(path)?.document?.locate(path),
    locateKey: (path) => says(path)?.document?.locateKey(path),
    fileOf: (path) => says(path)?.file ?? root,
    presetOf: (name) => {
      const says = layers.filter((_, place) => named[place]?.has(name))
      return says.every(({ preset }) => preset) ? (says.at(-1)?.file ?? null) : null
    },
  }
}

/** Compares names despite a prefix and the lower case of settings models. */
function sameSetting(name: string, property: string): boolean {
  return property !== '' && name.toUpperCase().endsWith(property.toUpperCase())
}

function namesIn(layers: readonly Layer[]): readonly string[] {
  return [...new Set(layers.flatMap(({ names }) => names))]
}

function merged<T>(
  maps: readonly Readonly<Record<string, T>>[],
  put: (below: T, above: T, key: string, place: number) => T,
): Readonly<Record<string, T>> {
  const all = new Map<string, T>()
  for (const [place, map] of maps.entries()) {
    for (const [key, above] of Object.entries(map)) {
      const below = all.get(key)
      all.set(key, below === undefined ? above : put(below, above, key, place))
    }
  }
  return Object.fromEntries(all)
}

function both(key: 'variables' | 'secrets', below: EnvironmentData, above: EnvironmentData) {
  return { [key]: { ...below[key], ...above[key] } }
}

function mergeVariable(below: DataMap, above: DataMap): DataMap {
  const overrides = [below.in, above.in].filter(isMap) as readonly Readonly<
    Record<string, DataMap>
  >[]
  const options = { ...below, ...above }
  if (overrides.length === 0) return options
  return { ...options, in: merged(overrides, (one, other) => ({ ...one, ...other })) }
}
