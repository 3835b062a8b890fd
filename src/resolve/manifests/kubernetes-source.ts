import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import type { GivenValue } from '../candidate.ts'
import type { SecretReference } from '../reference.ts'

/** What a container refers to. */
export interface SourceName {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
}

export interface SourceEntry {
  readonly key: string
  readonly given: GivenValue
  readonly location: Location
}

/** What a ConfigMap or Secret will hold. */
export interface NamedObject {
  readonly entries: ReadonlyMap<string, SourceEntry>
  /** JSON secrets of which it takes every key; they are weaker than the entries. */
  readonly extracts: readonly { readonly reference: SecretReference; readonly location: Location }[]
  /** Completes "NAME …" for keys that are not known; null when all are known. */
  readonly unknown: string | null
  readonly failures: readonly Failure[]
  /** The ExternalSecret that only adds keys to what is in the cluster (creationPolicy: Merge); null when one makes it. */
  readonly mergedBy: { readonly name: string; readonly location: Location } | null
  readonly drafts: readonly SourceDraft[]
}

/** Joins two sources of one name; `above` wins. */
export function over(below: NamedObject, above: NamedObject): NamedObject {
  return {
    entries: new Map([...below.entries, ...above.entries]),
    extracts: [...below.extracts, ...above.extracts],
    unknown: below.unknown ?? above.unknown,
    failures: [...below.failures, ...above.failures],
    mergedBy: below.mergedBy === null ? null : above.mergedBy,
    drafts: [...below.drafts, ...above.drafts],
  }
}

export function none(failures: readonly Failure[] = []): NamedObject {
  return {
    entries: new Map(),
    extracts: [],
    unknown: null,
    failures,
    mergedBy: null,
    drafts: [],
  }
}

/** The value of a key; null without such a key. */
export function keyOf({ entries, extracts, unknown }: NamedObject, key: string): GivenValue | null {
  const entry = entries.get(key)
  if (entry !== undefined) return entry.given
  if (unknown !== null) return { kind: 'unavailable', because: unknown }
  const [only, ...others] = extracts
  if (only === undefined) return null
  if (others.length > 0)
    return {
      kind: 'unavailable',
      because: 'comes from one of several extracts of an ExternalSecret',
    }
  return { kind: 'reference', reference: { ...only.reference, jsonKey: key } }
}
