import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { openDocuments } from '../../text/reader.ts'
import { choose } from './choice.ts'
import { withoutErb } from './erb.ts'
import { type KamalFile, kamalFile } from './kamal-files.ts'
import { envOfAccessory, envOfRole, rolesOf } from './kamal-roles.ts'
import { kamalSecrets } from './kamal-secrets.ts'
import { type ManifestContext, type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** Keys at the root of a file of Kamal (lib/kamal/configuration/docs/configuration.yml). */
const KEYS: ReadonlySet<string> = new Set([
  ...['service', 'image', 'labels', 'volumes', 'registry', 'servers', 'allow_empty_roles', 'env'],
  ...['asset_path', 'hooks_path', 'hooks_output', 'require_destination', 'primary_role', 'port'],
  ...['error_pages_path', 'require_healthy_role', 'retain_containers', 'minimum_version'],
  ...['readiness_delay', 'deploy_timeout', 'drain_timeout', 'stop_timeout', 'run_directory'],
  ...['ssh', 'builder', 'accessories', 'proxy', 'sshkit', 'boot', 'logging', 'aliases', 'output'],
  ...['secrets_path', 'stop_wait_time', 'traefik', 'healthcheck', 'context'],
])

/** Kamal 2, config/deploy.yml (https://kamal-deploy.org/docs/configuration). */
export const kamal: ManifestFormat = {
  name: 'kamal',
  summary:
    'Kamal configuration (`config/deploy.yml`, with `config/deploy.DESTINATION.yml` merged over it)',
  mergesKeys: true,
  mergesFiles: true,
  parse: async (text, file) => {
    const { text: plain, code } = withoutErb(text, file)
    if (plain === text && code.length === 0) return null
    const readings = await openDocuments(plain, file)
    const values = readings.map((reading) => (reading.ok ? reading.document.value : null))
    if (!kamal.recognises(values)) return null
    return code.length === 0 ? readings : [{ ok: false, problems: code.slice(0, 1) }]
  },
  recognises: ([value]) => {
    if (!isMap(value) || !Object.keys(value).every((key) => KEYS.has(key) || /^x-/.test(key)))
      return false
    const has = (...path: readonly string[]) => valueAt(value, path) !== undefined
    return (
      has('servers') ||
      has('accessories') ||
      (has('service') && has('image')) ||
      ['clear', 'secret', 'tags'].some((key) => has('env', key))
    )
  },
  read: async ([document], context) => {
    if (document === undefined) return toManifest('kamal', nothing)
    const files = await kamalFile(document, context)
    const part = 'code' in files ? failed(files) : await readConfiguration(files, context)
    return toManifest('kamal', part)
  },
}

/** What the container of a role or an accessory gets. */
async function readConfiguration(
  { configuration, destination, failures }: KamalFile,
  context: ManifestContext,
): Promise<ManifestPart> {
  const { value } = configuration
  const location = configuration.locateKey(['servers'])
  if (destination === null && valueAt(value, ['require_destination']) === true)
    return failed(...failures, noDestination(configuration))
  const roles = rolesOf(configuration)
  const accessories = valueAt(value, ['accessories'])
  const names = isMap(accessories) ? Object.keys(accessories) : []
  const all = [
    ...roles.map((role) => ({ names: [role.name], role })),
    ...names.map((name) => ({ names: [name], role: null })),
  ]
  if (roles.length === 0 && names.length === 0)
    return failed(...failures, manifestInvalid(NO_SERVERS, location, 'Write servers: [HOST].'))
  const own = roles.some((role) => role.env !== null || role.tags.some((tags) => tags.length > 0))
  const obvious = roles.length === 1 || !own ? (all[0] ?? null) : null
  const choice = choose(all, roles.length > 0 ? obvious : null, context.container, location)
  if (!choice.ok) return failed(...failures, choice.failure)
  const { role, names: chosen } = choice.chosen
  const secrets = await kamalSecrets(configuration, destination, context)
  const env =
    role === null
      ? envOfAccessory(configuration, chosen[0] ?? '', secrets)
      : envOfRole(configuration, role, secrets)
  return joined([{ ...nothing, failures: [...failures, ...secrets.failures] }, env])
}

const NO_SERVERS = 'The configuration has no servers, and Kamal refuses it.'

function noDestination(document: TextDocument): Failure {
  const fix =
    'List both files: manifest: [config/deploy.yml, config/deploy.DESTINATION.yml], as `kamal deploy -d DESTINATION` reads them.'
  const says = 'The configuration needs a destination (require_destination), and none is given.'
  return manifestInvalid(says, document.locate(['require_destination']), fix)
}
