import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { Secret } from '../../domain/secret.ts'
import { VARIABLE_NAME } from '../../domain/variable-name.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { GivenValue } from '../candidate.ts'
import type { Noted } from './given.ts'
import { expand, type KnownNames, unfilled } from './kubernetes-expansion.ts'
import { textAt, textOr } from './kubernetes-objects.ts'
import { keyOf } from './kubernetes-source.ts'
import type { FindSource } from './kubernetes-sources.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/**
 * The variables of a container as the kubelet sets them (pkg/kubelet/kubelet_pods.go): `envFrom` first,
 * a later one over an earlier one, and `env` over both.
 */
export function readContainer(document: TextDocument, path: Path, find: FindSource): ManifestPart {
  const from = joined(
    readList(document, [...path, 'envFrom'], (at) => readEnvFrom(document, at, find)),
  )
  const known = new Map(from.noted.map(({ entry }) => [entry.name, entry.given]))
  const opaque =
    from.drafts.some(({ check }) => check === 'env-file-unavailable') ||
    from.noted.some(({ entry }) => entry.given.kind === 'expansion')
  const later = namesOf(document, [...path, 'env'])
  const env = joined(
    readList(document, [...path, 'env'], (at) => {
      const part = readEnv(document, at, find, {
        find: (name) => meaning(name, known.get(name), opaque),
        isSet: (name) => known.has(name) || later.has(name),
      })
      for (const { entry } of part.noted) known.set(entry.name, entry.given)
      return part
    }),
  )
  const own = new Set(env.noted.map(({ entry }) => entry.name))
  const last = new Map(from.noted.map((noted) => [noted.entry.name, noted]))
  const weaker = from.noted.filter(
    (noted) =>
      noted.entry.given.kind === 'expansion' ||
      (last.get(noted.entry.name) === noted && !own.has(noted.entry.name)),
  )
  return joined([{ ...from, noted: weaker }, env])
}

function readList(
  document: TextDocument,
  path: Path,
  read: (at: Path) => ManifestPart,
): readonly ManifestPart[] {
  const list = valueAt(document.value, path) ?? []
  if (Array.isArray(list)) return list.map((_, index) => read([...path, index]))
  const key = String(path.at(-1))
  const fix = `Write ${key} as a list.`
  return [failed(manifestInvalid(`${key} is not a list.`, document.locate(path), fix))]
}

const SOURCES = { configMapRef: 'ConfigMap', secretRef: 'Secret' } as const

function readEnvFrom(document: TextDocument, path: Path, find: FindSource): ManifestPart {
  const item = valueAt(document.value, path)
  const keys = (['configMapRef', 'secretRef'] as const).filter((key) => isMap(valueAt(item, [key])))
  const [key] = keys
  const name = key === undefined ? '' : textOr(document, [...path, key, 'name'], '')
  const location = document.locate(path)
  if (key === undefined || keys.length > 1 || name === '') {
    const fix = 'Write - configMapRef: { name: NAME }, or - secretRef: { name: NAME }.'
    return failed(manifestInvalid('An item of envFrom names no source.', location, fix))
  }
  const kind = SOURCES[key]
  const prefix = textOr(document, [...path, 'prefix'], '')
  const source = find(kind, name)
  if (source === null) return { ...nothing, drafts: [unread(kind, name, location)] }
  const extracts = source.extracts.map(({ reference, location: place }): Noted => {
    const all: GivenValue = { kind: 'expansion', prefix, reference }
    return { entry: { name: `${prefix}*`, given: all, location: place }, drafts: [] }
  })
  const entries = [...source.entries.values()].map((one) =>
    named({
      entry: { name: prefix + one.key, given: one.given, location: one.location },
      drafts: [],
    }),
  )
  const drafts = source.unknown === null ? [] : [unread(kind, name, location)]
  return { ...nothing, noted: [...extracts, ...entries], drafts }
}

/** The names of all entries of `env`. */
function namesOf(document: TextDocument, path: Path): ReadonlySet<string> {
  const list = valueAt(document.value, path)
  const names = (Array.isArray(list) ? list : []).map((item) => valueAt(item, ['name']))
  return new Set(names.filter((name) => typeof name === 'string'))
}

type Meaning = { readonly text: string } | { readonly because: string } | undefined

/** The value of `$(NAME)`. */
function meaning(name: string, found: GivenValue | undefined, opaque: boolean): Meaning {
  if (found?.kind === 'plain') return { text: found.value.reveal() }
  if (found !== undefined)
    return { because: `is made from ${name}, whose value is fetched by the cluster` }
  if (SERVICE_VARIABLE.test(name))
    return { because: `is made from ${name}, which the cluster sets` }
  return opaque && VARIABLE_NAME.test(name)
    ? { because: `is made from ${name}, which may come from a source that is not in this file` }
    : undefined
}

