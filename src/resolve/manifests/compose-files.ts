import { basename, dirname, join } from 'node:path/posix'
import type { Failure, Outcome } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { openBeside, type ServiceLayer } from './compose-service.ts'
import type { ManifestContext } from './manifest.ts'

/** The names that `docker compose` looks for (compose-go, cli/options.go, DefaultFileNames). */
export const COMPOSE_FILES = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
]

/** The files that it merges over the first one by itself, unless `-f` names files (DefaultOverrideFileNames). */
export const AUTOMATIC_OVERRIDES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
]

/**
 * The manifest, and the files that Compose merges over it: those that are named, else the automatic override beside a
 * file with a name that Compose looks for.
 */
export async function composeFiles(
  document: TextDocument,
  { overrides, readBeside }: ManifestContext,
): Promise<Outcome<readonly TextDocument[]>> {
  const location = document.locate([])
  const named = overrides ?? []
  const automatic = overrides === undefined && COMPOSE_FILES.includes(basename(location.file))
  const documents = [document]
  const failures: Failure[] = []
  for (const name of automatic ? AUTOMATIC_OVERRIDES : named) {
    const file = join(dirname(location.file), name)
    const opened = await openBeside(name, file, readBeside, location)
    if (!('code' in opened)) documents.push(opened)
    else if (!automatic || !NOT_THERE.includes(opened.code)) failures.push(opened)
    if (automatic && documents.length > 1) break
  }
  return { value: documents, failures }
}

/** An empty override changes nothing. */
const NOT_THERE = ['FILE_NOT_FOUND', 'FILE_EMPTY']

/**
 * The layers whose `key` counts: `!override` in a later file replaces what is below it, and `!reset` removes it
 * (Compose file reference, "Merge").
 */
export function countingLayers(
  layers: readonly ServiceLayer[],
  key: string,
): readonly ServiceLayer[] {
  let counting: readonly ServiceLayer[] = []
  for (const layer of layers) {
    const tags = [layer.document.tag(layer.path), layer.document.tag([...layer.path, key])]
    if (tags.includes('!reset')) counting = []
    else counting = tags.includes('!override') ? [layer] : [...counting, layer]
  }
  return counting
}

/** The names under `environment` that a layer removes from the layers below it. */
export function resetNames({ document, path }: ServiceLayer): readonly string[] {
  const environment = valueAt(document.value, [...path, 'environment'])
  return Object.keys(isMap(environment) ? environment : {}).filter(
    (name) => document.tag([...path, 'environment', name]) === '!reset',
  )
}
