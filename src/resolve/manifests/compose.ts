import { dirname } from 'node:path/posix'
import type { Failure, Outcome } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose } from './choice.ts'
import { readBuild } from './compose-build.ts'
import { readEnvFile } from './compose-env-file.ts'
import { readEnvFiles } from './compose-env-files.ts'
import { fromShell, interpolated, readEnvironment } from './compose-environment.ts'
import { composeFiles, countingLayers, resetNames } from './compose-files.ts'
import type { Lookup } from './compose-interpolation.ts'
import { layersOf, type ServiceLayer, unreadable } from './compose-service.ts'
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
    isMap(valueAt(value, ['services'])) &&
    Object.values(valueAt(value, ['services']) ?? {}).every(isService) &&
    ['apiVersion', 'Resources'].every((key) => valueAt(value, [key]) === undefined),
  read: async ([document, ...others], context) => {
    if (document === undefined) return toManifest('compose', nothing)
    if (others.length > 0) return toManifest('compose', failed(severalDocuments(document)))
    const files = await composeFiles(document, context)
    const part = await readService(files.value, document, context)
    return toManifest('compose', { ...part, failures: [...files.failures, ...part.failures] })
  },
}

function isService(value: unknown): boolean {
  return value === null || isMap(value)
}

/** @param documents the manifest, and the files that are merged over it */
async function readService(
  documents: readonly TextDocument[],
  document: TextDocument,
  context: ManifestContext,
): Promise<ManifestPart> {
  const servicesOf = (one: TextDocument) => Object.keys(valueAt(one.value, ['services']) ?? {})
  const services = [...new Set(documents.flatMap(servicesOf))]
  const all = services.map((name) => ({ names: [name] }))
  const location = document.locateKey(['services'])
  const only = all.length === 1 ? (all[0] ?? null) : null
  const wanted = context.container
  if (included(document) && (all.length === 0 || (wanted !== null && !services.includes(wanted))))
    return failed(elsewhere(document))
  if (all.length === 0)
    return failed(manifestInvalid('There is no service.', location, 'Write services: { NAME: … }.'))
  const choice = choose(all, only, wanted, location)
  if (!choice.ok) return failed(choice.failure)
  const path = ['services', ...choice.chosen.names.slice(0, 1)]
  const holders = documents.filter((one) => isMap(valueAt(one.value, path)))
  if (holders.length === 0) {
    const says = 'The service is empty, and Compose refuses it.'
    return failed(manifestInvalid(says, document.locate(path), 'Give it an image or a build.'))
  }
  const root = dirname(location.file)
  // Compose follows `extends` in each file before it merges the files.
  const layers = await Promise.all(
    holders.map((holder) =>
      layersOf({ document: holder, path, folder: '', root }, context.readBeside),
    ),
  )
  const shell = await shellOf(document, context)
  const part = await readLayers(
    layers.flatMap(({ value }) => value),
    context,
    shell.value,
  )
  const failures = [...layers.flatMap((one) => one.failures), ...shell.failures, ...part.failures]
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
    const part = readEnvironment(layer.document, [...layer.path, 'environment'], shell)
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

/** What Compose interpolates with: its shell, then the file .env beside the manifest. */
async function shellOf(
  document: TextDocument,
  { variables, readBeside }: ManifestContext,
): Promise<Outcome<Lookup>> {
  const given: Lookup = (name) => variables.get(name)
  try {
    const place = document.locate([]).file
    const file = place.includes('/') ? place.replace(/[^/]*$/, '.env') : '.env'
    const { value, failures } = readEnvFile(await readBeside('.env'), file, given)
    const own = new Map(value.map((entry) => [entry.name, entry.value]))
    const lookup: Lookup = (name) => {
      const text = own.get(name)
      return (
        given(name) ??
        (text?.kind === 'missing' ? null : text?.kind === 'text' ? text.text : undefined)
      )
    }
    return { value: lookup, failures }
  } catch (thrown) {
    const failure = unreadable(thrown, '.env')
    return { value: given, failures: saysNothing(failure) ? [] : [failure] }
  }
}

/** Compose reads an empty .env as a file without variables. */
function saysNothing({ code }: Failure): boolean {
  return code === 'FILE_NOT_FOUND' || code === 'FILE_EMPTY'
}

function included(document: TextDocument): boolean {
  return (valueAt(document.value, ['include']) ?? null) !== null
}

function elsewhere(document: TextDocument): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'The service is not in this file, and the gate does not follow `include`.',
    fix: 'Give the file that holds the service, or what `docker compose config` prints.',
    location: document.locateKey(['include']),
  }
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
