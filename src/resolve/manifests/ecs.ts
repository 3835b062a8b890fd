import type { SourceDraft } from '../../domain/draft.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose, obviousOf } from './choice.ts'
import { plainEntry, referenceEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { taskSizeDrafts } from './task-size.ts'

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

/** What describe-task-definition prints has more in it than was registered, and was registered. */
function sizeOf({ value, locate }: TextDocument): ManifestPart {
  if (root(value).length > 0) return nothing
  const bytes = Buffer.byteLength(JSON.stringify(value))
  return { ...nothing, drafts: taskSizeDrafts(bytes, locate([])) }
}

export function readTask(document: TextDocument, wanted: string | null): ManifestPart {
  const path = [...root(document.value), 'containerDefinitions']
  const list = valueAt(document.value, path)
  if (!Array.isArray(list) || list.length === 0) {
    const fix = 'Write "containerDefinitions": [{"name": "…", "image": "…", "environment": []}].'
    return failed(
      manifestInvalid('containerDefinitions is no list of containers.', document.locate(path), fix),
    )
  }
  const containers = list.map((value: unknown, index) => ({
    names: [textAt(value, 'name') ?? `number ${index + 1}`],
    path: [...path, index],
    essential: valueAt(value, ['essential']) !== false,
    gives: ['environment', 'secrets', 'environmentFiles'].some((key) => {
      const part = valueAt(value, [key])
      return Array.isArray(part) && part.length > 0
    }),
  }))
  const choice = choose(containers, obviousOf(containers), wanted, document.locate(path))
  return choice.ok ? readContainer(document, choice.chosen.path) : failed(choice.failure)
}

function readContainer(document: TextDocument, container: Path): ManifestPart {
  return joined([
    readList(document, [...container, 'environment'], readVariable),
    readList(document, [...container, 'secrets'], readSecret),
    readList(document, [...container, 'environmentFiles'], (_, path) => ({
      ...nothing,
      drafts: [s3File(document, path)],
    })),
  ])
}

function readList(
  document: TextDocument,
  path: Path,
  readItem: (document: TextDocument, path: Path, name: string) => ManifestPart,
): ManifestPart {
  const list = valueAt(document.value, path) ?? []
  const key = String(path.at(-1))
  if (!Array.isArray(list)) {
    const fix = `Write "${key}": [{…}], as a list.`
    return failed(manifestInvalid(`${key} is not a list.`, document.locate(path), fix))
  }
  const needsName = key !== 'environmentFiles'
  return joined(
    list.map((item: unknown, index) => {
      const name = textAt(item, 'name')
      if (name !== null || !needsName) return readItem(document, [...path, index], name ?? '')
      const says = `Item ${index + 1} of ${key} has no name that is a text.`
      const fix = 'Write {"name": "NAME", …}.'
      return failed(manifestInvalid(says, document.locate([...path, index]), fix))
    }),
  )
}

/**
 * ECS drops a variable without a value; amazon-ecs-deploy-task-definition removes null and empty values
 * and then gives every variable without one an empty text (its maintainValidObjects).
 */
function readVariable(document: TextDocument, path: Path, name: string): ManifestPart {
  const text = valueAt(document.value, [...path, 'value']) ?? null
  const location = document.locate([...path, 'name'])
  if (typeof text === 'string') return given(plainEntry(name, text, location))
  if (text !== null) return failed(notText(document, [...path, 'value'], name, 'value'))
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

function readSecret(document: TextDocument, path: Path, name: string): ManifestPart {
  const at = [...path, 'valueFrom']
  const text = valueAt(document.value, at) ?? ''
  if (typeof text !== 'string') return failed(notText(document, at, name, 'valueFrom'))
  if (text !== '') return given(referenceEntry(name, text, document.locate([...path, 'name'])))
  const fix = 'Write the ARN of a secret or a parameter as "valueFrom".'
  return failed(manifestInvalid(`${name} in secrets has no valueFrom.`, document.locate(at), fix))
}

function notText(document: TextDocument, path: Path, name: string, key: string) {
  const says = `The ${key} of ${name} is not a text, and ECS takes texts only.`
  return manifestInvalid(says, document.locate(path), 'Put it in double quotes.')
}

/** `environment` wins over files, and an earlier file over a later one (ECS developer guide, "use-environment-file"). */
export function s3File(document: TextDocument, path: Path): SourceDraft {
  return {
    check: 'env-file-unavailable',
    variable: null,
    says: 'describes a container that takes variables from a file in S3 (environmentFiles), which the gate does not read',
    fix: 'Give a copy of the file to the gate with --env-file FILE (`env-files`), or move its variables to `environment` and `secrets`.',
    facts: {},
    location: document.locate(path),
  }
}

function textAt(value: unknown, key: string): string | null {
  const text = valueAt(value, [key])
  return typeof text === 'string' && text !== '' ? text : null
}

function root(value: unknown): Path {
  return isMap(valueAt(value, ['taskDefinition'])) ? ['taskDefinition'] : []
}
