import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import { readTask } from './ecs.ts'
import { plainEntry, referenceEntry, unavailableEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'
import { taskSizeDrafts } from './task-size.ts'
import { isUnknown, type PlannedResource, type ResourceType } from './terraform-resources.ts'

type MapPlace = readonly [path: Path, toEntry: typeof plainEntry]

const DEFINITIONS: Path = ['container_definitions']
const SOURCE: Path = ['source_configuration', 0]
const IMAGE: Path = [...SOURCE, 'image_repository', 0, 'image_configuration', 0]
const CODE: Path = [...SOURCE, 'code_repository', 0, 'code_configuration', 0]

/** Where each type keeps its maps of variables (Terraform AWS provider, resource documentation). */
const MAPS: Readonly<
  Record<Exclude<ResourceType, 'aws_ecs_task_definition'>, readonly MapPlace[]>
> = {
  aws_apprunner_service: [IMAGE, [...CODE, 'code_configuration_values', 0]].flatMap((place) => [
    [[...place, 'runtime_environment_variables'], plainEntry],
    [[...place, 'runtime_environment_secrets'], referenceEntry],
  ]),
  aws_lambda_function: [[['environment', 0, 'variables'], plainEntry]],
}

/** @param container which one of a task definition's; null when nobody said */
export function readResource(resource: PlannedResource, container: string | null): ManifestPart {
  const { type } = resource
  if (type === 'aws_ecs_task_definition') return readDefinitions(resource, container)
  const maps = MAPS[type].map((place) => readMap(resource, place))
  const source = [...CODE, 'configuration_source']
  return valueAt(resource.after, source) === 'REPOSITORY'
    ? failed(readsRepositoryFile(resource.locate(source)))
    : joined(maps)
}

/** The names of a task definition's containers, as far as they are known. */
export function containerNames(resource: PlannedResource): readonly string[] {
  if (resource.type !== 'aws_ecs_task_definition') return []
  const list = definitionsIn(valueAt(resource.after, DEFINITIONS))
  return Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const name = valueAt(item, ['name'])
        return typeof name === 'string' ? [name] : []
      })
    : []
}

function readDefinitions(resource: PlannedResource, container: string | null): ManifestPart {
  if (isUnknown(resource, DEFINITIONS)) return failed(namesUnknown(resource, DEFINITIONS))
  const text = valueAt(resource.after, DEFINITIONS)
  // Positions inside the text cannot be told: everything in it stands where it stands.
  const location = resource.locate(DEFINITIONS)
  const locate = () => location
  const value = { containerDefinitions: definitionsIn(text) }
  const part = readTask(
    { value, locate, locateKey: locate, locateLine: locate, bare: () => null },
    container,
  )
  const bytes = typeof text === 'string' ? Buffer.byteLength(text) : 0
  return joined([part, { ...nothing, drafts: taskSizeDrafts(bytes, location) }])
}

/** V8's message about malformed JSON quotes it, so it is dropped here. */
function definitionsIn(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

function readMap(resource: PlannedResource, [path, toEntry]: MapPlace): ManifestPart {
  if (isUnknown(resource, path)) return failed(namesUnknown(resource, path))
  const key = String(path.at(-1))
  const map = valueAt(resource.after, path) ?? {}
  if (!isMap(map)) {
    const fix = 'Give the output of `terraform show -json PLAN` as it is.'
    return failed(manifestInvalid(`${key} is not a map.`, resource.locate(path), fix))
  }
  // A name whose value is unknown is left out of `after`.
  const unknown = valueAt(resource.afterUnknown, path)
  const later = isMap(unknown) ? Object.keys(unknown) : []
  const names = [...new Set([...Object.keys(map), ...later])]
  return joined(
    names.map((name) => {
      const text = valueAt(map, [name])
      const location = resource.locateKey([...path, name])
      if (isUnknown(resource, [...path, name]))
        return given(unavailableEntry(name, 'is known only after apply', location))
      if (typeof text === 'string') return given(toEntry(name, text, location))
      if (text === undefined) return nothing
      const says = `${name} in ${key} is not a text.`
      return failed(manifestInvalid(says, location, 'Give it a text, or leave it out.'))
    }),
  )
}

/** Not even the names are known: every variable of the policy would look absent. */
function namesUnknown(resource: PlannedResource, path: Path): Failure {
  const what = String(path.at(-1))
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `${what} of ${resource.address} is known only after apply, all of it, so no variable in it can be checked.`,
    fix: 'Apply what it is made from first (terraform apply -target=…), or make it from input variables and data sources, and plan again.',
    location: resource.locateKey(path),
  }
}

/** With the source REPOSITORY App Runner ignores the values here (App Runner API reference, CodeConfiguration). */
function readsRepositoryFile(location: Location): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      'This service takes its variables from apprunner.yaml in its repository, not from here.',
    fix: 'Give that file as the manifest: manifest: apprunner.yaml',
    location,
  }
}
