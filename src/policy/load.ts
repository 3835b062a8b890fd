import { dirname, isAbsolute, join, normalize } from 'node:path/posix'
import { ownIn } from '../algorithms/own.ts'
import { type Failure, type Outcome, toFailure } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { called, safeText } from '../domain/safe-text.ts'
import { isMap } from '../text/data.ts'
import type { ReadText } from '../text/files.ts'
import { didYouMean } from '../text/nearest.ts'
import { loadTypes } from '../types/lookup.ts'
import { type Layer, readDraft, readLayer, type UnreadLayer } from './layer.ts'
import { mergeLayers, type Policy } from './merge.ts'
import { PRESET_NAMES, presetLayer } from './presets/layer.ts'
import { invalid } from './problems.ts'

/** The preset that a policy extends by default. */
const DEFAULT_BASE = 'recommended'

/**
 * Reads a policy and everything that it extends. Each mistake in any of the files is one failure. The value is
 * null when the file itself is not YAML.
 * @throws GateError with one of the FILE_ codes, TIMEOUT, CANCELLED when the policy itself cannot be read
 */
export async function loadPolicy(
  file: string,
  readText: ReadText,
): Promise<Outcome<Policy | null>> {
  const root = await readDraft(await readText(file), file)
  if (root.value === null) return { value: null, failures: root.failures }
  const stack = new LayerStack(readText)
  await stack.add(root.value, [normalize(file)])
  const policy = mergeLayers(stack.layers, file)
  const failures = [...stack.failures, ...nothingDeclared(policy, root.value)]
  return { value: policy, failures }
}

/** Collects layers, the weakest first; each file and preset once. */
class LayerStack {
  readonly layers: Layer[] = []
  readonly failures: Failure[] = []
  readonly #readText: ReadText

  constructor(readText: ReadText) {
    this.#readText = readText
  }

  /** Adds a file above the files that it extends. @param chain the files that lead here, including this one */
  async add(draft: UnreadLayer, chain: readonly string[]): Promise<void> {
    const isRoot = chain.length === 1
    for (const [place, base] of basesOf(draft, isRoot).entries())
      await this.#addBase(base, draft, place, chain)
    for (const [place, settings] of settingsOf(draft).entries())
      await this.#addSettings(settings, draft, place)
    await loadTypes(typesIn(draft, (name) => this.#typeOf(name)))
    const layer = await readLayer(draft, (name) => this.#typeOf(name))
    this.layers.push(layer.value)
    this.failures.push(...layer.failures)
  }

  #typeOf(name: string): string | undefined {
    const type = this.layers.map(({ variables }) => ownIn(variables, name)?.type).findLast(Boolean)
    return typeof type === 'string' ? type : undefined
  }

  async #addBase(
    base: string,
    { file, document }: UnreadLayer,
    place: number,
    chain: readonly string[],
  ): Promise<void> {
    const refuse = (message: string, fix: string) =>
      this.failures.push(invalid(message, document.locate(['extends', place]), fix))
    if (!/[./\\]/.test(base)) {
      if (PRESET_NAMES.includes(base)) return this.#addPreset(base)
      refuse(
        `There is no preset${called(base)}.${didYouMean(base, PRESET_NAMES)}`,
        `Use one of ${PRESET_NAMES.join(', ')}, or a file: ./${safeText(base, 'NAME')}.yml`,
      )
      return
    }
    const path = isAbsolute(base) ? normalize(base) : join(dirname(file), base)
    if (chain.includes(path)) {
      refuse(
        `${safeText(base, 'A file of `extends`')} extends this policy: a circle.`,
        'Remove one of the two entries.',
      )
      return
    }
    if (this.layers.some((layer) => normalize(layer.file) === path)) return
    const beneath = await this.#read(path, document.locate(['extends', place]))
    if (beneath !== null) await this.add(beneath, [...chain, path])
  }

  /** Adds the variables of an application's settings model. */
  async #addSettings(
    { schema, prefix }: Settings,
    { file, document }: UnreadLayer,
    place: number,
  ): Promise<void> {
    const path = isAbsolute(schema) ? normalize(schema) : join(dirname(file), schema)
    const model = await this.#read(path, document.locate(['from', place]))
    if (model !== null) this.layers.push(await settingsLayer(model, prefix))
  }

