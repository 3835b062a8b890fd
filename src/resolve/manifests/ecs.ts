import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { safeText } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { coreKind } from '../../text/yaml-core.ts'
import { baseName } from '../env-files/copies.ts'
import { choose, obviousOf } from './choice.ts'
import { portsOfTask } from './container-ports.ts'
import { type ContainerSpelling, containersIn, readList, readVariables } from './container-spec.ts'
import { plainEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid, type ReplacedNames } from './manifest.ts'
import { type Notation, textNotation, writtenText } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { loopbackOfTask } from './shared-loopback.ts'

/** Amazon ECS API reference, ContainerDefinition. */
export const ECS_SPELLING: ContainerSpelling = {
  environment: 'environment',
  secrets: 'secrets',
  item: { name: 'name', value: 'value', valueFrom: 'valueFrom' },
}

/** Most bytes of a task definition (Amazon ECS service quotas, "task definition size limit"). */
const MAX_BYTES = 65_536

export const ecs: ManifestFormat = {
  name: 'ecs',
  summary:
    'ECS task definition as `aws ecs register-task-definition` takes it and amazon-ecs-render-task-definition writes it',
  recognises: ([value]) =>
    isDescribed(value) || Array.isArray(valueAt(value, ['containerDefinitions'])),
  read: async ([document, ...others], { container, replaced, printed }) => {
    if (document === undefined) return toManifest('ecs', nothing)
    if (printed && isDescribed(document.value))
      return toManifest('ecs', readTask(within(document, 'taskDefinition'), container))
    const refused = notSent(document, others)
    if (refused !== null) return toManifest('ecs', failed(refused))
    return toManifest('ecs', joined([readTask(document, container, replaced), sizeOf(document)]))
  },
}

/**
 * Why the deploy action would not send this file: amazon-ecs-deploy-task-definition 2.6.3 sends an empty request for
 * the output of `describe-task-definition`, and fails at a second document.
 */
function notSent(document: TextDocument, [more]: readonly TextDocument[]): Failure | null {
  if (more !== undefined)
    return {
      code: 'MANIFEST_UNSUPPORTED',
      message: 'The file has several YAML documents, and the deploy action takes one.',
      fix: 'Keep each task definition in a file of its own.',
      location: more.locate([]),
    }
  if (!isDescribed(document.value)) return null
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message:
      'The task definition is inside `taskDefinition`, as `aws ecs describe-task-definition` prints it: the deploy action would send nothing of it.',
    fix: 'Print the task definition alone, with `--query taskDefinition`.',
    location: document.locateKey(['taskDefinition']),
  }
}

function sizeOf({ value, locate }: TextDocument): ManifestPart {
  const bytes = Buffer.byteLength(JSON.stringify(value))
  return { ...nothing, drafts: taskSizeDrafts(bytes, locate([])) }
}

/** A draft when a task definition, or a part of one, is larger than the whole may be. */
export function taskSizeDrafts(bytes: number, location: Location): readonly SourceDraft[] {
  if (bytes <= MAX_BYTES) return []
  return [
    {
      check: 'size-limit',
      variable: null,
      subject: 'manifest',
      says: `describes a task definition of ${bytes} bytes or more, and ECS allows ${MAX_BYTES}`,
      fix: 'Move long values into Secrets Manager, or into an environment file.',
      facts: { platform: 'ecs', bytes, limit: MAX_BYTES },
      location,
    },
  ]
}

/** Reads the container that is meant. @param wanted its name; null when none was named */
export function readTask(
  document: TaskDocument,
  wanted: string | null,
  replaced: ReplacedNames = NONE,
): ManifestPart {
  const path = ['containerDefinitions']
  const notation = ecsNotation(document, replaced)
  const containers = containersIn(notation, path, {
    name: 'name',
    essential: 'essential',
    variables: ['environment', 'secrets', 'environmentFiles'],
  }).map((one, index) => ({ ...one, names: [one.name ?? `number ${index + 1}`] }))
  if (containers.length === 0) {
    const fix = 'Write "containerDefinitions": [{"name": "…", "image": "…", "environment": []}].'
    const says = 'containerDefinitions is not a list of containers.'
    return failed(manifestInvalid(says, document.locate(path), fix))
  }
  const choice = choose(containers, obviousOf(containers), wanted, document.locate(path))
  if (!choice.ok) return failed(choice.failure)
  const container = choice.chosen.path
  return joined([
    {
      ...nothing,
      loopback: loopbackOfTask(document, [], container),
      setup: portsOfTask(valueAt(document.value, container)),
    },
    readVariables(notation, container, ECS_SPELLING),
    readList(notation, [...container, 'environmentFiles'], 'items with the ARN of a file', (at) =>
      s3File(document.locate(at), valueAt(document.value, [...at, 'value'])),
    ),
  ])
}

