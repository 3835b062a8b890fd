import { ownIn } from '../../algorithms/own.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { Choosable } from './choice.ts'
import { type KubeObject, textOr } from './kubernetes-objects.ts'

/** Where each workload of Kubernetes itself keeps the specification of its pod (API reference, "Workload Resources"). */
const POD_SPEC: Readonly<Record<string, Path>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
}

/** The kinds of workloads that Kubernetes itself has, for messages. */
export const WORKLOAD_KINDS: readonly string[] = Object.keys(POD_SPEC)

const GROUPS = /^(v1|(apps|batch)\/\w+)$/

/** The group that Kubernetes has not served since 1.16. */
const GONE = /^extensions\//

/** A container of a pod that an object of the file makes. */
export interface PodContainer extends Choosable {
  readonly workload: KubeObject
  readonly path: Path
}

/** Whether an object makes pods: it is a workload of Kubernetes, or an object of any kind with a pod template. */
export function makesPods(object: KubeObject): boolean {
  return !isHelmTest(object) && podsOf(object).length > 0
}

/**
 * A container answers to its own name, to WORKLOAD/NAME, to Kind/WORKLOAD/NAME, and to that behind its namespace. If the
 * object has several pod templates, the place of its template stands before its own name.
 */
export function containersOf(workload: KubeObject, key: string): readonly PodContainer[] {
  const { document, path, kind, name } = workload
  const pods = podsOf(workload)
  return pods.flatMap((pod) => {
    const at = [...path, ...pod, key]
    const list = valueAt(document.value, at)
    if (!Array.isArray(list)) return []
    return list.flatMap((item: unknown, index) => {
      const own = textOr(document, [...at, index, 'name'], '') || `number ${index + 1}`
      const placed = pods.length > 1 ? `${placeIn(pod)}/${own}` : own
      const kinded = `${kind}/${name}/${placed}`
      const full = `${workload.namespace ?? 'default'}/${kinded}`
      const names = [`${name}/${placed}`, own, kinded, full]
      return isMap(item) ? [{ names, workload, path: [...at, index] }] : []
    })
  })
}

/** Gives each container the shortest name that no other has. */
export function unmistakable(all: readonly PodContainer[]): readonly PodContainer[] {
  const count = (name: string) => all.filter(({ names }) => names.includes(name)).length
  return all.map((one) => {
    const [long = '', own = '', kinded = '', full = ''] = one.names
    const best = [own, long, kinded].find((name) => count(name) === 1) ?? full
    return { ...one, names: [best, ...one.names] }
  })
}

/** Where the pods of an object are described, below the object. */
function podsOf({ document, path, api, kind }: KubeObject): readonly Path[] {
  const own = GROUPS.test(api) ? ownIn(POD_SPEC, kind) : undefined
  if (own !== undefined) return [own]
  if (GONE.test(api)) return []
  const object = valueAt(document.value, path)
  return isMap(object) && 'spec' in object ? templatesIn(object.spec, ['spec'], new Set()) : []
}

/** Pod templates of custom workloads do not stand deeper. */
const DEEPEST = 12

/** Each `template.spec` with a list `containers`. @param seen parts that aliases repeat */
function templatesIn(value: unknown, path: Path, seen: Set<unknown>): readonly Path[] {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST || seen.has(value))
    return []
  seen.add(value)
  if (path.at(-1) === 'spec' && path.at(-2) === 'template') {
    const containers = valueAt(value, ['containers'])
    if (Array.isArray(containers)) return [path]
  }
  const keys: readonly PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => templatesIn(valueAt(value, [key]), [...path, key], seen))
}

/** Names the place of a template among those of its object, such as `replicaSpecs.Worker`. */
function placeIn(pod: Path): string {
  return pod.filter((step) => step !== 'spec' && step !== 'template').join('.') || 'template'
}

/** Whether `helm test` runs the object, and no deploy does (Helm, "Chart Tests"). */
function isHelmTest({ document, path }: KubeObject): boolean {
  const hooks = textOr(document, [...path, 'metadata', 'annotations', 'helm.sh/hook'], '')
  return hooks.split(',').some((hook) => /^test(-success|-failure)?$/.test(hook.trim()))
}
