import type { Failure } from '../../domain/errors.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type Noted, plainEntry, referenceEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'

const KINDS = {
  RuntimeEnvironmentVariables: plainEntry,
  RuntimeEnvironmentSecrets: referenceEntry,
} as const

/** Where each kind of source keeps its configuration (App Runner API reference, SourceConfiguration). */
export const PLACES: readonly Path[] = [
  ['ImageRepository', 'ImageConfiguration'],
  ['CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues'],
]

export const appRunner: ManifestFormat = {
  name: 'app-runner',
  summary:
    'App Runner service as `aws apprunner create-service`, `update-service` and `describe-service` take and give it',
  recognises: ([value]) => isMap(valueAt(value, [...root(value), 'SourceConfiguration'])),
  read: async ([document]) => {
    const noted: Noted[] = []
    const failures: Failure[] = []
    const source = [...root(document?.value), 'SourceConfiguration']
    if (document !== undefined) {
      failures.push(...repositoryFile(document, source))
      for (const place of PLACES) {
        for (const [key, toEntry] of Object.entries(KINDS)) {
          const read = readMap(document, [...source, ...place, key], toEntry)
          noted.push(...read.noted)
          failures.push(...read.failures)
        }
      }
    }
    const value = {
      platform: 'app-runner' as const,
      entries: noted.map(({ entry }) => entry),
      drafts: noted.flatMap(({ drafts }) => drafts),
    }
    return { value, failures }
  },
}

function readMap(document: TextDocument, path: Path, toEntry: typeof plainEntry) {
  const noted: Noted[] = []
  const failures: Failure[] = []
  const map = valueAt(document.value, path) ?? {}
  const key = String(path.at(-1))
  if (!isMap(map)) {
    const fix = `Write "${key}": {"NAME": "text"}.`
    return {
      noted,
      failures: [manifestInvalid(`${key} is not a map.`, document.locate(path), fix)],
    }
  }
  for (const [name, text] of Object.entries(map)) {
    const location = document.locateKey([...path, name])
    if (typeof text === 'string') noted.push(toEntry(name, text, location))
    else {
      const says = `${name} in ${key} is not a text, and App Runner takes texts only.`
      failures.push(manifestInvalid(says, location, 'Put the value in double quotes.'))
    }
  }
  return { noted, failures }
}

/** With ConfigurationSource REPOSITORY App Runner ignores the values here and reads apprunner.yaml instead. */
export function repositoryFile(document: TextDocument, source: Path): readonly Failure[] {
  const path = [...source, 'CodeRepository', 'CodeConfiguration', 'ConfigurationSource']
  if (valueAt(document.value, path) !== 'REPOSITORY') return []
  return [
    {
      code: 'MANIFEST_UNSUPPORTED',
      message:
        'This service takes its variables from apprunner.yaml in its repository, not from here.',
      fix: 'Give that file as the manifest: manifest: apprunner.yaml',
      location: document.locate(path),
    },
  ]
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['Service'])) ? ['Service'] : []
}
