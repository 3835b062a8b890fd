import { ownIn } from '../../algorithms/own.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type Choosable, choose, required } from './choice.ts'
import { portsOfPod } from './container-ports.ts'
import { readContainer } from './kubernetes-environment.ts'
import { type KubeObject, objectsOf, placeOf, textOr } from './kubernetes-objects.ts'
import { serviceLinks } from './kubernetes-service-links.ts'
import { sourcesFor } from './kubernetes-sources.ts'
import { type ManifestFormat, manifestInvalid } from './manifest.ts'
import { failed, joined, type ManifestPart, nothing, toManifest } from './part.ts'
import { listAt, loopbackOfPod } from './shared-loopback.ts'

/** Where each workload keeps the specification of its pod (Kubernetes API reference, "Workload Resources"). */
const POD_SPEC: Readonly<Record<string, Path>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
}

const GROUPS = /^(v1|(apps|batch)\/\w+)$/

export const kubernetes: ManifestFormat = {
  name: 'kubernetes',
  summary:
    'Kubernetes workload with its ConfigMaps, Secrets and ExternalSecrets, as `kubectl apply` reads it and `kubectl get -o yaml`, `helm template` and `kustomize build` print it',
  mergesKeys: true,
  recognises: (documents) =>
    documents.some((value) =>
      ['apiVersion', 'kind'].every((key) => typeof valueAt(value, [key]) === 'string'),
    ),
  read: async (documents, { container }) =>
    toManifest('kubernetes', readObjects(documents, container)),
}

interface Container extends Choosable {
  readonly workload: KubeObject
  readonly path: Path
}

function readObjects(documents: readonly TextDocument[], wanted: string | null): ManifestPart {
  const objects = objectsOf(documents)
  const workloads = objects.filter(
    (object) =>
      Object.hasOwn(POD_SPEC, object.kind) && GROUPS.test(object.api) && !isHelmTest(object),
  )
  const [first] = workloads
  const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 }
  if (first === undefined) {
    const fix = `Give a file with one of ${Object.keys(POD_SPEC).join(', ')}.`
    return failed(manifestInvalid('There is no workload in the file.', start, fix))
  }
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
  const inherited = serviceLinks(objects, workload, path.slice(0, -2))
  return joined([
    { ...part, loopback, setup, inherited },
    { ...nothing, ...sources.problems() },
  ])
}

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

/** Whether `helm test` runs the object, and no deploy does (Helm, "Chart Tests"). */
function isHelmTest({ document, path }: KubeObject): boolean {
  const hooks = textOr(document, [...path, 'metadata', 'annotations', 'helm.sh/hook'], '')
  return hooks.split(',').some((hook) => /^test(-success|-failure)?$/.test(hook.trim()))
}

/** A container answers to its own name, to WORKLOAD/NAME, to Kind/WORKLOAD/NAME, and to that behind its namespace. */
function containersOf(workload: KubeObject, key: string): readonly Container[] {
  const { document, path, kind, name } = workload
  const at = [...path, ...(ownIn(POD_SPEC, kind) ?? []), key]
  const list = valueAt(document.value, at)
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown, index) => {
    const own = textOr(document, [...at, index, 'name'], '') || `number ${index + 1}`
    const kinded = `${kind}/${name}/${own}`
    const names = [`${name}/${own}`, own, kinded, `${workload.namespace ?? 'default'}/${kinded}`]
    return isMap(item) ? [{ names, workload, path: [...at, index] }] : []
  })
}

/** Gives each container the shortest name that no other has. */
function unmistakable(all: readonly Container[]): readonly Container[] {
  const count = (name: string) => all.filter(({ names }) => names.includes(name)).length
  return all.map((one) => {
    const [long = '', own = '', kinded = '', full = ''] = one.names
    const best = [own, long, kinded].find((name) => count(name) === 1) ?? full
    return { ...one, names: [best, ...one.names] }
  })
}
