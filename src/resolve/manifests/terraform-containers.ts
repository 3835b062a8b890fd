import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { readsRepositoryFile } from './app-runner.ts'
import { readJob } from './batch.ts'
import { containersOfJob } from './batch-containers.ts'
import { readOptions } from './beanstalk-options.ts'
import { portsOfService } from './container-ports.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import { readTask, taskSizeDrafts } from './ecs.ts'
import { EXPRESS_CONTAINER, givesDefinition } from './ecs-express.ts'
import { plainEntry } from './given.ts'
import { type Notation, textNotation, writtenText } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'
import {
  isUnknown,
  type PlannedResource,
  type ResourceType,
  UNKNOWN,
} from './terraform-resources.ts'

const DEFINITIONS: Path = ['container_definitions']
const SOURCE: Path = ['source_configuration', 0]
const IMAGE: Path = [...SOURCE, 'image_repository', 0, 'image_configuration', 0]
const CODE: Path = [...SOURCE, 'code_repository', 0, 'code_configuration', 0]

/** The maps of aws_apprunner_service and aws_lambda_function (Terraform AWS provider, resource documentation). */
const APP_RUNNER: ContainerSpelling = {
  environment: 'runtime_environment_variables',
  secrets: 'runtime_environment_secrets',
  item: null,
}
const LAMBDA: ContainerSpelling = { ...APP_RUNNER, environment: 'variables', secrets: null }

const PRIMARY: Path = ['primary_container', 0]

/** The blocks of aws_ecs_express_gateway_service; its documentation has `secrets`, its schema `secret`. */
const EXPRESS: ContainerSpelling = {
  environment: 'environment',
  secrets: 'secret',
  item: { name: 'name', value: 'value', valueFrom: 'value_from' },
}

const READERS: Readonly<
  Record<ResourceType, (resource: PlannedResource, container: string | null) => ManifestPart>
> = {
  aws_ecs_task_definition: readDefinitions,
  aws_ecs_express_gateway_service: readExpress,
  aws_apprunner_service: readAppRunner,
  aws_lambda_function: (resource) =>
    readVariables(planNotation(resource), ['environment', 0], LAMBDA),
  aws_batch_job_definition: readJobDefinition,
  aws_elastic_beanstalk_environment: readSettings,
}

/** @param container which one of a task definition's; null when none was named */
export function readResource(resource: PlannedResource, container: string | null): ManifestPart {
  return READERS[resource.type](resource, container)
}

function readAppRunner(resource: PlannedResource): ManifestPart {
  const notation = planNotation(resource)
  const source = [...CODE, 'configuration_source']
  if (valueAt(resource.values, source) === 'REPOSITORY')
    return failed(readsRepositoryFile(resource.locate(source)))
  const values = [...CODE, 'code_configuration_values', 0]
  const port =
    valueAt(resource.values, [...IMAGE, 'port']) ?? valueAt(resource.values, [...values, 'port'])
  return joined([
    { ...nothing, setup: portsOfService(port) },
    readVariables(notation, IMAGE, APP_RUNNER),
    readVariables(notation, values, APP_RUNNER),
  ])
}

/** The attributes of aws_batch_job_definition that hold a JSON text. `eks_properties` is a block, which the gate does not read. */
const JOB_TEXTS = {
  containerProperties: 'container_properties',
  ecsProperties: 'ecs_properties',
  nodeProperties: 'node_properties',
} as const

function jobIn(resource: PlannedResource) {
  const texts = Object.entries(JOB_TEXTS).map(([key, attribute]) => [
    key,
    definitionsIn(valueAt(resource.values, [attribute])),
  ])
  const jobDefinitionName = valueAt(resource.values, ['name'])
  return { jobDefinitionName, ...Object.fromEntries(texts) }
}

function readJobDefinition(resource: PlannedResource, container: string | null): ManifestPart {
  const unknown = Object.values(JOB_TEXTS).find((attribute) => isUnknown(resource, [attribute]))
  if (unknown !== undefined) return failed(namesUnknown(resource, [unknown]))
  if (valueAt(resource.values, ['eks_properties', 0]) !== undefined)
    return failed(podsUnread(resource))
  const location =
    Object.values(JOB_TEXTS)
      .filter((attribute) => typeof valueAt(resource.values, [attribute]) === 'string')
      .map((attribute) => resource.locate([attribute]))[0] ?? resource.location
  const locate = () => location
  return readJob({ value: jobIn(resource), locate, locateKey: locate }, [], container).part
}

