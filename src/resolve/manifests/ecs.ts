import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose, obviousOf } from './choice.ts'
import { portsOfTask } from './container-ports.ts'
import { type ContainerSpelling, containersIn, readList, readVariables } from './container-spec.ts'
import { plainEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
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
    'ECS task definition as `aws ecs register-task-definition` takes it, `describe-task-definition` prints it and amazon-ecs-render-task-definition writes it',
  recognises: ([value]) => Array.isArray(valueAt(value, [...root(value), 'containerDefinitions'])),
  read: async ([document], { container }) =>
    toManifest(
      'ecs',
      document === undefined ? nothing : joined([readTask(document, container), sizeOf(document)]),
    ),
}

/** describe-task-definition prints more than was registered, so only the file of a deploy is measured. */
function sizeOf({ value, locate }: TextDocument): ManifestPart {
  if (root(value).length > 0) return nothing
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
export function readTask(document: Notation['document'], wanted: string | null): ManifestPart {
  const path = [...root(document.value), 'containerDefinitions']
  const notation = ecsNotation(document)
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
      loopback: loopbackOfTask(document, root(document.value), container),
      setup: portsOfTask(valueAt(document.value, container)),
    },
    readVariables(notation, container, ECS_SPELLING),
    readList(notation, [...container, 'environmentFiles'], 'items with the ARN of a file', (at) =>
      s3File(document.locate(at)),
    ),
  ])
}

/** `environment` wins over files, and an earlier file over a later one (ECS developer guide, "use-environment-file"). */
export function s3File(location: Location): ManifestPart {
  const draft: SourceDraft = {
    check: 'env-file-unavailable',
    variable: null,
    subject: 'manifest',
    says: 'takes variables from a file in S3 (environmentFiles), which the gate does not read',
    fix: 'Give a copy of the file to the gate with --env-file FILE (`env-files`), or move its variables to `environment` and `secrets`.',
    facts: {},
    location,
  }
  return { ...nothing, drafts: [draft] }
}

/** JSON as ECS reads it. */
export function ecsNotation(document: Notation['document']): Notation {
  return {
    ...textNotation(document),
    flawAt: 'value',
    written: (path) => {
      const value = valueAt(document.value, path) ?? null
      return value === null ? { kind: 'absent' } : writtenText(value)
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

function root(value: unknown): Path {
  return isMap(valueAt(value, ['taskDefinition'])) ? ['taskDefinition'] : []
}
