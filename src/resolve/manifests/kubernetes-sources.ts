import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { Secret } from '../../domain/secret.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { GivenValue } from '../candidate.ts'
import { externalSource } from './external-secret.ts'
import { type KubeObject, keyAt, textAt } from './kubernetes-objects.ts'
import {
  type NamedObject,
  none,
  over,
  type SourceEntry,
  type SourceName,
} from './kubernetes-source.ts'
import { manifestInvalid } from './manifest.ts'
import type { ManifestPart } from './part.ts'

/** Finds what a container refers to among the objects of the same file; null when it is not there. */
export type FindSource = (kind: SourceName['kind'], name: string) => NamedObject | null

/** Reads each source once, so that a mistake in it is reported once. */
export function sourcesFor(
  objects: readonly KubeObject[],
  namespace: string | null,
): {
  readonly find: FindSource
  /** What is wrong with the sources that were found. */
  readonly problems: () => Pick<ManifestPart, 'failures' | 'drafts'>
} {
  const known = new Map<string, NamedObject | null>()
  const near = objects.filter(
    (one) => one.namespace === null || namespace === null || one.namespace === namespace,
  )
  const find: FindSource = (kind, name) => {
    const key = `${kind}/${name}`
    const source = known.has(key) ? known.get(key) : readSource(near, { kind, name })
    known.set(key, source ?? null)
    return source ?? null
  }
  const found = () => [...known.values()].flatMap((source) => source ?? [])
  const problems = () => ({
    failures: found().flatMap(({ failures }) => failures),
    drafts: found().flatMap(({ drafts }) => drafts),
  })
  return { find, problems }
}

function readSource(
  objects: readonly KubeObject[],
  { kind, name }: SourceName,
): NamedObject | null {
  const sources = objects.flatMap((object) => {
    if (object.api === 'v1' && object.kind === kind && object.name === name)
      return [kind === 'Secret' ? readSecret(object) : readMap(object, 'data', asText)]
    return externalSource(object, { kind, name }, objects) ?? []
  })
  if (sources.length === 0) return null
  const first = sources.filter(({ mergedBy }) => mergedBy === null)
  const source = [...first, ...sources.filter(({ mergedBy }) => mergedBy !== null)].reduce(over)
  return source.mergedBy === null ? source : addedTo({ kind, name }, source, source.mergedBy)
}

/** The object in the cluster may have other keys. */
function addedTo(
  { kind, name }: SourceName,
  source: NamedObject,
  { name: by, location }: NonNullable<NamedObject['mergedBy']>,
): NamedObject {
  const draft: SourceDraft = {
    check: 'env-file-unavailable',
    variable: null,
    subject: 'manifest',
    says: `takes variables from ${kind}${called(name)}, to which ExternalSecret${called(by)} only adds keys (creationPolicy: Merge), and no object in this file makes it`,
    fix: `Put ${kind} ${safeText(name, 'NAME')} into the same file, or make sure that it is in the cluster: the container does not start without it.`,
    facts: {},
    location,
  }
  const unknown = `may come from ${kind}${called(name)} in the cluster`
  return { ...source, unknown: source.unknown ?? unknown, drafts: [...source.drafts, draft] }
}

/** `stringData` wins over `data` (Kubernetes API reference, Secret v1). */
function readSecret(object: KubeObject): NamedObject {
  return over(readMap(object, 'data', asBase64), readMap(object, 'stringData', asText))
}

/** @returns null when the API server would refuse the text */
type Decode = (text: string) => GivenValue | null

const asText: Decode = (text) => ({ kind: 'plain', value: new Secret(text) })

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

const asBase64: Decode = (written) => {
  const text = written.replaceAll(/[\r\n]/g, '')
  if (!BASE64.test(text)) return null
  try {
    const bytes = Buffer.from(text, 'base64')
    return {
      kind: 'plain',
      value: new Secret(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
    }
  } catch {
    return { kind: 'unavailable', because: 'holds bytes that are no text' }
  }
}

function readMap(object: KubeObject, key: string, decode: Decode): NamedObject {
  const { document, path, kind, name } = object
  const at = [...path, key]
  const map = valueAt(document.value, at) ?? {}
  if (!isMap(map)) {
    const fix = `Write ${key}: { KEY: "text" }.`
    return none([
      manifestInvalid(`${key} of ${kind} ${name} is not a map.`, document.locate(at), fix),
    ])
  }
  const failures: Failure[] = []
  const drafts: SourceDraft[] = []
  const entries = new Map<string, SourceEntry>()
  for (const each of Object.keys(map)) {
    const location = document.locateKey([...at, each])
    const text = textAt(document, [...at, each])
    const given = text === undefined ? null : decode(text ?? '')
    const own = keyAt(document, [...at, each])
    if (own === null) {
      const says = `${key} of ${kind} ${name} has a key without quotes that is null or a very large number, and kubectl refuses it.`
      failures.push(manifestInvalid(says, location, 'Put the key in double quotes.'))
      continue
    }
    if (own !== each) drafts.push(renamed(each, own, `${key} of ${kind} ${name}`, location))
    if (given !== null) entries.set(own, { key: own, given, location })
    else {
      const what = text === undefined ? 'a text' : 'base64'
      const says = `${each} in ${key} of ${kind} ${name} is not ${what}, and Kubernetes refuses it.`
      const fix = text === undefined ? 'Put the value in double quotes.' : 'Write it in stringData.'
      failures.push(manifestInvalid(says, location, fix))
    }
  }
  return { ...none(failures), entries, drafts }
}

function renamed(written: string, key: string, where: string, location: Location): SourceDraft {
  return {
    check: 'key-name',
    variable: null,
    subject: 'manifest',
    says: `has the key ${safeText(written, 'KEY')} in ${where} without quotes, which kubectl reads as ${safeText(key, 'another one')} (YAML 1.1)`,
    fix: `Put the key in double quotes: "${safeText(written, 'KEY')}".`,
    facts: {},
    location,
  }
}
