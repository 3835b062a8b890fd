import type { Loopback } from '../../domain/loopback.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { Notation } from './notation.ts'

type Data = Pick<Notation['document'], 'value'>

/**
 * The containers of a task share their loopback in the network modes `awsvpc` and `host` (ECS developer guide,
 * "Task networking"); Fargate has only the first. In `bridge`, the default elsewhere, each has its own.
 * @param task the path of the task definition; `container` the path of the chosen one
 */
export function loopbackOfTask({ value }: Data, task: Path, container: Path): Loopback {
  const containers = listAt(value, container.slice(0, -1))
  const mode = anyCase(valueAt(value, task), 'networkMode')
  const fargate = anyCase(valueAt(value, task), 'requiresCompatibilities')
  const shares =
    mode === 'awsvpc' || mode === 'host' || (Array.isArray(fargate) && fargate.includes('FARGATE'))
  const own = valueAt(value, container)
  const all = shares ? containers : [own]
  return { neighbours: all.length - 1, ports: all.flatMap(mappedPorts) }
}

/** The containers of a pod share their loopback (Kubernetes, "Pods: How Pods manage multiple containers"). */
export function loopbackOfPod({ value }: Data, pod: Path): Loopback {
  const sidecars = listAt(value, [...pod, 'initContainers']).filter(
    (one) => isMap(one) && one.restartPolicy === 'Always',
  )
  const all = [...listAt(value, [...pod, 'containers']), ...sidecars]
  const ports = all.flatMap((one) => listAt(one, ['ports'])).flatMap(portOf)
  return { neighbours: all.length - 1, ports }
}

function mappedPorts(container: unknown): readonly number[] {
  const mappings = anyCase(container, 'portMappings')
  return Array.isArray(mappings) ? mappings.flatMap(portOf) : []
}

function portOf(mapping: unknown): readonly number[] {
  const port = Number(anyCase(mapping, 'containerPort'))
  return Number.isInteger(port) ? [port] : []
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAt(value, path)
  return Array.isArray(list) ? list : []
}

/** CloudFormation begins each key with a capital. */
export function anyCase(value: unknown, key: string): unknown {
  const capital = key.charAt(0).toUpperCase() + key.slice(1)
  return valueAt(value, [key]) ?? valueAt(value, [capital])
}
