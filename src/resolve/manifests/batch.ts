import type { SourceDraft } from '../../domain/draft.ts'
import type { Platform } from '../../domain/platform.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { containersOfJob, JOB_KEYS, shortestNames } from './batch-containers.ts'
import { choose, obviousOf, required } from './choice.ts'
import { type ContainerSpelling, readVariables } from './container-spec.ts'
import { ECS_SPELLING } from './ecs.ts'
import { sentNotation } from './ecs-express.ts'
import { plainEntry } from './given.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import type { Notation } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'

export const batch: ManifestFormat = {
  name: 'batch',
  summary:
    'AWS Batch job definition as `aws batch register-job-definition` takes it and `describe-job-definitions` prints it',
  recognises: ([value]) => isJob(value) || Array.isArray(valueAt(value, LIST)),
  read: async ([document, more], { container }) => {
    if (document === undefined) return toManifest('batch', nothing)
    if (more !== undefined) return toManifest('batch', failed(several(more)))
    const definitions = valueAt(document.value, LIST)
    if (Array.isArray(definitions) && definitions.length !== 1)
      return toManifest('batch', failed(notOne(document)))
    const { platform, part } = readJob(document, definitions ? [...LIST, 0] : [], container)
    return toManifest(platform, part)
  },
}

const LIST: Path = ['jobDefinitions']

function isJob(value: unknown): boolean {
  return JOB_KEYS.some((key) => isMap(valueAt(value, [key])))
}

/** Reads the container that is meant. @param wanted its name; null when none was named */
export function readJob(
  document: Notation['document'] & Partial<Pick<TextDocument, 'bare'>>,
  root: Path,
  wanted: string | null,
): { readonly platform: Platform; readonly part: ManifestPart } {
  const written = valueAt(document.value, [...root, 'jobDefinitionName'])
  const name = typeof written === 'string' && written !== '' ? written : 'container'
  const all = containersOfJob(document.value, root, name, (key) => key)
  const location = document.locate(root)
  const batchFailed = (part: ManifestPart) => ({ platform: 'batch', part }) as const
  if (all.length === 0) {
    const fix = `Write one of ${JOB_KEYS.join(', ')}.`
    return batchFailed(
      failed(manifestInvalid('The job definition has no container.', location, fix)),
    )
  }
  const named = shortestNames(all)
  const meant = named.filter(({ names }) => wanted !== null && names.includes(wanted))
  if (meant.length > 1) return batchFailed(failed(required(meant, location)))
  const choice = choose(named, obviousOf(named), wanted, location)
  if (!choice.ok) return batchFailed(failed(choice.failure))
  const { path, runner } = choice.chosen
  const part =
    runner === 'eks'
      ? readVariables(podNotation(document), path, POD_SPELLING)
      : readVariables(sentNotation(document), path, ECS_SPELLING)
  return { platform: PLATFORMS[runner], part: withReserved(part) }
}

/** The platform whose rules decide what the container sees. */
export const PLATFORMS = { ecs: 'batch', eks: 'kubernetes' } as const satisfies Record<
  string,
  Platform
>

/** AWS Batch API reference, EksContainer: it takes no secrets as variables. */
const POD_SPELLING: ContainerSpelling = {
  environment: 'env',
  secrets: null,
  item: { name: 'name', value: 'value', valueFrom: 'value' },
}

/** Kubernetes sets a variable without a value to an empty text. */
function podNotation(document: Parameters<typeof sentNotation>[0]): Notation {
  return {
    ...sentNotation(document),
    withoutValue: (name, location) => given(plainEntry(name, '', location)),
    unusualItem: (path) =>
      valueAt(document.value, [...path, 'valueFrom']) === undefined
        ? null
        : failed(
            manifestInvalid(
              'env of a pod has valueFrom, and AWS Batch takes values only.',
              document.locate(path),
              'Write value, or mount the Secret as a volume.',
            ),
          ),
  }
}

/** Adds drafts for names that AWS Batch keeps for itself (API reference, ContainerProperties and EksContainer). */
export function withReserved(part: ManifestPart): ManifestPart {
  const drafts = part.noted
    .map(({ entry }) => entry)
    .filter(({ name }) => name.startsWith('AWS_BATCH'))
    .map(
      ({ name, location }): SourceDraft => ({
        check: 'reserved-name',
        variable: name,
        says: 'has a name with the prefix AWS_BATCH, which AWS Batch reserves',
        fix: 'Rename the variable.',
        facts: {},
        location,
      }),
    )
  return joined([part, { ...nothing, drafts }])
}

function several(more: TextDocument) {
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: 'The file has several YAML documents, and the command takes one.',
    fix: 'Keep each job definition in a file of its own.',
    location: more.locate([]),
  } as const
}

function notOne({ value, locate }: TextDocument) {
  const all = valueAt(value, LIST)
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `The file has ${Array.isArray(all) ? all.length : 0} job definitions, and the gate reads one.`,
    fix: 'Print one revision: `aws batch describe-job-definitions --job-definitions NAME:REVISION`',
    location: locate(LIST),
  } as const
}
