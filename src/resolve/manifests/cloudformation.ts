import { ownIn } from '../../algorithms/own.ts'
import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { readSource } from './app-runner.ts'
import { PLATFORMS } from './batch.ts'
import { type Choosable, choose, obviousOf, required } from './choice.ts'
import { jobContainers, readJobContainer } from './cloudformation-batch.ts'
import { isUsedTemplate, readEnvironment, readTemplate } from './cloudformation-beanstalk.ts'
import { readPrimaryContainer, runsOwnDefinition } from './cloudformation-express.ts'
import { runtimeOf, samVariables } from './cloudformation-lambda.ts'
import { cloudFormationNotation } from './cloudformation-notation.ts'
import { portsOfTask } from './container-ports.ts'
import { type ContainerSpelling, containersIn, readVariables } from './container-spec.ts'
import { s3File } from './ecs.ts'
import { plainEntry } from './given.ts'
import { LAMBDA_SPELLING } from './lambda.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { loopbackOfTask } from './shared-loopback.ts'
import { NO_PARAMETERS, type StackParameters, unknownParameters } from './stack-parameters.ts'
import { functionOf, type Stack } from './template-values.ts'

/** A resource of a template with variables, or one of its containers. */
interface Target extends Choosable {
  readonly platform: Platform
  readonly essential: boolean
  readonly gives: boolean
  read(): ManifestPart
}

type Resource = (notation: Notation, id: string) => readonly Target[]

export const cloudformation: ManifestFormat = {
  name: 'cloudformation',
  summary:
    'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and Express Mode services, App Runner services, Elastic Beanstalk environments, AWS Batch job definitions',
  recognises: ([value]) => {
    const resources = valueAt(value, ['Resources'])
    return isMap(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)))
  },
  read: async ([document], { container, region, parameters = NO_PARAMETERS }) => {
    if (document === undefined) return toManifest('lambda', nothing)
    const unknown = failed(...unknownParameters(document, parameters))
    const target = findTarget(document, container, { region }, parameters)
    return 'read' in target
      ? toManifest(target.platform, joined([target.read(), unknown]))
      : toManifest('lambda', joined([target, unknown]))
  },
}

/** The property names of AWS::ECS::TaskDefinition, ContainerDefinition (CloudFormation template reference). */
export const ECS_PROPERTIES: ContainerSpelling = {
  environment: 'Environment',
  secrets: 'Secrets',
  item: { name: 'Name', value: 'Value', valueFrom: 'ValueFrom' },
}

/** Two lists of Name and Value (AWS::AppRunner::Service, KeyValuePair). */
const APP_RUNNER_PROPERTIES: ContainerSpelling = {
  environment: 'RuntimeEnvironmentVariables',
  secrets: 'RuntimeEnvironmentSecrets',
  item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
}

const RESOURCES: Readonly<Record<string, Resource>> = {
  'AWS::Lambda::Function': (notation, id) => [
    lone(id, 'lambda', ['Environment'], (path) =>
      joined([runtimeOf(notation, path), readVariables(notation, path, LAMBDA_SPELLING)]),
    ),
  ],
  'AWS::Serverless::Function': (notation, id) => [
    lone(id, 'lambda', ['Environment'], (path) =>
      joined([runtimeOf(notation, path), samVariables(notation, path)]),
    ),
  ],
  'AWS::AppRunner::Service': (notation, id) => [
    lone(id, 'app-runner', ['SourceConfiguration'], (path) =>
      readSource(withValues(notation), path, APP_RUNNER_PROPERTIES),
    ),
  ],
  'AWS::ECS::TaskDefinition': containers,
  'AWS::Batch::JobDefinition': (notation, id) =>
    jobContainers(notation, id).map((one) => ({
      ...one,
      platform: PLATFORMS[one.runner],
      read: () => readJobContainer(withValues(notation), one, ECS_PROPERTIES),
    })),
  'AWS::ElasticBeanstalk::Environment': (notation, id) => [
    lone(id, 'elastic-beanstalk', [], () => readEnvironment(withValues(notation), id)),
  ],
  'AWS::ElasticBeanstalk::ConfigurationTemplate': (notation, id) =>
    isUsedTemplate(notation, id)
      ? []
      : [lone(id, 'elastic-beanstalk', [], () => readTemplate(withValues(notation), id))],
  'AWS::ECS::ExpressGatewayService': (notation, id) =>
    runsOwnDefinition(notation, id)
      ? []
      : [
          lone(id, 'ecs', ['PrimaryContainer'], (path) =>
            readPrimaryContainer(withValues(notation), path, ECS_PROPERTIES),
          ),
        ],
}

