import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { called, safeText } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { keptEntry, laterEntry, type Noted, plainEntry, unavailableEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/** What the items of `envVars` may refer to. */
interface Blueprint {
  /** Environment groups of the same project or environment, and of the root, by name. */
  readonly groups: ReadonlyMap<string, Path>
  /** Every service that runs a process. */
  readonly services: readonly Path[]
}

/** The text at a path; null for other data, and for an empty text. */
export function textAt(document: TextDocument, path: Path): string | null {
  const text = valueAt(document.value, path)
  return typeof text === 'string' && text !== '' ? text : null
}

/** The groups that a service sees: those of the root, its project and its environment. */
export function groupsOf(document: TextDocument, service: Path): ReadonlyMap<string, Path> {
  const groups = new Map<string, Path>()
  const project = service.slice(0, service[0] === 'projects' ? 2 : 0)
  const environment = service.slice(0, service[0] === 'projects' ? 4 : 0)
  for (const scope of [[], project, environment]) {
    const list = valueAt(document.value, [...scope, 'envVarGroups'])
    for (const [index] of (Array.isArray(list) ? list : []).entries()) {
      const path = [...scope, 'envVarGroups', index]
      const name = textAt(document, [...path, 'name'])
      if (name !== null) groups.set(name, path)
    }
  }
  return groups
}

/**
 * `envVars` of a service (Blueprint YAML reference, "Setting environment variables"). A variable of the service wins
 * over one of a group.
 */
export function readEnvVars(
  document: TextDocument,
  path: Path,
  blueprint: Blueprint,
): ManifestPart {
  const own = readList(document, path, (at) => readItem(document, at, blueprint))
  const linked = itemsAt(document, path).flatMap((at) => {
    const group = textAt(document, [...at, 'fromGroup'])
    return group === null ? [] : [{ group, location: document.locate([...at, 'fromGroup']) }]
  })
  const names = new Set(own.noted.map(({ entry }) => entry.name))
  const groups = linked.map(({ group, location }) => {
    const found = blueprint.groups.get(group)
    if (found === undefined) return { ...nothing, drafts: [unknownGroup(group, location)] }
    return readList(document, [...found, 'envVars'], (at) => readGroupItem(document, at))
  })
  const parts = groups.map((part, at) => {
    const others = groups.filter((_, index) => index !== at)
    const shared = (name: string) =>
      others.some(({ noted }) => noted.some(({ entry }) => entry.name === name))
    const noted = part.noted
      .filter(({ entry }) => !names.has(entry.name))
      .flatMap((one) => (shared(one.entry.name) ? inSeveral(one, groups.slice(0, at)) : [one]))
    return { ...part, noted }
  })
  return joined([...parts, own])
}

/** Which of several groups wins depends on when they were made. */
function inSeveral({ entry }: Noted, before: readonly ManifestPart[]): readonly Noted[] {
  const said = before.some(({ noted }) => noted.some((one) => one.entry.name === entry.name))
  const because = 'is in several groups, and the Blueprint does not say which of them wins'
  const fix = `Set ${entry.name} in envVars of the service, or in one group only.`
  return said ? [] : [unavailableEntry(entry.name, because, entry.location, fix)]
}

function itemsAt(document: TextDocument, path: Path): readonly Path[] {
  const list = valueAt(document.value, path)
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : []
}

function readList(
  document: TextDocument,
  path: Path,
  read: (path: Path) => ManifestPart,
): ManifestPart {
  const list = valueAt(document.value, path) ?? null
  if (list === null) return nothing
  if (Array.isArray(list)) return joined(itemsAt(document, path).map(read))
  return failed(manifestInvalid('envVars is not a list.', document.locate(path), FORM))
}

const FORM = 'Write a list of - key: NAME with value: "text", sync: false or fromGroup: NAME.'

/** What may give an item its value; Render takes one of them. */
const SOURCES = ['value', 'generateValue', 'sync', 'fromDatabase', 'fromService', 'fromGroup']

function readItem(document: TextDocument, path: Path, blueprint: Blueprint): ManifestPart {
  const item = valueAt(document.value, path)
  const location = document.locate(path)
  if (!isMap(item)) return failed(manifestInvalid('An item of envVars is no map.', location, FORM))
  const has = (key: string) => (valueAt(item, [key]) ?? null) !== null
  const name = textAt(document, [...path, 'key'])
  const isGroup = has('fromGroup')
  if (isGroup ? has('key') || textAt(document, [...path, 'fromGroup']) === null : name === null) {
    const says = isGroup ? 'An item of envVars has a wrong fromGroup' : 'An item has no key'
    return failed(manifestInvalid(`${says}, and Render refuses the Blueprint.`, location, FORM))
  }
  if (name === null) return nothing
  const used = SOURCES.filter(has)
  if (used.length > 1) {
    const says = `${name} has ${used.join(' and ')}, and Render takes one of them.`
    return failed(manifestInvalid(says, location, 'Keep one of them.'))
  }
  const place = document.locate([...path, 'key'])
  if (has('fromDatabase')) return given(laterEntry(name, 'is a property of a database', place))
  if (has('fromService')) return fromService(document, path, name, blueprint)
  return readOwnValue(document, path, name, place)
}

/** Render ignores `sync: false` inside of a group ("Prompting for secret values"). */
function readGroupItem(document: TextDocument, path: Path): ManifestPart {
  const name = textAt(document, [...path, 'key'])
  const location = document.locate(path)
  if (name === null)
    return failed(manifestInvalid('A variable of a group has no key.', location, FORM))
  if (valueAt(document.value, [...path, 'sync']) === false) return nothing
  return readOwnValue(document, path, name, document.locate([...path, 'key']))
}

function readOwnValue(
  document: TextDocument,
  path: Path,
  name: string,
  location: Location,
): ManifestPart {
  const at = [...path, 'value']
  const value = valueAt(document.value, at) ?? null
  const bare = document.bare(at)
  if (typeof value === 'string' && (bare === null || !REWRITTEN.test(bare)))
    return given(plainEntry(name, value, location))
  if (typeof value === 'number' && bare === String(value))
    return given(plainEntry(name, bare, location))
  if (typeof value === 'number' || typeof value === 'string')
    return given(
      unavailableEntry(
        name,
        'is a text without quotes that Render may rewrite',
        location,
        'Put the value in double quotes.',
      ),
    )
  if (value !== null) {
    const kind = typeof value === 'boolean' ? 'boolean' : 'list or map'
    const says = `The value of ${name} is a ${kind}, and Render takes texts and numbers only.`
    return failed(manifestInvalid(says, location, 'Put the value in double quotes.'))
  }
  if (valueAt(document.value, [...path, 'generateValue']) === true)
    return given(laterEntry(name, 'is made by Render when it creates the service', location))
  return given(keptEntry(name, 'is set in the Render Dashboard', location))
}

/** Texts without quotes that a reader of YAML takes for a number, boolean or date. */
const REWRITTEN =
  /^([-+]?(0[xob])?[\d._]*\d[\d._]*([eE][-+]?\d+)?|[-+]?\.(inf|nan)|\d{4}-\d\d?-\d\d?([Tt ].*)?|true|false|yes|no|on|off)$/i

/** A variable of another service of the Blueprint is that text, when the service has it as text. */
function fromService(
  document: TextDocument,
  path: Path,
  name: string,
  { services }: Blueprint,
): ManifestPart {
  const location = document.locate([...path, 'key'])
  const wanted = textAt(document, [...path, 'fromService', 'name'])
  const key = textAt(document, [...path, 'fromService', 'envVarKey'])
  const other = services.find((one) => textAt(document, [...one, 'name']) === wanted)
  if (wanted === null) {
    const says = `fromService of ${name} names no service.`
    return failed(manifestInvalid(says, location, 'Write fromService: { type, name, property }.'))
  }
  if (key === null) return given(laterEntry(name, 'is a property of another service', location))
  const items = other === undefined ? [] : itemsAt(document, [...other, 'envVars'])
  const item = items.find((at) => textAt(document, [...at, 'key']) === key)
  if (item !== undefined && (valueAt(document.value, [...item, 'value']) ?? null) !== null)
    return readOwnValue(document, item, name, location)
  return given(unavailableEntry(name, 'is a variable of another service', location))
}

function unknownGroup(group: string, location: Location): SourceDraft {
  return {
    check: 'env-file-unavailable',
    variable: null,
    subject: 'manifest',
    says: `takes variables from the environment group${called(group)}, which is not in this file`,
    fix: `Write group ${safeText(group, 'NAME')} into envVarGroups, or give the variables to the gate with --secret, --var or --env-files.`,
    facts: {},
    location,
    voidWith: group,
  }
}
