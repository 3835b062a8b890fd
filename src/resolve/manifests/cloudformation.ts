import { ownIn } from '../../algorithms/own.ts'
import { isMap, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { readSource } from './app-runner.ts'
import { PLATFORMS } from './batch.ts'
import { choose, obviousOf, required } from './choice.ts'
import { jobContainers, readJobContainer } from './cloudformation-batch.ts'
import { isUsedTemplate, readEnvironment, readTemplate } from './cloudformation-beanstalk.ts'
import { readPrimaryContainer, runsOwnDefinition } from './cloudformation-express.ts'
import { readFunction, readSamFunction } from './cloudformation-lambda.ts'
import { templateNotation } from './cloudformation-notation.ts'
import { lone, type Resource, type Target } from './cloudformation-target.ts'
import { containers, ECS_PROPERTIES, withValues } from './cloudformation-task.ts'
import type { ContainerSpelling } from './container-spec.ts'
import { NO_PARAMETERS } from './given-parameters.ts'
import type { ManifestFormat } from './manifest.ts'
import { refusedParameters } from './parameter-limits.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { defaultDrafts } from './stack-defaults.ts'
import { functionOf } from './template-functions.ts'
import { openTemplate, type Template, textAt } from './template-values.ts'
import { unknownParameters } from './unknown-parameters.ts'

export const cloudformation: ManifestFormat = {
  name: 'cloudformation',
  summary:
    'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and Express Mode services, App Runner services, Elastic Beanstalk environments, AWS Batch job definitions',
  recognises: ([value]) => {
    const resources = valueAt(value, ['Resources'])
    return isMap(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)))
  },
  read: async ([document], { container, region, account = null, parameters = NO_PARAMETERS }) => {
    if (document === undefined) return toManifest('lambda', nothing)
    const unknown = unknownParameters(document, parameters)
    const refused = await refusedParameters(document, parameters, (path) => textAt(document, path))
    const template = openTemplate(document, { region, account, parameters })
    const target = findTarget(template, container)
    const part = 'read' in target ? target.read() : target
    const assumed = { ...nothing, drafts: defaultDrafts(document, template.defaults) }
    const platform = 'read' in target ? target.platform : 'lambda'
    return toManifest(platform, joined([part, unknown, failed(...refused), assumed]))
  },
}

/** Two lists of Name and Value (AWS::AppRunner::Service, KeyValuePair). */
const APP_RUNNER_PROPERTIES: ContainerSpelling = {
  environment: 'RuntimeEnvironmentVariables',
  secrets: 'RuntimeEnvironmentSecrets',
  item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
}

const RESOURCES: Readonly<Record<string, Resource>> = {
  'AWS::Lambda::Function': (notation, id) => [
    lone(id, 'lambda', ['Environment'], (path) => readFunction(notation, path)),
  ],
  'AWS::Serverless::Function': (notation, id) => [
    lone(id, 'lambda', ['Environment'], (path) => readSamFunction(notation, path)),
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
function findTarget(template: Template, wanted: string | null): Target | ManifestPart {
  const { document, holds } = template
  const location = document.locate(['Resources'])
  const notation = templateNotation(template)
  const isMade = (resource: unknown) => {
    const condition = valueAt(resource, ['Condition'])
    return typeof condition !== 'string' || holds(condition) !== false
  }
  const resources = Object.entries(valueAt(document.value, ['Resources']) ?? {})
    .filter(([, resource]) => isMade(resource))
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
