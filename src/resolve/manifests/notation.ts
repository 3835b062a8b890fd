import type { Location } from '../../domain/location.ts'
import type { Secret } from '../../domain/secret.ts'
import { type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { plainEntry, referenceEntry } from './given.ts'
import { given, type ManifestPart, nothing } from './part.ts'

/** The value of a variable as a manifest writes it. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  /** Made from values of the run: a value and nothing else. */
  | { readonly kind: 'made'; readonly value: Secret }
  /** Known only after the deploy; `because` completes "NAME …". Without a fix, the value itself is to be given. */
  | { readonly kind: 'later'; readonly because: string; readonly fix?: string }
  /** Not written, or written in a way that the platform reads as nothing. */
  | { readonly kind: 'absent' }
  /** The platform refuses it; `says` completes "NAME …". */
  | { readonly kind: 'refused'; readonly says: string }

/**
 * How a format writes texts, and what may stand in their place: null, numbers, functions, values of a later moment.
 * The port between the reader of containers and the formats.
 */
export interface Notation {
  readonly document: Pick<TextDocument, 'value' | 'locate' | 'locateKey'>
  /** Where a message about a wrong value points: at the value itself, or at the name of its variable. */
  readonly flawAt: 'name' | 'value'
  /** The name at a path; null when the platform refuses it as a name. */
  name(path: Path): string | null
  /** The last key of a path as the platform reads it, when it is a name. */
  key(path: Path): string
  /** The value at a path. */
  written(path: Path): Written
  /** What to report when the list or map at a path has no names that can be read; null when it can be read. */
  unreadable(path: Path): ManifestPart | null
  /** What an item gives that is not a name with a value, such as a condition; null for all others. */
  unusualItem(path: Path, nameKey: string): ManifestPart | null
  plain(name: string, text: string, location: Location): ManifestPart
  reference(name: string, text: string, location: Location): ManifestPart
  /** What a variable gives whose value is absent. */
  withoutValue(name: string, location: Location): ManifestPart
}

/** JSON or YAML where names and values are texts, and nothing else. A format changes the functions that differ. */
export function textNotation(document: Notation['document']): Notation {
  return {
    document,
    flawAt: 'name',
    name: (path) => {
      const name = valueAt(document.value, path)
      return typeof name === 'string' ? name : null
    },
    key: (path) => String(path.at(-1)),
    written: (path) => writtenText(valueAt(document.value, path)),
    unreadable: () => null,
    unusualItem: () => null,
    plain: (name, text, location) => given(plainEntry(name, text, location)),
    reference: (name, text, location) => given(referenceEntry(name, text, location)),
    withoutValue: () => nothing,
  }
}

/** A text as it is; all other data is refused. */
export function writtenText(value: unknown): Written {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (value === undefined) return { kind: 'refused', says: 'has no value' }
  if (value === null) return { kind: 'refused', says: 'is null, not a text' }
  if (Array.isArray(value)) return { kind: 'refused', says: 'is a list, not a text' }
  const kind = typeof value === 'object' ? 'map' : typeof value
  return { kind: 'refused', says: `is a ${kind}, not a text` }
}
