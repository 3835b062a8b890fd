import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { TomlFloat, TomlMoment } from '../../text/toml-values.ts'
import { goFormat } from '../go-format.ts'
import { choose } from './choice.ts'
import { portsOfService } from './container-ports.ts'
import { plainEntry, unavailableEntry } from './given.ts'
import { goScalar } from './go-yaml.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** Keys at the root of a file that no other format has beside `app`. */
const OWN_KEYS = [
  ...['primary_region', 'http_service', 'processes', 'deploy', 'mounts', 'vm', 'services'],
  ...['kill_signal', 'kill_timeout', 'swap_size_mb', 'statics', 'metrics', 'checks', 'env'],
]

/** What Fly keeps outside of the file. */
const SECRETS = 'is not in [env], and the gate does not see what `fly secrets` has set'

/**
 * Fly, "App configuration (fly.toml)"; superfly/flyctl, internal/appconfig (serde.go, patches.go, machines.go). flyctl
 * reads the same data from fly.json and fly.yaml, and `fly config show` prints it as JSON.
 */
export const fly: ManifestFormat = {
  name: 'fly',
  summary: 'Fly app (`fly.toml`, or what `fly config show` prints): its `[env]`',
  parse: async (text, file) => {
    if (!/\.toml$/i.test(file)) return null
    const { readToml } = await import('../../text/toml.ts')
    return [readToml(text, file)]
  },
  recognises: ([value]) =>
    typeof valueAt(value, ['app']) === 'string' &&
    OWN_KEYS.some((key) => valueAt(value, [key]) !== undefined) &&
    ['apiVersion', 'family', 'image'].every((key) => valueAt(value, [key]) === undefined),
  read: async ([document], { container }) =>
    toManifest('fly', document === undefined ? nothing : readApp(document, container)),
}

/** Every process group has the same variables: `[env]` belongs to the app. */
function readApp(document: TextDocument, wanted: string | null): ManifestPart {
  const app = valueAt(document.value, ['app'])
  const processes = valueAt(document.value, ['processes'])
  const groups = isMap(processes) ? Object.keys(processes) : ['app']
  const all = [...groups, ...(typeof app === 'string' ? [app] : [])].map((name) => ({
    names: [name],
  }))
  const choice = choose(all, all[0] ?? null, wanted, document.locate(['processes']))
  if (!choice.ok) return failed(choice.failure)
  const port = valueAt(document.value, ['http_service', 'internal_port'])
  const number = typeof port === 'bigint' ? Number(port) : port
  return joined([
    { ...nothing, elsewhere: SECRETS, setup: portsOfService(number) },
    withRegion(document, readEnv(document, ['env'])),
  ])
}

const REGION = 'PRIMARY_REGION'

/** flyctl sets PRIMARY_REGION behind `[env]` (internal/appconfig/machines.go, updateMachineConfig). */
function withRegion(document: TextDocument, env: ManifestPart): ManifestPart {
  const region = valueAt(document.value, ['primary_region'])
  if (typeof region !== 'string' || region === '') return env
  const own = env.noted.find(({ entry }) => entry.name === REGION)?.entry
  if (own === undefined) {
    const given = { kind: 'plain', value: new Secret(region) } as const
    const origin = { source: 'platform', locator: 'Fly' } as const
    return { ...env, inherited: [{ name: REGION, origin, given }] }
  }
  const draft: SourceDraft = {
    check: 'reserved-name',
    variable: REGION,
    says: 'is set by flyctl itself, to the primary region of the app',
    fix: `Remove ${REGION} from [env].`,
    facts: {},
    location: own.location,
  }
  const noted = env.noted.filter(({ entry }) => entry !== own)
  const set = { ...plainEntry(REGION, region, own.location), drafts: [draft] }
  return { ...env, noted: [...noted, set] }
}

/** A table, or a list of tables of which a later one wins (patches.go, patchEnv). */
function readEnv(document: TextDocument, path: Path): ManifestPart {
  const env = valueAt(document.value, path) ?? null
  if (env === null) return nothing
  if (Array.isArray(env)) {
    const parts = env.map((_, index) => readEnv(document, [...path, index]))
    const noted = new Map(
      parts.flatMap((part) => part.noted.map((one) => [one.entry.name, one] as const)),
    )
    return { ...joined(parts), noted: [...noted.values()] }
  }
  if (isMap(env)) return joined(Object.keys(env).map((name) => readValue(document, path, name)))
  const fix = 'Write [env] with lines NAME = "text" under it.'
  return failed(manifestInvalid('env is not a table.', document.locate(path), fix))
}

function readValue(document: TextDocument, env: Path, name: string): ManifestPart {
  const path = [...env, name]
  const location = document.locateKey(path)
  if (name === '') {
    const fix = 'Write NAME = "text".'
    return failed(manifestInvalid('A variable of env has no name.', location, fix))
  }
  const text = printed(document, path)
  if (text !== null) return given(plainEntry(name, text, location))
  return unprinted(document, path, name, location)
}

/** What flyctl makes of a value: Go's `%v` (patches.go, _patchEnv). Null where that depends on the kind of file. */
function printed(document: TextDocument, path: Path): string | null {
  const value = valueAt(document.value, path)
  const bare = document.bare(path)
  if (typeof value === 'string')
    return bare === null || goScalar(bare).kind === 'text' ? value : null
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  // From JSON it is a float64, from YAML a whole number stays one.
  const isSmall = typeof value === 'number' && Math.abs(value) < 1_000_000
  const number = value instanceof TomlFloat ? value.value : isSmall ? value : null
  return number !== null && Number.isFinite(number) ? goFormat(number) : null
}

function unprinted(
  document: TextDocument,
  path: Path,
  name: string,
  location: Location,
): ManifestPart {
  const value = valueAt(document.value, path)
  const fix = 'Put the value in double quotes.'
  const isScalar = typeof value !== 'object' || value === null
  if (isScalar || value instanceof TomlFloat || value instanceof TomlMoment) {
    const because = 'is a value without quotes that flyctl rewrites'
    return given(unavailableEntry(name, because, location, fix))
  }
  const says = `${name} in [env] is a list or a table, and Fly takes texts only.`
  return failed(manifestInvalid(says, location, fix))
}