function podsUnread(resource: PlannedResource): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The gate does not read eks_properties of ${resource.address}.`,
    fix: 'Give the job definition itself: `aws batch describe-job-definitions --job-definitions NAME:REVISION` prints it.',
    location: resource.locate(['eks_properties']),
  }
}

/** The blocks `setting` of aws_elastic_beanstalk_environment. */
const SETTING = { namespace: 'namespace', name: 'name', value: 'value' }

function readSettings(resource: PlannedResource): ManifestPart {
  const notation: Notation = {
    ...planNotation(resource),
    unusualItem: (path, nameKey) =>
      isUnknown(resource, [...path, nameKey]) ? failed(namesUnknown(resource, path)) : null,
  }
  return readOptions(notation, ['setting'], SETTING)
}

function readExpress(resource: PlannedResource): ManifestPart {
  const { values, location } = resource
  if (isUnknown(resource, PRIMARY)) return failed(namesUnknown(resource, PRIMARY.slice(0, 1)))
  const container = valueAt(values, PRIMARY)
  if (container === undefined) return failed(givesDefinition(location))
  const notation: Notation = {
    ...planNotation(resource),
    unusualItem: (path, nameKey) =>
      isUnknown(resource, [...path, nameKey]) ? failed(namesUnknown(resource, path)) : null,
  }
  return joined([
    { ...nothing, setup: portsOfService(valueAt(container, ['container_port'])) },
    readVariables(notation, PRIMARY, EXPRESS),
  ])
}

/** The values of a planned resource, where Terraform writes a mark for each that is known only after apply. */
export function planNotation(resource: PlannedResource): Notation {
  const { values, locate, locateKey } = resource
  return {
    ...textNotation({ value: values, locate, locateKey }),
    written: (path) => {
      const value = valueAt(values, path)
      if (value === UNKNOWN) return { kind: 'later', because: 'is known only after apply' }
      return value === null ? { kind: 'absent' } : writtenText(value)
    },
    withoutValue: leftOut,
    unreadable: (path) => (isUnknown(resource, path) ? failed(namesUnknown(resource, path)) : null),
  }
}

/** Terraform keeps null in a map, and the AWS provider leaves it out (its issue 24041). */
function leftOut(name: string, location: Location): ManifestPart {
  const draft: SourceDraft = {
    check: 'dropped-variable',
    variable: name,
    says: 'is null in the plan, and the AWS provider leaves such a variable out',
    fix: 'Give it a value, or leave it out of the map: { for k, v in local.env : k => v if v != null }.',
    facts: {},
    location,
  }
  return given({ entry: plainEntry(name, '', location).entry, drafts: [draft] })
}

/** The names of a task definition's containers, as far as they are known. */
export function containerNames(resource: PlannedResource): readonly string[] {
  if (resource.type === 'aws_ecs_express_gateway_service') return [EXPRESS_CONTAINER]
  if (resource.type === 'aws_batch_job_definition')
    return containersOfJob(jobIn(resource), [], '', (key) => key).flatMap(({ names }) =>
      names.slice(0, 1).filter((name) => name !== ''),
    )
  if (resource.type !== 'aws_ecs_task_definition') return []
  const list = definitionsIn(valueAt(resource.values, DEFINITIONS))
  return Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const name = valueAt(item, ['name'])
        return typeof name === 'string' ? [name] : []
      })
    : []
}

function readDefinitions(resource: PlannedResource, container: string | null): ManifestPart {
  if (isUnknown(resource, DEFINITIONS)) return failed(namesUnknown(resource, DEFINITIONS))
  const text = valueAt(resource.values, DEFINITIONS)
  // The text has one place in the plan, so each part of it gets that place.
  const location = resource.locate(DEFINITIONS)
  const locate = () => location
  const value = {
    containerDefinitions: definitionsIn(text),
    networkMode: valueAt(resource.values, ['network_mode']),
    requiresCompatibilities: valueAt(resource.values, ['requires_compatibilities']),
  }
  const part = readTask({ value, locate, locateKey: locate }, container)
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

/** Without the names every variable of the policy would look absent. */
function namesUnknown(resource: PlannedResource, path: Path): Failure {
  const what = path.filter((step) => typeof step === 'string').at(-1)
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `${typeof path.at(-1) === 'number' ? 'An item' : 'All'} of ${what} of ${resource.address} is known only after apply, so no variable in it can be checked.`,
    fix: 'Make it from input variables and data sources, or apply its parts first (`terraform apply -target=…`), and plan again.',
    location: resource.locateKey(path),
  }
}
