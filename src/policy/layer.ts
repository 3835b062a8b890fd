import { ownIn } from '../algorithms/own.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap } from '../text/data.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import { bounded } from './bounds.ts'
import { environmentSchema } from './environment-schema.ts'
import type { NotTaken } from './json-schema.ts'
import { mistakesIn, protoKeysIn } from './problems.ts'
import {
  type RuleData,
  ruleSchema,
  severitySchema,
  type WaiverData,
  waiverSchema,
} from './rule-schema.ts'
import { type LayerData, layerSchema } from './schema.ts'
import { variableWithOptions } from './variable-schema.ts'

/** One item of a list in a policy, and where its parts stand; a preset has no lines. */
export interface Placed<T> {
  readonly data: T
  at(path?: readonly PropertyKey[]): Location | undefined
}

/** What one file or preset says. */
export interface Layer extends Omit<LayerData, 'variables' | 'rules' | 'waivers'> {
  /** The path of the file, or the name of the preset. */
  readonly file: string
  readonly preset: boolean
  /** Options as they are written: what is left out stays out, for another layer to say. */
  readonly variables: Readonly<Record<string, DataMap>>
  /** Names that stand there without a type: they go on from the layers beneath. */
  readonly inherits: readonly string[]
  /** Every name that stands under `variables`, those included whose options cannot be read. */
  readonly names: readonly string[]
  readonly rules: readonly Placed<RuleData>[]
  readonly waivers: readonly Placed<WaiverData>[]
  /** What of a settings model could not be taken over. */
  readonly notTaken?: readonly NotTaken[]
  /** Null for a preset. */
  readonly document: Pick<TextDocument, 'value' | 'locate' | 'locateKey'> | null
}

/** A file that is YAML, before anybody has asked whether it is a policy. */
export interface UnreadLayer {
  readonly file: string
  readonly document: TextDocument
}

/** Reads a policy's text as YAML; every mistake is a failure of its own. */
export function readDraft(text: string, file: string): Outcome<UnreadLayer | null> {
  const reading = readDocument(text, file)
  if (reading.ok) return { value: { file, document: reading.document }, failures: [] }
  const failures = reading.problems.map(
    ({ says, location }): Failure => ({
      code: 'POLICY_SYNTAX',
      message: `The policy is not YAML: ${says}.`,
      fix: 'Correct the YAML at that place; an editor with the schema shows it while typing.',
      location,
    }),
  )
  return { value: null, failures }
}

/**
 * Reads a file as a policy's layer. What is wrong is told with its place and left out, so that mistakes
 * of other kinds are found in the same run.
 * @param typeOf the type that layers beneath give a name
 */
export function readLayer(
  { file, document: given }: UnreadLayer,
  typeOf: (name: string) => string | undefined,
): Outcome<Layer> {
  const within = bounded(given)
  const document = { ...given, value: written(within.value, typeOf) }
  const parsed = layerSchema.safeParse(document.value)
  const issues = parsed.error?.issues ?? []
  const value = isMap(document.value) ? document.value : {}
  const kept = <T>(key: string, schema: LayerSchema<T>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      entriesOf(ownIn(value, key)).flatMap(([name, item]) => {
        const { data } = schema.safeParse(item)
        return data === undefined ? [] : [[name, data]]
      }),
    )
  const placed = <T>(key: string, schema: LayerSchema<T>): readonly Placed<T>[] =>
    listOf(ownIn(value, key)).flatMap((item, place) => {
      const { data } = schema.safeParse(item)
      return data === undefined
        ? []
        : [{ data, at: (path = []) => document.locate([key, place, ...path]) }]
    })
  const failures = [...within.failures, ...protoKeysIn(document), ...mistakesIn(issues, document)]
  const raw = isMap(value.variables) ? value.variables : {}
  // What is right as a whole need not be read again part by part.
  const readable = Object.keys(parsed.success ? raw : kept('variables', variableWithOptions))
  const { service, unknown } = parsed.data ?? {}
  return {
    value: {
      ...(parsed.data ?? { version: 1 }),
      ...(service !== undefined && { service }),
      ...(unknown !== undefined && { unknown }),
      file,
      preset: false,
      // One that cannot be read is still there to be chosen.
      environments: {
        ...Object.fromEntries(entriesOf(value.environments).map(([name]) => [name, {}])),
        ...(parsed.data?.environments ?? kept('environments', environmentSchema)),
      },
      checks: parsed.data?.checks ?? kept('checks', severitySchema),
      variables: Object.fromEntries(readable.map((name) => [name, ownIn(raw, name) as DataMap])),
      inherits: entriesOf(isMap(given.value) ? given.value.variables : null).flatMap(
        ([name, item]) => (item === null || (isMap(item) && !('type' in item)) ? name : []),
      ),
      names: Object.keys(raw),
      rules: placed('rules', ruleSchema),
      waivers: placed('waivers', waiverSchema),
      document,
    },
    failures,
  }
}

interface LayerSchema<T> {
  safeParse(value: unknown): { readonly data?: T | undefined }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isMap(value) ? Object.entries(value) : []
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/**
 * Writes out what people may leave out: `NAME: type` is `NAME: { type }`, a name that a layer beneath
 * declares has that type, and nothing is an empty map.
 */
function written(value: unknown, typeOf: (name: string) => string | undefined): unknown {
  if (!isMap(value)) return value
  return {
    ...value,
    ...mapped(value, 'variables', (item, name) => {
      if (typeof item === 'string') return { type: item }
      const type = typeOf(name)
      if (item !== null && !isMap(item)) return item
      return type === undefined ? (item ?? {}) : { type, ...item }
    }),
    ...mapped(value, 'environments', (item) => item ?? {}),
  }
}

function mapped(
  policy: DataMap,
  key: string,
  change: (item: unknown, name: string) => unknown,
): DataMap {
  const map = ownIn(policy, key)
  if (!isMap(map)) return {}
  return {
    [key]: Object.fromEntries(
      Object.entries(map).map(([name, item]) => [name, change(item, name)]),
    ),
  }
}
