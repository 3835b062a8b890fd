import type { Failure } from '../../domain/errors.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type ManifestEntry, type ManifestFormat, manifestInvalid } from './manifest.ts'

type Path = readonly string[]

const KINDS = {
  RuntimeEnvironmentVariables: 'plain',
  RuntimeEnvironmentSecrets: 'reference',
} as const

/** Where each kind of source keeps its configuration (App Runner API reference, SourceConfiguration). */
const IMAGE: Path = ['ImageRepository', 'ImageConfiguration']
const CODE: Path = ['CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues']

export const appRunner: ManifestFormat = {
  name: 'app-runner',
  summary:
    'App Runner service as `aws apprunner create-service`, `update-service` and `describe-service` take and give it',
  recognises: (value) => isMap(valueAt(value, [...root(value), 'SourceConfiguration'])),
  read: (document) => {
    const source = [...root(document.value), 'SourceConfiguration']
    const entries: ManifestEntry[] = []
    const failures: Failure[] = [...repositoryFile(document, source)]
    for (const place of [IMAGE, CODE]) {
      for (const [key, kind] of Object.entries(KINDS)) {
        const path = [...source, ...place, key]
        const map = valueAt(document.value, path) ?? {}
        if (!isMap(map)) {
          failures.push(
            manifestInvalid(
              `${key} is not a map.`,
              document.locate(path),
              `Write "${key}": {"NAME": "text"}.`,
            ),
          )
          continue
        }
        for (const [name, text] of Object.entries(map)) {
          const location = document.locateKey([...path, name])
          if (typeof text === 'string') entries.push({ name, kind, text, location })
          else
            failures.push(
              manifestInvalid(
                `${name} in ${key} is not a text, and App Runner takes texts only.`,
                location,
                'Put the value in double quotes.',
              ),
            )
        }
      }
    }
    return { value: entries, failures }
  },
}

/** With ConfigurationSource REPOSITORY App Runner ignores the values here and reads apprunner.yaml instead. */
function repositoryFile(document: TextDocument, source: Path): readonly Failure[] {
  const path = [...source, 'CodeRepository', 'CodeConfiguration', 'ConfigurationSource']
  if (valueAt(document.value, path) !== 'REPOSITORY') return []
  return [
    {
      code: 'MANIFEST_UNSUPPORTED',
      message:
        'This service takes its variables from apprunner.yaml in its repository, which is not read yet.',
      fix: 'Give the variables of apprunner.yaml to the gate under `variables:` and `secrets:` of the environment.',
      location: document.locate(path),
    },
  ]
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['Service'])) ? ['Service'] : []
}
