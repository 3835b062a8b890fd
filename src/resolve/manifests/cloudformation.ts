import { ownIn } from '../../algorithms/own.ts'
import type { Platform } from '../../domain/platform.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { PLACES, repositoryFile } from './app-runner.ts'
import { type Choosable, choose, obviousOf, required } from './choice.ts'
import {
  functionOf,
  partAt,
  plainValue,
  readList,
  readMap,
  secretValue,
} from './cloudformation-values.ts'
import { s3File } from './ecs.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** A resource of a template, or one container of it, that is given variables. */
interface Target extends Choosable {
  readonly platform: Platform
  readonly essential: boolean
  readonly gives: boolean
  read(): ManifestPart
}

type Resource = (document: TextDocument, id: string) => readonly Target[]

export const cloudformation: ManifestFormat = {
  name: 'cloudformation',
  summary:
    'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and App Runner services',
  recognises: ([value]) => {
    const resources = valueAt(value, ['Resources'])
    return isMap(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)))
  },
  read: async ([document], { container }) => {
    if (document === undefined) return toManifest('lambda', nothing)
    const target = findTarget(document, container)
    return 'read' in target
      ? toManifest(target.platform, target.read())
      : toManifest('lambda', target)
  },
}

const RESOURCES: Readonly<Record<string, Resource>> = {
  'AWS::Lambda::Function': (document, id) => [
    lone(id, 'lambda', ['Environment', 'Variables'], (path) =>
      readMap(document, path, (at, name) => plainValue(document, at, name)),
    ),
  ],
  'AWS::Serverless::Function': (document, id) => [
    lone(id, 'lambda', ['Environment', 'Variables'], (path) => samVariables(document, path)),
  ],
  'AWS::AppRunner::Service': (document, id) => [
    lone(id, 'app-runner', ['SourceConfiguration'], (source) =>
      joined([
        failed(...repositoryFile(document, source.map(String))),
        ...PLACES.flatMap((place) => {
          const keys = { name: 'Name', value: 'Value' }
          const at = [...source, ...place]
          return [
            readList(document, [...at, 'RuntimeEnvironmentVariables'], keys, plainValue),
            readList(document, [...at, 'RuntimeEnvironmentSecrets'], keys, secretValue),
          ]
        }),
      ]),
    ),
  ],
  'AWS::ECS::TaskDefinition': containers,
}

function targetsOf(document: TextDocument, id: string, resource: unknown): readonly Target[] {
  const type = typeOf(resource)
  return ownIn(RESOURCES, type)?.(document, id) ?? []
}

/** The resource or container that is meant, or why it cannot be told. */
function findTarget(document: TextDocument, wanted: string | null): Target | ManifestPart {
  const location = document.locate(['Resources'])
  const resources = Object.entries(valueAt(document.value, ['Resources']) ?? {})
    .map(([id, resource]) => ({ id, targets: targetsOf(document, id, resource) }))
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

function containers(document: TextDocument, id: string): readonly Target[] {
  const path = ['Resources', id, 'Properties', 'ContainerDefinitions']
  const list = valueAt(document.value, path)
  if (!Array.isArray(list))
    return [lone(id, 'ecs', ['ContainerDefinitions'], () => noList(document, path))]
  return list.map((value: unknown, index) => {
    const name = valueAt(value, ['Name'])
    const own = `${id}/${typeof name === 'string' ? name : index + 1}`
    const keys = ['Environment', 'Secrets', 'EnvironmentFiles']
    return {
      names: list.length === 1 ? [id, own] : [own],
      platform: 'ecs',
      essential: !/^false$/i.test(String(valueAt(value, ['Essential']))),
      gives: keys.some((key) => valueAt(value, [key]) !== undefined),
      read: () => readContainer(document, [...path, index]),
    }
  })
}

function readContainer(document: TextDocument, path: Path): ManifestPart {
  const files = [...path, 'EnvironmentFiles']
  return joined([
    readList(document, [...path, 'Environment'], { name: 'Name', value: 'Value' }, plainValue),
    readList(document, [...path, 'Secrets'], { name: 'Name', value: 'ValueFrom' }, secretValue),
    partAt(document, files, () => ({ ...nothing, drafts: [s3File(document, files)] })),
  ])
}

/** A function adds its own variables to those of Globals and wins (SAM developer guide, "Globals section"). */
function samVariables(document: TextDocument, path: Path): ManifestPart {
  const globals = ['Globals', 'Function', 'Environment', 'Variables']
  const own = valueAt(document.value, path)
  return joined([
    readMap(document, globals, (at, name) =>
      isMap(own) && Object.hasOwn(own, name) ? nothing : plainValue(document, at, name),
    ),
    readMap(document, path, (at, name) => plainValue(document, at, name)),
  ])
}

function noList(document: TextDocument, path: Path): ManifestPart {
  return partAt(document, path, () => {
    const says = 'ContainerDefinitions is not a list.'
    return failed(manifestInvalid(says, document.locate(path), 'Write a list of containers.'))
  })
}

function noTarget(document: TextDocument) {
  const generated = functionOf(valueAt(document.value, ['Resources']))
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The template has no resource that is given variables${generated === null ? '' : `, other than those that ${generated} makes`}.`,
    fix: `The gate reads ${Object.keys(RESOURCES).join(', ')}.`,
    location: document.locate(['Resources']),
  } as const
}

function typeOf(resource: unknown): string {
  const type = valueAt(resource, ['Type'])
  return typeof type === 'string' ? type : ''
}
