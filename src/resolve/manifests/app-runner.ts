import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { portsOfService } from './container-ports.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import type { ManifestFormat } from './manifest.ts'
import { type Notation, textNotation } from './notation.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** Where each kind of source keeps its configuration (App Runner API reference, SourceConfiguration). */
const IMAGE: Path = ['ImageRepository', 'ImageConfiguration']
const CODE: Path = ['CodeRepository', 'CodeConfiguration']

/** Both maps of a configuration, from name to text. */
const SPELLING: ContainerSpelling = {
  environment: 'RuntimeEnvironmentVariables',
  secrets: 'RuntimeEnvironmentSecrets',
  item: null,
}

export const appRunner: ManifestFormat = {
  name: 'app-runner',
  summary:
    'App Runner service as `aws apprunner create-service`, `update-service` and `describe-service` take and give it',
  recognises: ([value]) => isMap(valueAt(value, [...root(value), 'SourceConfiguration'])),
  read: async ([document]) =>
    toManifest('app-runner', document === undefined ? nothing : readService(document)),
}

function readService(document: TextDocument): ManifestPart {
  const source = [...root(document.value), 'SourceConfiguration']
  return readSource(textNotation(document), source, SPELLING)
}

/** Reads the SourceConfiguration at a path, in the spelling of the JSON or of CloudFormation. */
export function readSource(
  notation: Notation,
  source: Path,
  spelling: ContainerSpelling,
): ManifestPart {
  const { document } = notation
  const origin = [...source, ...CODE, 'ConfigurationSource']
  const values = [...source, ...CODE, 'CodeConfigurationValues']
  const port =
    valueAt(document.value, [...source, ...IMAGE, 'Port']) ??
    valueAt(document.value, [...values, 'Port'])
  return joined([
    { ...nothing, setup: portsOfService(port) },
    valueAt(document.value, origin) === 'REPOSITORY'
      ? failed(readsRepositoryFile(document.locate(origin)))
      : nothing,
    readVariables(notation, [...source, ...IMAGE], spelling),
    readVariables(notation, values, spelling),
  ])
}

/** With ConfigurationSource REPOSITORY App Runner ignores the values here and reads apprunner.yaml instead. */
export function readsRepositoryFile(location: Location): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      'This service takes its variables from apprunner.yaml in its repository, not from here.',
    fix: 'Give that file as the manifest: manifest: apprunner.yaml',
    location,
  }
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['Service'])) ? ['Service'] : []
}
