import { ownIn } from '../../algorithms/own.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { GivenValue } from '../candidate.ts'
import type { KeyConversion } from '../external-keys.ts'
import { externalDrafts } from './external-drafts.ts'
import { remoteStore } from './external-store.ts'
import { type KubeObject, keyAt, textOr } from './kubernetes-objects.ts'
import {
  keyOf,
  type NamedObject,
  none,
  over,
  type SourceEntry,
  type SourceName,
} from './kubernetes-source.ts'
import { manifestInvalid } from './manifest.ts'

/**
 * The Secret or ConfigMap that an ExternalSecret makes (external-secrets.io, API of ExternalSecret v1 and v1beta1);
 * null when it makes another one. `data` wins over `dataFrom`.
 */
export function externalSource(
  object: KubeObject,
  wanted: SourceName,
  objects: readonly KubeObject[],
): NamedObject | null {
  const { document, path, api, kind } = object
  if (kind !== 'ExternalSecret' || !api.startsWith('external-secrets.io/')) return null
  const made = madeBy(object)
  if (made === null || made.kind !== wanted.kind || made.name !== wanted.name) return null
  const fetched = [...readDataFrom(object, objects), readData(object, objects)].reduce(over)
  const policy = textOr(document, [...path, 'spec', 'target', 'creationPolicy'], '')
  const location = document.locate([...path, 'spec', 'target', 'creationPolicy'])
  const mergedBy = policy === 'Merge' ? { name: object.name, location } : null
  const source = templated(object, fetched)
  const drafts = [...source.drafts, ...externalDrafts(object, objects)]
  return { ...source, mergedBy, drafts }
}

/** What it makes: a Secret, or a ConfigMap by `target.manifest`. Null when it makes nothing that a container can take. */
function madeBy({ document, path, name }: KubeObject): SourceName | null {
  const target = [...path, 'spec', 'target']
  const text = (...below: Path) => textOr(document, [...target, ...below], '')
  if (text('creationPolicy') === 'None') return null
  const own = text('name') || name
  if (!isMap(valueAt(document.value, [...target, 'manifest']))) return { kind: 'Secret', name: own }
  const isConfigMap =
    text('manifest', 'apiVersion') === 'v1' && text('manifest', 'kind') === 'ConfigMap'
  return isConfigMap ? { kind: 'ConfigMap', name: own } : null
}

/** `conversionStrategy`, External Secrets' words and ours. */
const CONVERSIONS: Readonly<Record<string, KeyConversion>> = {
  Default: 'default',
  Unicode: 'unicode',
  None: 'none',
}

function readData(object: KubeObject, objects: readonly KubeObject[]): NamedObject {
  const { document, path, name } = object
  const at = [...path, 'spec', 'data']
  const list = valueAt(document.value, at) ?? []
  if (!Array.isArray(list)) return none([notList('data', name, document.locate(at))])
  const found = list.map((_, index): SourceEntry | null => {
    const item = [...at, index]
    const key = textOr(document, [...item, 'secretKey'], '')
    const location = document.locate([...item, 'secretKey'])
    return key === '' ? null : { key, given: remote(object, item, 'remoteRef', objects), location }
  })
  const entries = found.flatMap((entry) => (entry === null ? [] : [[entry.key, entry] as const]))
  const wrong = found.indexOf(null)
  const failures =
    wrong === -1
      ? []
      : [
          manifestInvalid(
            `An item of data of ExternalSecret ${name} has no secretKey.`,
            document.locate([...at, wrong]),
            'Write { secretKey: KEY, remoteRef: { key: NAME } }.',
          ),
        ]
  return { ...none(failures), entries: new Map(entries) }
}

function readDataFrom(object: KubeObject, objects: readonly KubeObject[]): readonly NamedObject[] {
  const { document, path, name } = object
  const at = [...path, 'spec', 'dataFrom']
  const list = valueAt(document.value, at) ?? []
  if (!Array.isArray(list)) return [none([notList('dataFrom', name, document.locate(at))])]
  return list.map((item: unknown, index) => {
    const unknown = {
      ...none(),
      unknown: `comes from a part of ExternalSecret ${name} that the gate cannot list`,
    }
    const rewrite = valueAt(item, ['rewrite']) ?? []
    const simple =
      isMap(valueAt(item, ['extract'])) && Array.isArray(rewrite) && rewrite.length === 0
    const strategy = textOr(document, [...at, index, 'extract', 'conversionStrategy'], '')
    const conversion = ownIn(CONVERSIONS, strategy || 'Default')
    if (conversion === undefined) return unknown
    const given = simple ? remote(object, [...at, index], 'extract', objects) : null
    if (given?.kind !== 'reference' || given.reference.store !== 'secrets-manager') return unknown
    // An extract of a property takes the keys inside that property.
    if (given.reference.jsonKey !== null) return unknown
    return {
      ...none(),
      extracts: [
        {
          reference: { ...given.reference, reading: { by: 'extract', conversion } },
          location: document.locate([...at, index]),
        },
      ],
    }
  })
}

