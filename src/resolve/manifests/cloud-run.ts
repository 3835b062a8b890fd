import { called } from '../../domain/safe-text.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose, required } from './choice.ts'
import { portsOfPod } from './container-ports.ts'
import { plainEntry, unavailableEntry } from './given.ts'
import { isKnative, knativeSets, reservedDrafts } from './knative.ts'
import { type KubeObject, objectsOf, placeOf, textAt, textOr } from './kubernetes-objects.ts'
import { containersOf, makesPods, type PodContainer } from './kubernetes-pods.ts'
import { type InheritedEntry, type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { listAt, loopbackOfPod } from './shared-loopback.ts'

const GROUP = /^run\.googleapis\.com\//

export const cloudRun: ManifestFormat = {
  name: 'cloud-run',
  summary:
    'Cloud Run service, job or worker pool (YAML) as `gcloud run services replace` takes it and `gcloud run services describe --format export` prints it',
  mergesKeys: true,
  recognises: (documents) => documents.some(isCloudRun),
  read: async (documents, { container }) =>
    toManifest('cloud-run', readObjects(documents, container)),
}

/** Cloud Run and Knative share `serving.knative.dev/v1`: marks of Google and the form of a secret's version tell them apart. */
function isCloudRun(object: unknown): boolean {
  const api = String(valueAt(object, ['apiVersion']))
  if (GROUP.test(api)) return true
  if (!/^serving\.knative\.dev\//.test(api)) return false
  const template = valueAt(object, ['spec', 'template'])
  const marked = [object, template].some((one) =>
    ['annotations', 'labels'].some((key) => {
      const marks = valueAt(one, ['metadata', key])
      return isMap(marks) && Object.keys(marks).some((mark) => GOOGLE.test(mark))
    }),
  )
  return marked || listAt(template, ['spec', 'containers']).some(readsVersions)
}

const GOOGLE = /^(run|cloud)\.googleapis\.com\//

/** Whether a container takes secrets by `latest` or a number. A key of a Secret of Kubernetes has a name. */
function readsVersions(container: unknown): boolean {
  return listAt(container, ['env']).some((item) =>
    /^(latest|[1-9]\d*)$/.test(String(valueAt(item, ['valueFrom', 'secretKeyRef', 'key']))),
  )
}

function readObjects(documents: readonly TextDocument[], wanted: string | null): ManifestPart {
  const workloads = objectsOf(documents).filter(
    (one) => (GROUP.test(one.api) || isKnative(one)) && makesPods(one),
  )
  const all = workloads.flatMap(named)
  const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 }
  if (all.length === 0) {
    const fix = 'Write spec: { template: { spec: { containers: [{ image: … }] } } }.'
    return failed(manifestInvalid('There is no service or job with a container.', start, fix))
  }
  const meant = all.filter(({ names }) => wanted !== null && names.includes(wanted))
  if (meant.length > 1) return failed(required(meant, start))
  const choice = choose(all, all.length === 1 ? (all[0] ?? null) : null, wanted, start)
  if (!choice.ok) return failed(choice.failure)
  const { workload, path } = choice.chosen
  const part = readContainer(workload.document, path)
  const sets = platformSets(workload, path)
  const reserved = new Set(sets.map(({ name }) => name))
  return joined([
    {
      ...part,
      inherited: sets,
      setup: portsOfPod(valueAt(workload.document.value, path), []),
      loopback: loopbackOfPod(workload.document, path.slice(0, -2)),
    },
    { ...nothing, drafts: reservedDrafts(part.noted, reserved, 'Cloud Run') },
  ])
}

/** The only container of a service seldom has a name, and answers to that of its service. */
function named(workload: KubeObject): readonly PodContainer[] {
  const all = containersOf(workload, 'containers')
  return all.map((one) =>
    all.length === 1 && workload.name !== ''
      ? { ...one, names: [workload.name, ...one.names] }
      : one,
  )
}

/** Cloud Run, "Container runtime contract", environment variables of jobs and of worker pools. */
const JOB_NAMES = [
  ...['CLOUD_RUN_JOB', 'CLOUD_RUN_EXECUTION', 'CLOUD_RUN_TASK_INDEX'],
  ...['CLOUD_RUN_TASK_ATTEMPT', 'CLOUD_RUN_TASK_COUNT'],
]
const POOL_NAMES = ['CLOUD_RUN_WORKER_POOL', 'CLOUD_RUN_WORKER_POOL_REVISION']

function platformSets(workload: KubeObject, container: Path): readonly InheritedEntry[] {
  if (isKnative(workload)) return knativeSets(workload, container, 'Cloud Run')
  const origin = { source: 'platform', locator: 'Cloud Run', location: placeOf(workload) } as const
  const because = 'is set by Cloud Run in the running container'
  const names = workload.kind === 'WorkerPool' ? POOL_NAMES : JOB_NAMES
  return names.map((name) => ({
    name,
    origin,
    given: { kind: 'unavailable', because, later: true },
  }))
}

/** Reads `env`. Cloud Run fills in no `$(NAME)`, and has no `envFrom` (Cloud Run Admin API v1, Container). */
function readContainer(document: TextDocument, path: Path): ManifestPart {
  const from = [...path, 'envFrom']
  const list = valueAt(document.value, [...path, 'env']) ?? []
  const unsupported = valueAt(document.value, from) ?? null
  const fix = 'Write each variable into env.'
  return joined([
    unsupported === null
      ? nothing
      : failed(manifestInvalid('Cloud Run does not support envFrom.', document.locate(from), fix)),
    Array.isArray(list)
      ? joined(list.map((_, index) => readItem(document, [...path, 'env', index])))
      : failed(
          manifestInvalid(
            'env is not a list.',
            document.locate([...path, 'env']),
            'Write env as a list.',
          ),
        ),
  ])
}

function readItem(document: TextDocument, path: Path): ManifestPart {
  const name = textAt(document, [...path, 'name'])
  const location = document.locate([...path, 'name'])
  const refused = (says: string, fix: string) => failed(manifestInvalid(says, location, fix))
  if (!name || name.includes('='))
    return refused('An item of env has no name that Cloud Run accepts.', 'Write - name: NAME.')
  const value = textAt(document, [...path, 'value'])
  const from = valueAt(document.value, [...path, 'valueFrom']) ?? null
  if (value === undefined)
    return refused(
      `The value of ${name} is not a text, and Cloud Run accepts texts only.`,
      'Put it in double quotes.',
    )
  if (from === null) return given(plainEntry(name, value ?? '', location))
  if (value) return refused(`${name} has both a value and a valueFrom.`, 'Keep one of the two.')
  const ref = [...path, 'valueFrom', 'secretKeyRef']
  if (!isMap(valueAt(document.value, ref)))
    return refused(
      `valueFrom of ${name} is no secretKeyRef, and Cloud Run supports nothing else.`,
      REF_FORM,
    )
  const secret = textOr(document, [...ref, 'name'], '')
  const version = versionAt(document, [...ref, 'key'])
  if (secret === '' || version === '')
    return refused(`secretKeyRef of ${name} has no name or no version (key).`, REF_FORM)
  const because = `comes from version${called(version)} of the secret${called(secret)} in Google Secret Manager, which the gate does not read`
  return given(unavailableEntry(name, because, location))
}

const REF_FORM =
  'Write valueFrom: { secretKeyRef: { name: SECRET, key: latest } }: key is the version of the secret.'

/** A number counts as its digits: the gate does not read the secret in any case. */
function versionAt(document: TextDocument, path: Path): string {
  const version = valueAt(document.value, path)
  return typeof version === 'number' ? `${version}` : textOr(document, path, '')
}
