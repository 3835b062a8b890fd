import type { Failure } from '../../domain/errors.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { portsOfService } from './container-ports.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import { runtimeAt } from './lambda.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { textNotation, writtenText } from './notation.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** The lists of the run section; those of the build section never reach the running container. */
const SPELLING: ContainerSpelling = {
  environment: 'env',
  secrets: 'secrets',
  item: { name: 'name', value: 'value', valueFrom: 'value-from' },
}

/** Keys that App Runner reads inside `run` only. */
const RUN_KEYS = ['env', 'secrets', 'network', 'command']

/** App Runner developer guide, "App Runner configuration file reference". */
export const apprunnerYaml: ManifestFormat = {
  name: 'apprunner-yaml',
  summary: 'apprunner.yaml, the configuration file in the repository of an App Runner service',
  recognises: ([value]) =>
    typeof valueAt(value, ['runtime']) === 'string' &&
    valueAt(value, ['version']) !== undefined &&
    (isMap(valueAt(value, ['run'])) || isMap(valueAt(value, ['build']))),
  read: async ([document]) =>
    toManifest('app-runner', document === undefined ? nothing : readFile(document)),
}

function readFile(document: TextDocument): ManifestPart {
  // The file maps names to scalars, so a number or a boolean is its text, as it is written.
  const written = (path: Path) => {
    const value = valueAt(document.value, path)
    const isScalar = typeof value === 'number' || typeof value === 'boolean'
    return writtenText(isScalar ? String(value) : value)
  }
  const name = (path: Path) => {
    const text = written(path)
    return text.kind === 'text' ? text.text : null
  }
  const notation = { ...textNotation(document), written, name }
  return joined([
    failed(...structureFailures(document)),
    { ...nothing, setup: portsOfService(valueAt(document.value, ['run', 'network', 'port'])) },
    { ...nothing, setup: runtimeAt(valueAt(document.value, ['runtime'])) },
    readVariables(notation, ['run'], SPELLING),
  ])
}

function structureFailures(document: TextDocument): readonly Failure[] {
  const fix = 'Write run: with the command that starts the service, and env and secrets in it.'
  const missing = isMap(valueAt(document.value, ['run']))
    ? []
    : [manifestInvalid('`run` is not a map.', document.locate(['run']), fix)]
  const misplaced = RUN_KEYS.filter((key) => valueAt(document.value, [key]) !== undefined).map(
    (key) =>
      manifestInvalid(
        `\`${key}\` stands beside \`run\`, and App Runner reads it inside \`run\` only.`,
        document.locateKey([key]),
        `Indent \`${key}\` so that it belongs to \`run\`.`,
      ),
  )
  return [...missing, ...misplaced]
}