function readEnv(
  document: TextDocument,
  path: Path,
  find: FindSource,
  known: KnownNames,
): ManifestPart {
  const name = textAt(document, [...path, 'name'])
  const location = document.locate([...path, 'name'])
  const refused = (says: string, fix: string) => failed(manifestInvalid(says, location, fix))
  if (!name || !/^[\x20-\x3c\x3e-\x7e]+$/.test(name))
    return refused('An item of env has no name that Kubernetes accepts.', 'Write - name: NAME.')
  const value = textAt(document, [...path, 'value'])
  const valueFrom = valueAt(document.value, [...path, 'valueFrom']) ?? null
  const lost = lostSource(valueAt(document.value, path))
  if (lost !== undefined)
    return refused(
      `${name} has ${lost}, which belongs under valueFrom.`,
      `Write valueFrom: { ${lost}: … } in place of it.`,
    )
  if (value === undefined)
    return refused(
      `The value of ${name} is not a text, and Kubernetes accepts texts only.`,
      'Put it in double quotes.',
    )
  if (valueFrom === null) {
    const text = expand(value ?? '', known.find)
    if (!('text' in text)) return said(name, { kind: 'unavailable', ...text }, location)
    const part = said(name, { kind: 'plain', value: new Secret(text.text) }, location)
    return { ...part, drafts: [...part.drafts, ...unfilled(name, value ?? '', known, location)] }
  }
  if (value) return refused(`${name} has both a value and a valueFrom.`, 'Keep one of the two.')
  return readValueFrom(document, [...path, 'valueFrom'], name, find, location)
}

/** A source that stands beside the name, or under `value`. */
function lostSource(item: unknown): string | undefined {
  return KEY_SOURCES.find(
    (key) => valueAt(item, [key]) !== undefined || valueAt(item, ['value', key]) !== undefined,
  )
}

function readValueFrom(
  document: TextDocument,
  path: Path,
  name: string,
  find: FindSource,
  location: Location,
): ManifestPart {
  const value = valueAt(document.value, path)
  const because = (words: string) => said(name, { kind: 'unavailable', because: words }, location)
  const has = (key: string) => isMap(valueAt(value, [key]))
  if (KEY_SOURCES.filter(has).length > 1) {
    const says = `valueFrom of ${name} names several sources, and Kubernetes accepts one.`
    return failed(manifestInvalid(says, location, 'Keep one of them.'))
  }
  if (has('fieldRef') || has('resourceFieldRef'))
    return said(
      name,
      { kind: 'unavailable', because: 'is set from the pod itself', later: true },
      location,
    )
  if (has('fileKeyRef')) return because('is read from a file of the pod')
  const ref = has('secretKeyRef') ? 'secretKeyRef' : 'configMapKeyRef'
  const kind = ref === 'secretKeyRef' ? 'Secret' : 'ConfigMap'
  const from = textOr(document, [...path, ref, 'name'], '')
  const key = textOr(document, [...path, ref, 'key'], '')
  if (from === '' || key === '') {
    const fix = 'Write valueFrom: { secretKeyRef: { name: NAME, key: KEY } }.'
    return failed(manifestInvalid(`valueFrom of ${name} names no source.`, location, fix))
  }
  const source = find(kind, from)
  if (source === null)
    return because(`comes from ${kind}${called(from)}, which is not in this file`)
  const found = keyOf(source, key)
  if (found !== null) return said(name, found, location)
  // Without the key the variable is left out, and one of envFrom stays.
  if (valueAt(value, [ref, 'optional']) === true) return nothing
  const says = `${kind} ${safeText(from, 'NAME')} has no key${called(key)}, which ${name} takes, and the container would not start.`
  return failed(manifestInvalid(says, location, 'Add the key, or correct its name.'))
}

/** What `valueFrom` may name (Kubernetes API, EnvVarSource). */
const KEY_SOURCES = [
  'configMapKeyRef',
  'secretKeyRef',
  'fieldRef',
  'resourceFieldRef',
  'fileKeyRef',
]

function said(name: string, what: GivenValue, location: Location): ManifestPart {
  return given(named({ entry: { name, given: what, location }, drafts: [] }))
}

/** Kubernetes accepts any printable name (relaxed names, v1.34; before, dots and dashes). */
function named(noted: Noted): Noted {
  const { name, location } = noted.entry
  if (VARIABLE_NAME.test(name)) return noted
  const draft: SourceDraft = {
    check: 'key-name',
    variable: name,
    says: 'has a name that shells and most libraries cannot read',
    fix: 'Use letters, digits and _ only, and no digit first.',
    facts: {},
    location,
  }
  return { ...noted, drafts: [...noted.drafts, draft] }
}

function unread(kind: string, name: string, location: Location): SourceDraft {
  return {
    check: 'env-file-unavailable',
    variable: null,
    subject: 'manifest',
    says: `takes variables from ${kind}${called(name)} (envFrom), which is not in this file, or not all of it`,
    fix: `Put ${kind} ${safeText(name, 'NAME')} or its ExternalSecret into the same file, or give the variables to the gate with --secret, --var or --env-files.`,
    facts: {},
    location,
    voidWith: name,
  }
}

/** Variables that the kubelet sets for every Service of the namespace (Kubernetes, "Service", discovery). */
const SERVICE_VARIABLE = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?)$/
