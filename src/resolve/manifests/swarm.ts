import { dirname, join } from 'node:path/posix'
import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import { choose } from './choice.ts'
import type { Lookup } from './compose-interpolation.ts'
import { openBeside } from './compose-service.ts'
import { portsOfCompose } from './container-ports.ts'
import type { Noted } from './given.ts'
import { type ManifestContext, type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { notingShell, unreadDotEnv } from './swarm-dot-env.ts'
import { readStackEnvFiles, readStackEnvironment } from './swarm-environment.ts'

/** Keys of `deploy` that only Swarm follows. */
const OF_SWARM = ['placement', 'update_config', 'rollback_config', 'endpoint_mode']

/** Keys that docker stack deploy refuses (docker/cli, cli/compose/types, ForbiddenProperties). */
const FORBIDDEN = [
  ...['extends', 'volume_driver', 'volumes_from', 'cpu_quota', 'cpu_shares', 'cpuset'],
  ...['mem_limit', 'memswap_limit'],
]

/** docker/cli 29, cli/compose: the reader of `docker stack deploy` has other rules than Compose. */
export const swarm: ManifestFormat = {
  name: 'swarm',
  summary: 'Stack file of Docker Swarm, as `docker stack deploy` reads it',
  mergesKeys: true,
  mergesFiles: true,
  recognises: ([value]) => {
    const services = valueAt(value, ['services'])
    if (!isMap(services)) return false
    const all = Object.values(services)
    const hasImage = (service: unknown) => typeof valueAt(service, ['image']) === 'string'
    return all.length > 0 && all.every(hasImage) && (all.some(isOfSwarm) || hasOverlay(value))
  },
  read: async ([document, ...others], context) => {
    if (document === undefined) return toManifest('swarm', nothing)
    if (others.length > 0) return toManifest('swarm', failed(severalDocuments(document)))
    return toManifest('swarm', await readStack(document, context))
  },
}

function isOfSwarm(service: unknown): boolean {
  const deploy = valueAt(service, ['deploy'])
  const mode = valueAt(deploy, ['mode'])
  return (
    OF_SWARM.some((key) => valueAt(deploy, [key]) !== undefined) ||
    ['global', 'global-job', 'replicated-job'].some((one) => one === mode)
  )
}

function hasOverlay(value: unknown): boolean {
  const networks = valueAt(value, ['networks'])
  return (
    isMap(networks) && Object.values(networks).some((one) => valueAt(one, ['driver']) === 'overlay')
  )
}

async function readStack(document: TextDocument, context: ManifestContext): Promise<ManifestPart> {
  const location = document.locateKey(['services'])
  const documents = [document]
  const failures: Failure[] = []
  for (const name of context.overrides ?? []) {
    const file = join(dirname(location.file), name)
    const opened = await openBeside(name, file, context.readBeside, document.locate([]))
    if ('code' in opened) failures.push(opened)
    else documents.push(opened)
  }
  failures.push(...documents.flatMap(refusals))
  const names = new Set(
    documents.flatMap(({ value }) => Object.keys(valueAt(value, ['services']) ?? {})),
  )
  const all = [...names].map((name) => ({ names: [name] }))
  if (all.length === 0) {
    const says = 'There is no service.'
    return failed(...failures, manifestInvalid(says, location, 'Write services: { NAME: … }.'))
  }
  const only = all.length === 1 ? (all[0] ?? null) : null
  const choice = choose(all, only, context.container, location)
  if (!choice.ok) return failed(...failures, choice.failure)
  const path = ['services', ...choice.chosen.names]
  const holders = documents.filter(({ value }) => isMap(valueAt(value, path)))
  const { shell, lacks } = notingShell((name) => context.variables.get(name))
  const parts = await Promise.all(
    holders.map((holder) => readService(holder, path, shell, context.readBeside)),
  )
  const setup = portsOfCompose(holders.map(({ value }) => valueAt(value, path)))
  const drafts = await unreadDotEnv(lacks, document.locate([]), context.readBeside)
  return joined([{ ...nothing, setup, failures, drafts }, merged(parts)])
}

/** Each file is read whole before files are merged: a later one wins by name, unless its value is empty (merge.go). */
function merged(parts: readonly ManifestPart[]): ManifestPart {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  const noted = parts.reduce<readonly Noted[]>((below, part) => {
    const counts = part.noted.filter(
      ({ entry }) => entry.given.kind !== 'plain' || entry.given.value.bytes > 0,
    )
    const names = new Set(counts.map(nameOf))
    const empty = part.noted.filter(
      (one) => !counts.includes(one) && !below.some((other) => nameOf(other) === nameOf(one)),
    )
    return [...below.filter((one) => !names.has(nameOf(one))), ...counts, ...empty]
  }, [])
  return { ...joined(parts), noted }
}

/** `environment` wins over `env_file`. */
async function readService(
  document: TextDocument,
  path: readonly string[],
  shell: Lookup,
  readBeside: ReadText,
): Promise<ManifestPart> {
  const folder = dirname(document.locate([]).file)
  const own = readStackEnvironment(document, [...path, 'environment'], shell)
  const files = await readStackEnvFiles(document, [...path, 'env_file'], folder, shell, readBeside)
  const names = new Set(own.noted.map(nameOf))
  const last = new Map(files.noted.map((one) => [nameOf(one), one]))
  const left = [...last.values()].filter((one) => !names.has(nameOf(one)))
  return { ...joined([files, own]), noted: [...left, ...own.noted] }
}

function nameOf({ entry }: Noted): string {
  return entry.name
}

/** What docker stack deploy refuses in a file, as far as it concerns variables. */
function refusals(document: TextDocument): readonly Failure[] {
  const { value } = document
  const services = valueAt(value, ['services'])
  const version = String(valueAt(value, ['version']) ?? '3')
  const place = document.locate(['version'])
  const strange = /^(3(\.([0-9]|1[0-3]))?)?$/.test(version)
    ? []
    : [manifestInvalid(VERSION, place, 'Write version: "3.8", or remove the key.')]
  if (!isMap(services)) return strange
  return [
    ...strange,
    ...Object.keys(services).flatMap((name) => {
      const path = ['services', name]
      if (!isMap(valueAt(value, path)))
        return [manifestInvalid('A service is not a map.', document.locateKey(path), SERVICE)]
      return FORBIDDEN.filter((key) => valueAt(value, [...path, key]) !== undefined).map((key) =>
        manifestInvalid(
          `docker stack deploy refuses \`${key}\` of a service.`,
          document.locateKey([...path, key]),
          `Remove ${key}. If \`docker compose up\` reads the file, set manifest-format: compose.`,
        ),
      )
    }),
  ]
}

const VERSION = 'docker stack deploy reads versions 3.0 to 3.13 only.'
const SERVICE = 'Write NAME: { image: … }.'

function severalDocuments(document: TextDocument): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'The file holds several documents, and docker stack deploy reads the first one only.',
    fix: 'Give a file with one document.',
    location: document.locate([]),
  }
}
