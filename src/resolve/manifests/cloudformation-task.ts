import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { lone, type Target } from './cloudformation-target.ts'
import { portsOfTask } from './container-ports.ts'
import { type ContainerSpelling, containersIn, readVariables } from './container-spec.ts'
import { s3File } from './ecs.ts'
import { plainEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'
import { loopbackOfTask } from './shared-loopback.ts'

/** The property names of AWS::ECS::TaskDefinition, ContainerDefinition (CloudFormation template reference). */
export const ECS_PROPERTIES: ContainerSpelling = {
  environment: 'Environment',
  secrets: 'Secrets',
  item: { name: 'Name', value: 'Value', valueFrom: 'ValueFrom' },
}

/** The containers of an AWS::ECS::TaskDefinition. */
export function containers(notation: Notation, id: string): readonly Target[] {
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
export function withValues(notation: Notation): Notation {
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
