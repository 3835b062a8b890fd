import type { Failure } from '../../domain/errors.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { choose, required } from './choice.ts'
import { portsOfPod } from './container-ports.ts'
import { isKnative, knativeReserves, knativeSets } from './knative.ts'
import { readContainer } from './kubernetes-environment.ts'
import { type KubeObject, objectsOf, placeOf } from './kubernetes-objects.ts'
import { containersOf, makesPods, unmistakable, WORKLOAD_KINDS } from './kubernetes-pods.ts'
import { serviceLinks } from './kubernetes-service-links.ts'
import { sourcesFor } from './kubernetes-sources.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { listAt, loopbackOfPod } from './shared-loopback.ts'

export const kubernetes: ManifestFormat = {
  name: 'kubernetes',
  summary:
    'Kubernetes workload (also Knative, Argo Rollouts and other kinds with a pod template) with its ConfigMaps, Secrets and ExternalSecrets, as `kubectl apply` reads it and `kubectl get -o yaml`, `helm template` and `kustomize build` print it',
  mergesKeys: true,
  recognises: (documents) =>
    documents.some((value) =>
      ['apiVersion', 'kind'].every((key) => typeof valueAt(value, [key]) === 'string'),
    ),
  read: async (documents, { container }) =>
    toManifest('kubernetes', readObjects(documents, container)),
}

function readObjects(documents: readonly TextDocument[], wanted: string | null): ManifestPart {
  const objects = objectsOf(documents)
  const workloads = objects.filter(makesPods)
  const [first] = workloads
  if (first === undefined) return failed(noWorkload(objects, documents))
  const running = workloads.flatMap((workload) => containersOf(workload, 'containers'))
  const starting = workloads.flatMap((workload) => containersOf(workload, 'initContainers'))
  if (running.length === 0) {
    const says = `${first.kind} ${first.name} has no containers, and Kubernetes refuses it.`
    return failed(
      manifestInvalid(says, placeOf(first), 'Write containers: [{ name: …, image: … }].'),
    )
  }
  // Init containers can be chosen by name only.
  const all = wanted === null ? running : [...running, ...starting]
  const called = all.filter(({ names }) => wanted !== null && names.includes(wanted))
  if (called.length > 1) return failed(required(unmistakable(called), placeOf(first)))
  const only = running.length === 1 ? (running[0] ?? null) : null
  const choice = choose(unmistakable(all), only, wanted, placeOf(first))
  if (!choice.ok) return failed(choice.failure)
  const { workload, path } = choice.chosen
  const sources = sourcesFor(objects, workload.namespace)
  const part = readContainer(workload.document, path, sources.find)
  const loopback = loopbackOfPod(workload.document, path.slice(0, -2))
  const setup = portsOfPod(
    valueAt(workload.document.value, path),
    targetPorts(objects, workload, path.slice(0, -3)),
  )
  const knative = isKnative(workload)
  const inherited = knative
    ? knativeSets(workload, path)
    : serviceLinks(objects, workload, path.slice(0, -2))
  return joined([
    { ...part, loopback, setup, inherited },
    knative ? { ...nothing, drafts: knativeReserves(workload, path, part) } : nothing,
    { ...nothing, ...sources.problems() },
  ])
}

/** The failure for a file whose objects make no pod. */
function noWorkload(objects: readonly KubeObject[], documents: readonly TextDocument[]): Failure {
  const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 }
  const rollout = objects.find((one) => isMap(valueAt(one.document.value, [...one.path, ...REF])))
  if (rollout !== undefined) {
    const says = `${rollout.kind} ${rollout.name} takes its pods from another object (workloadRef), which is not in the file.`
    return manifestInvalid(says, placeOf(rollout, ...REF), 'Put that object into the same file.')
  }
  const fix = `Give a file with one of ${WORKLOAD_KINDS.join(', ')}, or with an object that has a pod template.`
  return manifestInvalid('There is no workload in the file.', start, fix)
}

/** Argo Rollouts, Rollout Specification: `workloadRef` in place of `template`. */
const REF: Path = ['spec', 'workloadRef']

/** What the Services of the file send to a pod: `targetPort`, else `port`. */
function targetPorts(
  objects: readonly KubeObject[],
  workload: KubeObject,
  pod: Path,
): readonly unknown[] {
  const labels = valueAt(workload.document.value, [...pod, 'metadata', 'labels'])
  return objects.flatMap(({ kind, namespace, document, path }) => {
    const spec = valueAt(document.value, [...path, 'spec'])
    const selector = valueAt(spec, ['selector'])
    if (kind !== 'Service' || namespace !== workload.namespace || !isMap(selector)) return []
    if (!Object.entries(selector).every(([key, text]) => valueAt(labels, [key]) === text)) return []
    return listAt(spec, ['ports']).map(
      (one) => valueAt(one, ['targetPort']) ?? valueAt(one, ['port']),
    )
  })
}
