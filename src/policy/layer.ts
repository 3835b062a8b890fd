import type * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Location } from '../domain/location.ts'
import { type DataMap, isMap } from '../text/data.ts'
import type { TextDocument } from '../text/document.ts'
import { openDocument } from '../text/reader.ts'
import { bounded } from './bounds.ts'
import { environmentSchema } from './environment-schema.ts'
import type { NotTaken } from './json-schema.ts'
import { protoKeysIn } from './problems.ts'
import {
  type RuleData,
  ruleSchema,
  severitySchema,
  type WaiverData,
  waiverSchema,
} from './rule-schema.ts'
import { type LayerData, layerSchema } from './schema.ts'
import { variableWithOptions } from './variable-schema.ts'

/** An item of a list in a policy, and the places of its parts; a preset has no places. */
export interface Placed<T> {
  readonly data: T
  at(path?: readonly PropertyKey[]): Location | undefined
}

/** The content of one file or preset. */
export interface Layer extends Omit<LayerData, 'variables' | 'rules' | 'waivers'> {
  /** The path of the file, or the name of the preset. */
  readonly file: string
  readonly preset: boolean
  /** Options as written. Missing options stay missing, so that another layer can set them. */
  readonly variables: Readonly<Record<string, DataMap>>
  /** Names without a type: they extend a lower layer. */
  readonly inherits: readonly string[]
  /** All names under `variables`, including those with unreadable options. */
  readonly names: readonly string[]
  readonly rules: readonly Placed<RuleData>[]
  readonly waivers: readonly Placed<WaiverData>[]
  /** What could not be taken from a settings model. */
  readonly notTaken?: readonly NotTaken[]
  /** Null for a preset. */
  readonly document: Pick<TextDocument, 'value' | 'locate' | 'locateKey'> | null
}

/** A file that is valid YAML; not yet validated as a policy. */
export interface UnreadLayer {
  readonly file: string
  readonly document: TextDocument
}

/** Reads a policy's text as YAML. Each mistake is one failure. */
export async function readDraft(text: string, file: string): Promise<Outcome<UnreadLayer | null>> {
  const reading = await openDocument(text, file)
  if (reading.ok) return { value: { file, document: reading.document }, failures: [] }
  const failures = reading.problems.map(
    ({ says, location }): Failure => ({
      code: 'POLICY_SYNTAX',
      message: `The policy is not YAML: ${says}.`,
      fix: 'Correct the YAML there; an editor with the schema shows such mistakes.',
      location,
    }),
  )
  return { value: null, failures }
}

/**
 * Validates a file as a layer of a policy. Invalid parts become failures with their place and are left out, so
 * that the same run also finds other mistakes.
 * @param typeOf gives the type of a name in lower layers
 */
export async function readLayer(
  { file, document: original }: UnreadLayer,
  typeOf: (name: string) => string | undefined,
): Promise<Outcome<Layer>> {
  const limited = bounded(original)
  const document = { ...original, value: written(limited.value, typeOf) }
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
  const placed = <T>(key: string, schema: () => LayerSchema<T>): readonly Placed<T>[] =>
    listOf(ownIn(value, key)).flatMap((item, place) => {
      const { data } = schema().safeParse(item)
      return data === undefined
        ? []
        : [{ data, at: (path = []) => document.locate([key, place, ...path]) }]
    })
  const mistakes = issues.length === 0 ? [] : await mistakesOf(issues, document)
  const failures = [...limited.failures, ...protoKeysIn(document), ...mistakes]
  const raw = isMap(value.variables) ? value.variables : {}
  // If the whole file is valid, skip validating its parts.
  const readable = Object.keys(parsed.success ? raw : kept('variables', variableWithOptions))
  const { service, unknown } = parsed.data ?? {}
  return {
    value: {
      ...(parsed.data ?? { version: 1 }),
      ...(service !== undefined && { service }),
      ...(unknown !== undefined && { unknown }),
      file,
      preset: false,
      // Keep an invalid environment, so that it can still be selected.
      environments: {
        ...Object.fromEntries(entriesOf(value.environments).map(([name]) => [name, {}])),
        ...(parsed.data?.environments ?? kept('environments', environmentSchema)),
      },
      checks: parsed.data?.checks ?? kept('checks', severitySchema),
      variables: Object.fromEntries(readable.map((name) => [name, ownIn(raw, name) as DataMap])),
      inherits: entriesOf(isMap(original.value) ? original.value.variables : null).flatMap(
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

/** The words for mistakes and the examples are loaded for a policy that has some. */
async function mistakesOf(issues: readonly z.core.$ZodIssue[], document: TextDocument) {
  const { mistakesIn } = await import('./mistakes.ts')
  return mistakesIn(issues, document)
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
 * Expands shorthand: `NAME: type` becomes `NAME: { type }`, a name from a lower layer gets its type, and null
 * becomes an empty map.
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