/**
 * `environment` wins over files, and an earlier file over a later one (ECS developer guide, "use-environment-file").
 * @param arn the file in S3, as the manifest has it
 */
export function s3File(location: Location, arn: unknown): ManifestPart {
  const name = nameIn(isMap(arn) ? arn['Fn::Sub'] : arn)
  const draft: SourceDraft = {
    check: 'env-file-unavailable',
    variable: null,
    subject: 'manifest',
    says: `takes variables from ${name === null ? 'a file' : safeText(name, 'a file')} in S3 (environmentFiles), which the gate does not read`,
    fix: `Give a copy of the file to the gate with --env-files ${safeText(name ?? '', 'FILE')} (\`env-files\`)${name === null ? '' : ', under the same name'}, or move its variables to \`environment\` and \`secrets\`.`,
    facts: {},
    location,
    voidWith: name,
  }
  return { ...nothing, drafts: [draft] }
}

function nameIn(arn: unknown): string | null {
  const name = typeof arn === 'string' ? baseName(arn) : ''
  return name === '' || name.includes('$') ? null : name
}

/** A task definition; one from a plan has no text without quotes. */
type TaskDocument = Notation['document'] & Partial<Pick<TextDocument, 'bare'>>

/**
 * JSON or YAML 1.2 as amazon-ecs-deploy-task-definition 2.6.3 reads it: it makes numbers and booleans of texts without
 * quotes, and drops empty items.
 */
export function ecsNotation(document: TaskDocument, replaced: ReplacedNames = NONE): Notation {
  const namesIn = (list: unknown) =>
    list === 'environment' || list === 'secrets' ? replaced[list] : NONE.environment
  const typed = (path: Path) => {
    const bare = document.bare?.(path) ?? null
    return bare === null ? null : coreKind(bare)
  }
  return {
    ...textNotation(document),
    flawAt: 'value',
    name: (path) => {
      const name = valueAt(document.value, path)
      return typeof name === 'string' && typed(path) === null ? name : null
    },
    written: (path) => {
      const value = valueAt(document.value, path) ?? null
      if (value === null) return { kind: 'absent' }
      const kind = typed(path)
      if (kind === null) return writtenText(value)
      return { kind: 'refused', says: `is a ${kind} without quotes, not a text` }
    },
    // The render action throws away what is no list, and the first item of each name that an input gives.
    unreadable: (path) =>
      namesIn(path.at(-1)).size > 0 && !Array.isArray(valueAt(document.value, path))
        ? nothing
        : null,
    unusualItem: (path, nameKey) => {
      const name = valueAt(document.value, [...path, nameKey])
      if (isEmptyItem(valueAt(document.value, path))) return nothing
      if (typeof name !== 'string' || !namesIn(path.at(-2)).has(name)) return null
      const list = valueAt(document.value, path.slice(0, -1))
      const first =
        Array.isArray(list) && list.findIndex((item) => valueAt(item, [nameKey]) === name)
      return first === path.at(-1) ? nothing : null
    },
    withoutValue: dropped,
  }
}

/**
 * ECS drops a variable without a value. amazon-ecs-deploy-task-definition removes null and empty values, then
 * gives every variable without a value an empty text (its maintainValidObjects).
 */
function dropped(name: string, location: Location): ManifestPart {
  const draft: SourceDraft = {
    check: 'dropped-variable',
    variable: name,
    says: 'has no value in `environment`: ECS leaves such a variable out, and the deploy action sets it to an empty text',
    fix: 'Give it a value, or remove it from `environment`.',
    facts: {},
    location,
  }
  return given({ entry: plainEntry(name, '', location).entry, drafts: [draft] })
}

const NONE: ReplacedNames = { environment: new Set(), secrets: new Set() }

function isEmptyItem(item: unknown): boolean {
  return item === null || (isMap(item) && Object.keys(item).length === 0)
}

/** The document in the value of a key. */
function within({ value, locate, locateKey }: TaskDocument, key: string): TaskDocument {
  return {
    value: valueAt(value, [key]),
    locate: (path) => locate([key, ...path]),
    locateKey: (path) => locateKey([key, ...path]),
  }
}

function isDescribed(value: unknown): boolean {
  return Array.isArray(valueAt(value, ['taskDefinition', 'containerDefinitions']))
}