/** The resource or container that is meant, or why the gate cannot tell. */
function findTarget(
  document: TextDocument,
  wanted: string | null,
  stack: Stack,
  parameters: StackParameters,
): Target | ManifestPart {
  const location = document.locate(['Resources'])
  const notation = cloudFormationNotation(document, stack, parameters)
  const resources = Object.entries(valueAt(document.value, ['Resources']) ?? {})
    .map(([id, resource]) => ({
      id,
      targets: ownIn(RESOURCES, typeOf(resource))?.(notation, id) ?? [],
    }))
    .filter(({ targets }) => targets.length > 0)
  const all = resources.flatMap(({ targets }) => targets)
  if (all.length === 0) return failed(noTarget(document))
  const named = resources.find(({ id }) => id === wanted)
  const one = named ?? (wanted === null && resources.length === 1 ? resources[0] : undefined)
  const obvious = one === undefined ? null : obviousOf(one.targets)
  if (named) return obvious ?? failed(required(named.targets, location))
  const choice = choose(all, obvious, wanted, location)
  return choice.ok ? choice.chosen : failed(choice.failure)
}

function lone(
  id: string,
  platform: Platform,
  place: Path,
  read: (path: Path) => ManifestPart,
): Target {
  const path = ['Resources', id, 'Properties', ...place]
  return { names: [id], platform, essential: true, gives: true, read: () => read(path) }
}

function containers(notation: Notation, id: string): readonly Target[] {
  const path = ['Resources', id, 'Properties', 'ContainerDefinitions']
  if (!Array.isArray(valueAt(notation.document.value, path)))
    return [lone(id, 'ecs', ['ContainerDefinitions'], () => noList(notation, path))]
  const all = containersIn(notation, path, {
    name: 'Name',
    essential: 'Essential',
    variables: ['Environment', 'Secrets', 'EnvironmentFiles'],
  })
  return all.map(({ name, essential, gives, path: container }, index) => {
    const longName = `${id}/${name ?? index + 1}`
    return {
      names: all.length === 1 ? [id, longName] : [longName],
      platform: 'ecs',
      essential,
      gives,
      read: () => readContainer(notation, container),
    }
  })
}

function readContainer(notation: Notation, container: Path): ManifestPart {
  const { document } = notation
  return joined([
    {
      ...nothing,
      loopback: loopbackOfTask(document, container.slice(0, -2), container),
      setup: portsOfTask(valueAt(document.value, container)),
    },
    readVariables(withValues(notation), container, ECS_PROPERTIES),
    readFiles(notation, [...container, 'EnvironmentFiles']),
  ])
}

/** An item may be made by the template, and then the name of its file is not known. */
function readFiles({ document, unreadable, written }: Notation, path: Path): ManifestPart {
  const list = valueAt(document.value, path)
  if (list === undefined) return nothing
  const failure = unreadable(path)
  if (failure !== null) return failure
  if (!Array.isArray(list)) return s3File(document.locate(path), null)
  const items = list.flatMap((_, index) => {
    const at = [...path, index]
    const isNone = written(at).kind === 'absent'
    return isNone ? [] : s3File(document.locate(at), valueAt(document.value, [...at, 'Value']))
  })
  return joined(items)
}

/** Lists of variables, where CDK writes a name alone for a value that is undefined. */
function withValues(notation: Notation): Notation {
  return {
    ...notation,
    written: (path) =>
      valueAt(notation.document.value, path) === undefined
        ? { kind: 'absent' }
        : notation.written(path),
    withoutValue: leftOut,
  }
}

function leftOut(name: string, location: Location): ManifestPart {
  const draft: SourceDraft = {
    check: 'dropped-variable',
    variable: name,
    says: 'has no value in the template, so the container starts without it',
    fix: 'Give it a value, or remove it from the template. CDK writes a name alone for a value that is undefined.',
    facts: {},
    location,
  }
  return given({ entry: plainEntry(name, '', location).entry, drafts: [draft] })
}

function noList(notation: Notation, path: Path): ManifestPart {
  const { document, unreadable } = notation
  if (valueAt(document.value, path) === undefined) return nothing
  const says = 'ContainerDefinitions is not a list.'
  return (
    unreadable(path) ??
    failed(manifestInvalid(says, document.locate(path), 'Write a list of containers.'))
  )
}

function noTarget(document: TextDocument) {
  const generated = functionOf(valueAt(document.value, ['Resources']))
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The template has no resource with variables${generated === null ? '' : ` except those that ${generated} makes`}.`,
    fix: `The gate reads ${Object.keys(RESOURCES).join(', ')}.`,
    location: document.locate(['Resources']),
  } as const
}

function typeOf(resource: unknown): string {
  const type = valueAt(resource, ['Type'])
  return typeof type === 'string' ? type : ''
}