  async #read(path: string, askedAt: Location): Promise<UnreadLayer | null> {
    try {
      const { value, failures } = await readDraft(await this.#readText(path), path)
      this.failures.push(...failures)
      return value
    } catch (thrown) {
      const unreadable = toFailure(thrown, {
        code: 'FILE_UNREADABLE',
        message: `${safeText(path, 'The file named here')} could not be read.`,
        fix: 'Make it a text file that this user can read.',
      })
      this.failures.push({ ...unreadable, location: askedAt })
      return null
    }
  }

  async #addPreset(name: string): Promise<void> {
    if (this.layers.some(({ preset, file }) => preset && file === name)) return
    const { layer, bases } = await presetLayer(name)
    for (const base of bases) await this.#addPreset(base)
    this.layers.push(layer)
  }
}

/** The `extends` of a file. `readLayer` reports a list that is not a list of texts. */
function basesOf({ document: { value } }: UnreadLayer, isRoot: boolean): readonly string[] {
  const bases = isMap(value) ? value.extends : undefined
  if (bases === undefined || bases === null) return isRoot ? [DEFAULT_BASE] : []
  return [bases].flat().filter((base) => typeof base === 'string')
}

/** The types that a file's variables name, or have in a lower layer. */
function typesIn(
  { document: { value } }: UnreadLayer,
  typeOf: (name: string) => string | undefined,
): readonly string[] {
  const variables = isMap(value) ? value.variables : undefined
  if (!isMap(variables)) return []
  return Object.entries(variables).flatMap(([name, item]) => {
    const type = isMap(item) && 'type' in item ? item.type : item
    return typeof type === 'string' ? type : (typeOf(name) ?? [])
  })
}

/** The settings models under `from`. */
function settingsOf({ document: { value } }: UnreadLayer): readonly Settings[] {
  const models = isMap(value) ? value.from : undefined
  return [models].flat().flatMap((one): readonly Settings[] => {
    if (typeof one === 'string') return [{ schema: one, prefix: '' }]
    if (!isMap(one) || typeof one.schema !== 'string') return []
    return [{ schema: one.schema, prefix: String(one['env-prefix'] ?? '') }]
  })
}

function nothingDeclared(policy: Policy, { document }: UnreadLayer): readonly Failure[] {
  const top = isMap(document.value) ? document.value : null
  const lacks = (key: string, what: string, fix: string): readonly Failure[] =>
    top === null
      ? []
      : [
          invalid(
            Object.hasOwn(top, key) ? `${key} is empty, so the policy would check nothing.` : what,
            document.locate([key]),
            fix,
          ),
        ]
  const isEmptyMap = (key: string) => {
    if (top === null || !Object.hasOwn(top, key)) return true
    const found = ownIn(top, key)
    return isMap(found) && Object.keys(found).length === 0
  }
  return [
    ...(policy.service === '' && top !== null && !('service' in top)
      ? [
          invalid(
            'service is missing.',
            document.locate([]),
            'Name what is deployed: service: backend',
          ),
        ]
      : []),
    ...(Object.keys(policy.environments).length === 0 && isEmptyMap('environments')
      ? lacks(
          'environments',
          'environments is missing.',
          'Add an environment, such as prod: { manifest: service.json }',
        )
      : []),
    ...(policy.ownNames.length === 0 && isEmptyMap('variables')
      ? lacks(
          'variables',
          'variables is missing.',
          'Declare the variables that the service needs, such as DATABASE_URL: postgres-url',
        )
      : []),
  ]
}

/** A settings model that a policy builds on. */
interface Settings {
  readonly schema: string
  /** The prefix of every name; empty without one. */
  readonly prefix: string
}

/** A settings model as a layer, with the lines of its JSON Schema. */
async function settingsLayer({ file, document }: UnreadLayer, prefix: string): Promise<Layer> {
  // Load the reader only for policies that need it.
  const { variablesFromJsonSchema } = await import('./json-schema.ts')
  const { variables, notTaken, locate } = await variablesFromJsonSchema(document, { prefix })
  const at = ([, name]: readonly PropertyKey[]) => locate(String(name ?? ''))
  const value = { version: 1, variables }
  const { value: layer } = await readLayer(
    { file, document: { ...document, value, locate: at, locateKey: at } },
    () => undefined,
  )
  return { ...layer, notTaken }
}
