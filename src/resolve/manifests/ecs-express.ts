import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure } from '../../domain/errors.ts'
import type { LiveService } from '../../domain/live.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose } from './choice.ts'
import { portsOfService } from './container-ports.ts'
import { readVariables } from './container-spec.ts'
import { ECS_SPELLING, ecsNotation } from './ecs.ts'
import { configurationOf, expressRoot } from './ecs-express-answer.ts'
import { plainEntry } from './given.ts'
import { keptOrCleared } from './live-express.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'

/** The name that ECS gives the only container of a service (ECS developer guide, "Express Mode services"). */
export const EXPRESS_CONTAINER = 'Main'

/** Keys at the root of a request or an answer that no other format has. */
const OWN_KEYS = ['primaryContainer', 'targetConfiguration', 'activeConfigurations']

export const ecsExpress: ManifestFormat = {
  name: 'ecs-express',
  summary:
    'ECS Express Mode service as `aws ecs create-express-gateway-service` and `update-express-gateway-service` take it, and `describe-express-gateway-service` prints it',
  recognises: ([value]) => {
    const root = valueAt(value, expressRoot(value))
    const has = (key: string) => valueAt(root, [key]) !== undefined
    return OWN_KEYS.some(has) || isUpdate(root) || isFilled(valueAt(root, ['taskDefinitionArn']))
  },
  read: async ([document], { container, live = null }) =>
    toManifest('ecs', document === undefined ? nothing : readExpress(document, container, live)),
}

/** A request that changes a service names it by its ARN. */
function isUpdate(request: unknown): boolean {
  return (
    isFilled(valueAt(request, ['serviceArn'])) && valueAt(request, ['taskDefinition']) === undefined
  )
}

function readExpress(
  document: TextDocument,
  wanted: string | null,
  live: LiveService | null,
): ManifestPart {
  const answer = configurationOf(document)
  const root = answer === null ? [] : answer.path
  if (root === null) return answer?.part ?? nothing
  const service = valueAt(document.value, [...expressRoot(document.value), 'serviceName'])
  const only = { names: [EXPRESS_CONTAINER, ...(isFilled(service) ? [service] : [])] }
  const choice = choose([only], only, wanted, document.locate(root))
  if (!choice.ok) return failed(choice.failure)
  const changes = answer === null && isUpdate(document.value)
  return joined([answer?.part ?? nothing, readPrimary(document, root, { changes, live })])
}

interface ServiceUpdate {
  /** Whether the document changes a service, which already has variables. */
  readonly changes: boolean
  readonly live: LiveService | null
}

function readPrimary(
  document: TextDocument,
  root: Path,
  { changes, live }: ServiceUpdate,
): ManifestPart {
  const path = [...root, 'primaryContainer']
  const definition = [...root, 'taskDefinitionArn']
  if (isFilled(valueAt(document.value, definition)))
    return failed(givesDefinition(document.locate(definition)))
  const container = valueAt(document.value, path) ?? {}
  if (!isMap(container))
    return failed(manifestInvalid('primaryContainer is not a map.', document.locate(path), FORM))
  const lists = ['environment', 'secrets'] as const
  const omitted = changes ? lists.filter((key) => !valueAt(container, [key])) : []
  const location = document.locate(path)
  const unknown = omitted.length > 0 && live === null
  return joined([
    unknown ? failed(namesUnknown(omitted, location)) : nothing,
    live === null ? nothing : keptOrCleared(live, omitted, location),
    { ...nothing, setup: portsOfService(container.containerPort) },
    readVariables(sentNotation(document), path, ECS_SPELLING),
  ])
}

const FORM = 'Write "primaryContainer": {"image": "…", "environment": [], "secrets": []}.'

/** For a service that runs a task definition of its own. */
export function givesDefinition(location: Location): Failure {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'The service takes its variables from a task definition, which is not in this file.',
    fix: `Give the task definition as the manifest, with \`container: ${EXPRESS_CONTAINER}\`: \`aws ecs describe-task-definition --task-definition ARN --query taskDefinition\` prints it.`,
    location,
  }
}

/** AWS does not document whether an update keeps or clears a list that it omits. */
function namesUnknown(omitted: readonly string[], location: Location): Failure {
  const lists = omitted.join(' and ')
  return {
    code: 'VARIABLE_UNAVAILABLE',
    message: `The update has no ${omitted.join(' and no ')}, and AWS does not document whether the service keeps its own: the names of its variables are not known.`,
    fix: `Write ${lists} in full into primaryContainer, [] for none: \`aws ecs describe-express-gateway-service\` prints those of the service. With that answer as --live, the names at least are known.`,
    location,
  }
}

/** The SDK sends what stands in the JSON; ECS leaves out a variable without a value. */
export function sentNotation(
  document: Notation['document'] & Partial<Pick<TextDocument, 'bare'>>,
): Notation {
  return {
    ...ecsNotation(document),
    unusualItem: () => null,
    withoutValue: (name, location) =>
      given({ entry: plainEntry(name, '', location).entry, drafts: [dropped(name, location)] }),
  }
}

function dropped(name: string, location: Location): SourceDraft {
  return {
    check: 'dropped-variable',
    variable: name,
    says: 'has no value in `environment`, and ECS leaves such a variable out',
    fix: 'Give it a value, or remove it from `environment`.',
    facts: {},
    location,
  }
}

function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text !== ''
}
