import { isAbsolute, join } from 'node:path/posix'
import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import type { ReadText } from '../../text/files.ts'
import { literalName, literalPath, madePath } from './as-written.ts'
import { readRawEnvFile } from './compose-env-file.ts'
import type { Lookup } from './compose-interpolation.ts'
import { unreadable } from './compose-service.ts'
import { isCut, unsetWords } from './compose-unset.ts'
import {
  closedEntry,
  type Handing,
  laterEntry,
  type Noted,
  sealedEntry,
  unavailableEntry,
} from './given.ts'
import { goScalar } from './go-yaml.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'
import { interpolateStack } from './swarm-interpolation.ts'

const FORM = 'Write a map of NAME: "text", or a list of - NAME=text.'

/**
 * `environment` of a service (docker/cli, cli/compose/schema and loader): a map of texts, numbers and nulls, or a list
 * of texts.
 */
export function readStackEnvironment(
  document: TextDocument,
  path: Path,
  shell: Lookup,
): ManifestPart {
  const environment = valueAt(document.value, path) ?? null
  if (environment === null) return nothing
  if (isMap(environment))
    return joined(
      Object.keys(environment).map((name) => readPair(document, [...path, name], name, shell)),
    )
  if (Array.isArray(environment))
    return joined(environment.map((_, index) => readItem(document, [...path, index], shell)))
  const says = 'environment is neither a map nor a list.'
  return failed(manifestInvalid(says, document.locate(path), FORM))
}

function readPair(document: TextDocument, path: Path, name: string, shell: Lookup): ManifestPart {
  const location = document.locateKey(path)
  const bare = document.bare(path)
  const value = valueAt(document.value, path)
  const scalar = bare === null ? { kind: 'text' as const, text: value } : goScalar(bare)
  if (value === null || scalar.kind === 'null') return given(fromShell(name, shell, location))
  const taken = scalar.kind === 'text' || scalar.kind === 'number'
  if (!taken || typeof scalar.text !== 'string' || name === '') {
    const says = `${name === '' ? 'A variable without a name' : name} in environment is not a text, a number or null, and docker stack deploy refuses it.`
    return failed(manifestInvalid(says, location, PLAIN))
  }
  return readText(name, scalar.text, shell, location)
}

const PLAIN =
  'Put the value in double quotes. If `docker compose up` reads the file, set manifest-format: compose.'

function readItem(document: TextDocument, path: Path, shell: Lookup): ManifestPart {
  const location = document.locate(path)
  const item = valueAt(document.value, path)
  const bare = document.bare(path)
  if (typeof item !== 'string' || (bare !== null && goScalar(bare).kind !== 'text')) {
    const says = 'An item of environment is not a text, and docker stack deploy refuses the list.'
    return failed(manifestInvalid(says, location, 'Write - NAME=text.'))
  }
  const key = literalName(item)
  if (key.kind === 'made') return given(unavailableEntry(key.written, 'has a made name', location))
  const written = item.split('=', 1)[0] ?? ''
  if (written === item) return given(fromShell(key.text, shell, location))
  return readText(key.text, item.slice(written.length + 1), shell, location)
}

function readText(name: string, text: string, shell: Lookup, location: Location): ManifestPart {
  const filled = interpolateStack(text, shell)
  if (filled.kind === 'text') return given(textEntry(name, filled.text, filled, shell, location))
  if (filled.kind === 'missing') {
    const words = unsetWords(name, filled.marks)
    if (isCut(filled.marks)) return given(sealedEntry(name, words, location))
    return given(unavailableEntry(name, words.because, location, words.fix))
  }
  const says = `${name} in environment has a $ that docker stack deploy cannot read.`
  return failed(manifestInvalid(says, location, 'Write $$ for a $ that means itself.'))
}

/** The templates that Swarm fills in (docker service create, "Create services using templates"). */
const TEMPLATE =
  /\{\{[^{}]*\.(Service\.(ID|Name|Labels)|Node\.(ID|Hostname|Platform)|Task\.(ID|Name|Slot))[^{}]*\}\}/g

/** An empty text takes the value of the shell, if it has one (loader.go, updateEnvironment). */
function textEntry(
  name: string,
  text: Secret,
  handing: Handing,
  shell: Lookup,
  location: Location,
): Noted {
  const own = text.bytes === 0 ? shell(name) : undefined
  if (own instanceof Secret)
    return closedEntry(name, own, location, { handedOn: true, madeOf: [own] })
  const byTask = text.read((raw) => raw.replace(TEMPLATE, '') !== raw)
  if (byTask) return laterEntry(name, 'has a template that Swarm fills in for each task', location)
  return closedEntry(name, text, location, handing)
}

function fromShell(name: string, shell: Lookup, location: Location): Noted {
  const text = shell(name)
  if (text instanceof Secret)
    return closedEntry(name, text, location, { handedOn: true, madeOf: [text] })
  const because =
    'takes its value from the shell of docker stack deploy, and the gate does not have it'
  return unavailableEntry(name, because, location)
}

/**
 * The files of `env_file`, a path or a list of paths: read as `docker run --env-file` reads them (loader/envfile.go,
 * pkg/kvfile), without quotes and without interpolation. A later file wins.
 */
export async function readStackEnvFiles(
  document: TextDocument,
  path: Path,
  folder: string,
  shell: Lookup,
  readBeside: ReadText,
): Promise<ManifestPart> {
  const value = valueAt(document.value, path) ?? null
  if (value === null) return nothing
  const paths = Array.isArray(value) ? value.map((_, index) => [...path, index]) : [path]
  const parts: ManifestPart[] = []
  for (const at of paths) {
    const location = document.locate(at)
    const written = valueAt(document.value, at)
    if (typeof written !== 'string') {
      const says = 'env_file has an item that is no path, and docker stack deploy refuses it.'
      parts.push(failed(manifestInvalid(says, location, 'Write env_file: [FILE].')))
      continue
    }
    const name = literalPath(written)
    if (name.kind === 'made')
      parts.push(failed(madePath('The path of env_file', name.written, location)))
    else parts.push(await readEnvFile(name.text, folder, shell, readBeside, location))
  }
  return joined(parts)
}

async function readEnvFile(
  name: string,
  folder: string,
  shell: Lookup,
  readBeside: ReadText,
  location: Location,
): Promise<ManifestPart> {
  try {
    const text = await readBeside(name)
    const file = isAbsolute(name) ? name : join(folder, name)
    const { value, failures } = readRawEnvFile(text, file, shell)
    const noted = value.map((entry) =>
      entry.value?.kind === 'text'
        ? textEntry(entry.name, entry.value.text, { handedOn: true }, shell, entry.location)
        : fromShell(entry.name, shell, entry.location),
    )
    return { ...nothing, noted, failures }
  } catch (thrown) {
    const failure = unreadable(thrown, name)
    return failure.code === 'FILE_EMPTY' ? nothing : failed({ ...failure, location })
  }
}
