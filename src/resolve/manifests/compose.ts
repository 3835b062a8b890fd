import { dirname } from 'node:path/posix'
import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose } from './choice.ts'
import { readBuild } from './compose-build.ts'
import { readEnvFiles } from './compose-env-files.ts'
import { fromShell, interpolated, readEnvironment } from './compose-environment.ts'
import { composeFiles, countingLayers, resetNames } from './compose-files.ts'
import { MOST_INCLUDED, withIncluded } from './compose-include.ts'
import type { Lookup } from './compose-interpolation.ts'
import { type ComposeModel, servicesOf } from './compose-model.ts'
import { layersOf, MOST_LAYERS, type ServiceLayer } from './compose-service.ts'
import { withEnvFiles } from './compose-shell.ts'
import { portsOfCompose } from './container-ports.ts'
import type { Noted } from './given.ts'
import { type ManifestContext, type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

export const compose: ManifestFormat = {
  name: 'compose',
  summary: 'Docker Compose file, as `docker compose up` reads it',
  mergesKeys: true,
  mergesFiles: true,
  recognises: ([value]) =>
    onlyIncludes(value) ||
    (isMap(valueAt(value, ['services'])) &&
      Object.values(valueAt(value, ['services']) ?? {}).every(isService) &&
      ['apiVersion', 'Resources'].every((key) => valueAt(value, [key]) === undefined)),
  read: async ([document, ...others], context) => {
    if (document === undefined) return toManifest('compose', nothing)
    if (others.length > 0) return toManifest('compose', failed(severalDocuments(document)))
    const files = await composeFiles(document, context)
    const part = await readService(files.value, document, context)
    return toManifest('compose', { ...part, failures: [...files.failures, ...part.failures] })
  },
}

/** Whether a file has no services and includes some: GitLab's pipelines have an `include` too. */
function onlyIncludes(value: unknown): boolean {
  const included = valueAt(value, ['include'])
  return (
    Array.isArray(included) &&
    included.every((one) => typeof one === 'string' || valueAt(one, ['path']) !== undefined) &&
    Object.keys(value ?? {}).every((key) => TOP_LEVEL.has(key) || key.startsWith('x-'))
  )
}

/** The keys of a Compose file but `services` (Compose file reference). */
const TOP_LEVEL = new Set([
  'include',
  'name',
  'version',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
])

function isService(value: unknown): boolean {
  return value === null || isMap(value)
}

/** @param documents the manifest, and the files that are merged over it */
async function readService(
  documents: readonly TextDocument[],
  document: TextDocument,
  context: ManifestContext,
): Promise<ManifestPart> {
  const { readBeside } = context
  const root = dirname(document.locate([]).file)
  const given: Lookup = (name) => context.variables.get(name)
  const shell = await withEnvFiles([{ name: '.env', required: false }], given, { readBeside, root })
  const reading = { readBeside, root, left: MOST_INCLUDED }
  const models: ComposeModel[] = []
  const unread: Failure[] = []
  for (const one of documents) {
    const start = { document: one, folder: '', shell: shell.value }
    const model = await withIncluded(start, reading)
    models.push(model.value)
    unread.push(...model.failures)
  }
  const services = [...new Set(models.flatMap(servicesOf))]
  const all = services.map((name) => ({ names: [name] }))
  const location = document.locateKey(['services'])
  const only = all.length === 1 ? (all[0] ?? null) : null
  // An included file that could not be read may have the service.
  const isMissing = ({ code }: Failure) => code !== 'CONTAINER_REQUIRED' && unread.length > 0
  const stop = (failure: Failure) =>
    failed(...shell.failures, ...unread, ...(isMissing(failure) ? [] : [failure]))
  if (all.length === 0)
    return stop(manifestInvalid('There is no service.', location, 'Write services: { NAME: … }.'))
  const choice = choose(all, only, context.container, location)
  if (!choice.ok) return stop(choice.failure)
  const [name = ''] = choice.chosen.names
  // Compose follows `extends` in each file before it merges the files.
  const budget = { left: MOST_LAYERS }
  const layers = await Promise.all(
    models.map((model) => layersOf(model, name, { readBeside, root, depth: 0, budget })),
  )
  if (layers.every(({ value }) => value.length === 0)) {
    const says = 'The service is empty, and Compose refuses it.'
    const place = document.locate(['services', name])
    return stop(manifestInvalid(says, place, 'Give it an image or a build.'))
  }
  const part = await readLayers(
    layers.flatMap(({ value }) => value),
    context,
    shell.value,
  )
  const failures = [
    ...layers.flatMap((one) => one.failures),
    ...shell.failures,
    ...unread,
    ...part.failures,
  ]
  return { ...part, failures }
}

/** `environment` wins over every `env_file` (Docker Compose manual, "Environment variables precedence"). */
async function readLayers(
  layers: readonly ServiceLayer[],
  { readBeside }: ManifestContext,
  shell: Lookup,
): Promise<ManifestPart> {
  const counting = countingLayers(layers, 'environment')
  const parts = counting.map((layer, index) => {
    const removed = new Set(counting.slice(index).flatMap(resetNames))
    const part = readEnvironment(layer.document, [...layer.path, 'environment'], layer.shell)
    return { ...part, noted: part.noted.filter((one) => !removed.has(nameOf(one))) }
  })
  const environment = overridden(parts.map(({ noted }) => noted))
  const own = new Map(environment.map(({ entry }) => [entry.name, entry.given]))
  // Files see the shell first, then the service's own variables.
  const files = await readEnvFiles(countingLayers(layers, 'env_file'), readBeside, (name) => {
    const outer = shell(name)
    const given = own.get(name)
    if (outer !== undefined || given === undefined) return outer
    return given.kind === 'plain' ? given.value : null
  })
  const fromFiles = files.value
    .filter(({ name }) => !own.has(name))
    .map(({ name, value, location }) =>
      value === null
        ? { ...nothing, noted: [fromShell(name, shell, location)] }
        : interpolated(
            name,
            value.kind === 'text' ? { ...value, handedOn: true } : value,
            location,
          ),
    )
  const { failures } = joined(parts)
  const setup = portsOfCompose(layers.map(({ document, path }) => valueAt(document.value, path)))
  return joined([
    await readBuild(layers, readBeside),
    { ...nothing, setup, failures: [...files.failures, ...failures] },
    ...fromFiles,
    { ...nothing, noted: environment },
  ])
}

/** A later layer replaces the names of earlier ones. A name that is twice in one list stays twice, to be reported. */
function overridden(layers: readonly (readonly Noted[])[]): readonly Noted[] {
  return layers.flatMap((noted, index) => {
    const later = new Set(layers.slice(index + 1).flatMap((layer) => layer.map(nameOf)))
    return noted.filter((one) => !later.has(nameOf(one)))
  })
}

function nameOf({ entry }: Noted): string {
  return entry.name
}

function severalDocuments(document: TextDocument): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      'The file holds several Compose documents, which Compose merges and the gate does not.',
    fix: 'Give what `docker compose config` prints.',
    location: document.locate([]),
  }
}
