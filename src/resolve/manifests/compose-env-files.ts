import { isAbsolute, join } from 'node:path/posix'
import type { Failure, Outcome } from '../../domain/errors.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { ReadText } from '../../text/files.ts'
import { literalPath, madePath } from './as-written.ts'
import { type ComposeEntry, knownText, readEnvFile, readRawEnvFile } from './compose-env-file.ts'
import type { Lookup } from './compose-interpolation.ts'
import { type ServiceLayer, unreadable } from './compose-service.ts'
import { goScalar } from './go-yaml.ts'
import { manifestInvalid } from './manifest.ts'

/**
 * The files behind `env_file`: a path, or a list of paths and of {path, required, format}
 * (Compose file reference, "env_file"). A later file wins over an earlier one.
 */
export async function readEnvFiles(
  layers: readonly ServiceLayer[],
  readBeside: ReadText,
  lookup: Lookup,
): Promise<Outcome<readonly ComposeEntry[]>> {
  const found = new Map<string, ComposeEntry>()
  const failures: Failure[] = []
  // A file may use variables of the files before it.
  const within: Lookup = (name) => {
    const outer = lookup(name)
    const own = found.get(name)
    return outer === undefined && own ? knownText(own) : outer
  }
  for (const layer of layers) {
    for (const path of itemsOf(layer)) {
      const read = await readOne(layer, path, readBeside, within)
      for (const entry of read.value) {
        const stays = entry.value === null && lookup(entry.name) === undefined
        if (!stays || !found.has(entry.name)) found.set(entry.name, entry)
      }
      failures.push(...read.failures)
    }
  }
  return { value: [...found.values()], failures }
}

function itemsOf({ document, path }: ServiceLayer): readonly Path[] {
  const at = [...path, 'env_file']
  const value = valueAt(document.value, at)
  if (value === undefined) return []
  return Array.isArray(value) ? value.map((_, index) => [...at, index]) : [at]
}

async function readOne(
  { document, folder, root }: ServiceLayer,
  path: Path,
  readBeside: ReadText,
  lookup: Lookup,
): Promise<Outcome<readonly ComposeEntry[]>> {
  const location = document.locate(path)
  const stop = (failure: Failure) => ({ value: [], failures: [failure] })
  const item = valueAt(document.value, path)
  const long = isMap(item)
  const at = long ? [...path, 'path'] : path
  const written = valueAt(document.value, at)
  const bare = document.bare(at)
  const isText = typeof written === 'string' && (bare === null || goScalar(bare).kind === 'text')
  const format = (long ? item.format : null) ?? ''
  if (!isText || (long && !Array.isArray(valueAt(document.value, path.slice(0, -1)))))
    return stop(manifestInvalid('env_file has a path that is not a text.', location, WRITE))
  if (format !== '' && format !== 'raw')
    return stop(
      manifestInvalid('env_file has a format that Compose does not know.', location, WRITE),
    )
  const name = literalPath(written)
  if (name.kind === 'made') return stop(madePath('The path of env_file', name.written, location))
  const inside = isAbsolute(name.text) ? name.text : join(folder, name.text)
  const file = isAbsolute(inside) ? inside : join(root, inside)
  try {
    const text = await readBeside(inside)
    const read = format === 'raw' ? readRawEnvFile : readEnvFile
    return read(text, file, lookup)
  } catch (thrown) {
    const failure = unreadable(thrown, inside)
    const optional = long && String(item.required) === 'false'
    // Compose starts a container with an empty one.
    const nothing = failure.code === 'FILE_EMPTY' || (optional && failure.code === 'FILE_NOT_FOUND')
    if (nothing) return { value: [], failures: [] }
    return stop({ ...failure, location })
  }
}

const WRITE = 'Write env_file: FILE, or a list of { path: FILE, required: false, format: raw }.'