/** Where the value of `remoteRef` or `extract` is kept. */
function remote(
  object: KubeObject,
  item: Path,
  key: 'remoteRef' | 'extract',
  objects: readonly KubeObject[],
): GivenValue {
  const { document, path } = object
  const text = (...below: Path) => textOr(document, [...item, ...below], '')
  const unavailable = (because: string): GivenValue => ({ kind: 'unavailable', because })
  if (valueAt(document.value, [...item, 'sourceRef', 'generatorRef']) !== undefined)
    return unavailable('is made by a generator of External Secrets')
  if (!['', 'None'].includes(text(key, 'decodingStrategy')))
    return unavailable(
      'is decoded by External Secrets (decodingStrategy), which the gate does not do',
    )
  if (!['', 'None'].includes(text(key, 'metadataPolicy')))
    return unavailable('comes from the tags of a secret (metadataPolicy)')
  const own = [...item, 'sourceRef', 'storeRef']
  const storeRef = isMap(valueAt(document.value, own)) ? own : [...path, 'spec', 'secretStoreRef']
  const store = remoteStore(object, storeRef, objects)
  if (typeof store === 'string') return unavailable(store)
  const reference = store({
    key: text(key, 'key'),
    property: text(key, 'property') || null,
    version: text(key, 'version') || null,
  })
  return typeof reference === 'string' ? unavailable(reference) : { kind: 'reference', reference }
}

/**
 * A template replaces all keys, unless it has mergePolicy: Merge (ApplyTemplate). One without a key hands on all, except
 * for a ConfigMap (renderTemplatedManifest).
 */
function templated(object: KubeObject, fetched: NamedObject): NamedObject {
  const { document, path, name } = object
  const at = [...path, 'spec', 'target', 'template']
  const data = valueAt(document.value, [...at, 'data'])
  const from = valueAt(document.value, [...at, 'templateFrom']) ?? []
  const names = Object.keys(isMap(data) ? data : {})
  const asManifest = isMap(valueAt(document.value, [...path, 'spec', 'target', 'manifest']))
  const hasTemplate = isMap(valueAt(document.value, at))
  const hasFrom = !Array.isArray(from) || from.length > 0
  const isEmpty = names.length === 0 && !hasFrom
  if (!hasTemplate || (isEmpty && !asManifest)) return fetched
  const because = `is made by the template of ExternalSecret ${name}`
  const entries = names.map((each): [string, SourceEntry] => {
    const here = [...at, 'data', each]
    const text = textOr(document, here, '')
    const key = keyAt(document, here) ?? each
    return [
      key,
      { key, given: templateGives(text, fetched, because), location: document.locateKey(here) },
    ]
  })
  const merges = !asManifest && textOr(document, [...at, 'mergePolicy'], '') === 'Merge'
  const below = merges ? fetched : none(fetched.failures)
  return {
    ...below,
    entries: new Map([...below.entries, ...entries]),
    unknown: hasFrom ? because : below.unknown,
  }
}

/** Reads texts without marks and a single `{{ .key }}`; only Go can run other templates. */
function templateGives(text: string, fetched: NamedObject, because: string): GivenValue {
  if (!text.includes('{{')) return { kind: 'plain', value: new Secret(text) }
  const [, key] = /^\{\{-?\s*\.([A-Za-z_]\w*)\s*-?\}\}$/.exec(text) ?? []
  const given = key === undefined ? null : keyOf(fetched, key)
  return given ?? { kind: 'unavailable', because }
}

function notList(key: string, name: string, location: Location) {
  const fix = `Write ${key} as a list.`
  return manifestInvalid(`${key} of ExternalSecret ${name} is not a list.`, location, fix)
}
