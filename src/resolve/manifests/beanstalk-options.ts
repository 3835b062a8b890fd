import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import { misspeltNamespaces, PLAIN, SECRETS } from './beanstalk-namespaces.ts'
import {
  type ContainerSpelling,
  readList,
  readPlain,
  readReference,
  readVariables,
} from './container-spec.ts'
import { referenceEntry, unavailableEntry } from './given.ts'
import { type InheritedEntry, manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

const DATABASE = 'aws:rds:dbinstance'

/** Options as a map from namespace to options. */
const SPELLING: ContainerSpelling = { environment: PLAIN, secrets: SECRETS, item: null }

/** The keys of an option in a list. */
interface OptionKeys {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

/** Elastic Beanstalk API reference, ConfigurationOptionSetting; CloudFormation has the same. */
export const API_OPTION: OptionKeys = {
  namespace: 'Namespace',
  name: 'OptionName',
  value: 'Value',
}

/** Developer guide, "Option settings" of configuration files. */
export const FILE_OPTION: OptionKeys = {
  namespace: 'namespace',
  name: 'option_name',
  value: 'value',
}

/** Reads the variables among the options at a path: a list of options, or a map from namespace to options. */
export function readOptions(base: Notation, path: Path, keys: OptionKeys): ManifestPart {
  const notation: Notation = { ...base, reference: beanstalkReference }
  const options = valueAt(base.document.value, path)
  const hasDatabase = isMap(options)
    ? DATABASE in options
    : namespacesIn(options, keys).has(DATABASE)
  const sets = hasDatabase ? databaseSets(base, path) : []
  const misspelt = failed(...misspeltNamespaces(placesOf(base, path, keys)))
  const around = [{ ...nothing, inherited: sets }, misspelt]
  if (isMap(options) && base.unreadable(path) === null)
    return joined([...around, readVariables(notation, path, SPELLING)])
  const form = `items with ${keys.namespace}, ${keys.name} and ${keys.value}`
  return joined([...around, readList(notation, path, form, (at) => readOption(notation, at, keys))])
}

function readOption(notation: Notation, path: Path, keys: OptionKeys): ManifestPart {
  const { document } = notation
  const namespaces = namespacesIn(valueAt(document.value, path), keys)
  // Of a configuration file, an option without a namespace is a variable.
  const isDefault = namespaces.size === 0 && keys === FILE_OPTION
  const named = valueAt(document.value, [...path, keys.name]) !== undefined
  if (namespaces.size === 0 && named && !isDefault)
    return failed(
      manifestInvalid(NO_NAMESPACE, document.locate(path), `Write "Namespace": "${PLAIN}".`),
    )
  if (!isDefault && !namespaces.has(PLAIN) && !namespaces.has(SECRETS)) return nothing
  const unusual = notation.unusualItem(path, keys.name)
  if (unusual !== null) return unusual
  const at = [...path, keys.name]
  const name = notation.name(at) ?? ''
  if (name === '') {
    const says = `Option ${Number(path.at(-1)) + 1} has no ${keys.name} that is a text.`
    const fix = `Give it ${keys.name} in double quotes.`
    return failed(manifestInvalid(says, document.locate(path), fix))
  }
  const written = notation.written([...path, keys.value])
  const location = document.locate(at)
  const read = namespaces.has(SECRETS) ? readReference : readPlain
  return read(notation, { name, written, key: 'the options', location, flawLocation: location })
}

/** The namespaces of options, and the first place of each. */
function placesOf(
  { document, key }: Notation,
  path: Path,
  keys: OptionKeys,
): ReadonlyMap<string, Location> {
  const options = valueAt(document.value, path)
  const places = new Map<string, Location>()
  const note = (namespace: string, location: Location) => {
    if (!places.has(namespace)) places.set(namespace, location)
  }
  if (isMap(options))
    for (const each of Object.keys(options)) {
      const at = [...path, each]
      note(key(at), document.locateKey(at))
    }
  if (Array.isArray(options))
    for (const [index, option] of options.entries())
      for (const namespace of namespacesIn(option, keys))
        note(namespace, document.locate([...path, index]))
  return places
}

/** The namespaces that are written anywhere in a list of options or in an item of it. */
function namespacesIn(options: unknown, keys: OptionKeys): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const own = valueAt(value, [keys.namespace])
    if (typeof own === 'string') found.add(own)
    for (const inner of Object.values(value)) look(inner)
  }
  look(options)
  return found
}

const NO_NAMESPACE = 'An option has a name and no Namespace that is a text.'

const SECRET_ARN = /^(arn:aws[a-z-]*:secretsmanager:[^:]*:[^:]*:secret:[^:]*)(?::([^:]*)(:.*)?)?$/s

/**
 * The ARN of a secret, with `:json-key` for a key of it, or of a parameter (developer guide, "Fetching secrets and
 * parameters to environment variables"). What follows a second colon is ignored.
 */
function beanstalkReference(name: string, text: string, location: Location): ManifestPart {
  const draft = (check: string, says: string, fix: string): SourceDraft => ({
    ...{ check, variable: name, says, fix, facts: {}, location },
  })
  if (!text.startsWith('arn:')) {
    const { entry } = unavailableEntry(name, 'has a reference that cannot be read', location)
    return given({ entry, drafts: [draft('pasted-secret', NO_ARN, WRITE_ARN)] })
  }
  const [, secret, key = '', rest = ''] = SECRET_ARN.exec(text) ?? []
  if (secret === undefined) return given(referenceEntry(name, text, location))
  const { entry, drafts } = referenceEntry(
    name,
    key === '' ? secret : `${secret}:${key}::`,
    location,
  )
  const ignored = /[^:]/.test(rest) ? [draft('reference-form', IGNORED, DROP)] : []
  return given({ entry, drafts: [...drafts, ...ignored] })
}

const NO_ARN =
  'has a text where Elastic Beanstalk expects an ARN; if it is the secret itself, everybody who can read this file can read it'
const WRITE_ARN =
  'Write the ARN of a secret (arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf, with :json-key for a key of it) or of a parameter.'
const IGNORED =
  'has an ARN with a stage or version behind the JSON key, which Elastic Beanstalk ignores (except on its ECS platform)'
const DROP = 'End the ARN behind the JSON key: Elastic Beanstalk takes the current version.'

/** What a database that belongs to the environment sets (developer guide, "Adding a database"). */
function databaseSets({ document }: Notation, path: Path): readonly InheritedEntry[] {
  const location = document.locate(path)
  const origin = { source: 'platform', locator: 'Elastic Beanstalk', location } as const
  const because = 'is set by Elastic Beanstalk from the database of the environment'
  return ['RDS_HOSTNAME', 'RDS_PORT', 'RDS_DB_NAME', 'RDS_USERNAME', 'RDS_PASSWORD'].map(
    (name) => ({
      name,
      origin,
      given: { kind: 'unavailable', because, later: true },
    }),
  )
}
