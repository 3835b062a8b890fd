import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { goScalar } from './go-yaml.ts'

/** An object of the Kubernetes API, and where it stands. */
export interface KubeObject {
  readonly document: TextDocument
  readonly path: Path
  readonly api: string
  readonly kind: string
  readonly name: string
  readonly namespace: string | null
}

/** The objects of all documents; those of a List, as `kubectl get -o yaml` prints it, one by one. */
export function objectsOf(documents: readonly TextDocument[]): readonly KubeObject[] {
  return documents.flatMap((document) => within(document, []))
}

function within(document: TextDocument, path: Path): readonly KubeObject[] {
  const kind = textOr(document, [...path, 'kind'], '')
  const items = valueAt(document.value, [...path, 'items'])
  if (kind.endsWith('List') && Array.isArray(items))
    return items.flatMap((_, index) => within(document, [...path, 'items', index]))
  if (!isMap(valueAt(document.value, path)) || kind === '') return []
  const api = textOr(document, [...path, 'apiVersion'], '')
  const name = textOr(document, [...path, 'metadata', 'name'], '')
  const namespace = textOr(document, [...path, 'metadata', 'namespace'], '') || null
  return [{ document, path, api, kind, name, namespace }]
}

export function placeOf({ document, path }: KubeObject, ...below: Path): Location {
  return document.locate([...path, ...below])
}

/** `yes` and its like are booleans to kubectl, which reads YAML 1.1 (sigs.k8s.io/yaml). */
const OLD_BOOLEAN = /^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/

/** Tags that make a number or a boolean of a text. */
const NO_TEXT_TAGS: readonly string[] = ['bool', 'float', 'int']

/** A text as the API server would get it from kubectl: null when it is null or not there, undefined when it is no text. */
export function textAt(document: TextDocument, path: Path): string | null | undefined {
  const value = valueAt(document.value, path) ?? null
  const bare = document.bare(path)
  const tag = document.tag(path)?.replace(/^tag:yaml\.org,2002:/, '')
  // go-yaml decodes it, and JSON has U+FFFD for bytes that are not UTF-8.
  if (tag === 'binary' && value instanceof Uint8Array) return Buffer.from(value).toString()
  if (NO_TEXT_TAGS.includes(tag ?? '')) return undefined
  if (value === null || typeof value === 'object') return value === null ? null : undefined
  if (bare === null) return typeof value === 'string' ? value : undefined
  const { kind } = goScalar(bare)
  if (kind === 'null') return null
  const text = kind === 'text' || kind === 'date' || kind === 'moment'
  return text && !OLD_BOOLEAN.test(bare) ? bare : undefined
}

/** The last key of a path as kubectl makes it a text: `NO` is `false`, and `010` is `8`. Null when kubectl refuses it. */
export function keyAt(document: TextDocument, path: Path): string | null {
  const bare = document.bareKey(path)
  if (bare === null) return String(path.at(-1))
  if (OLD_BOOLEAN.test(bare)) return String(/^(y|on)/i.test(bare))
  const scalar = goScalar(bare)
  if (scalar.kind === 'null') return null
  if (scalar.kind === 'endless') return bare.toLowerCase().replace('+', '')
  if (scalar.kind === 'number') return numberKey(scalar.text)
  return scalar.kind === 'boolean' ? scalar.text : String(path.at(-1))
}

/** sigs.k8s.io/yaml knows whole numbers of 64 bits with a sign only. */
function numberKey(text: string): string | null {
  if (text === '-0') return '0'
  return /^\d+$/.test(text) && BigInt(text) >= 2n ** 63n ? null : text
}

export function textOr(document: TextDocument, path: Path, other: string): string {
  return textAt(document, path) ?? other
}
