import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { Choosable } from './choice.ts'
import { listAt } from './shared-loopback.ts'

/** A container of a job definition. */
export interface JobContainer extends Choosable {
  readonly path: Path
  /** Whether ECS runs it, or EKS. */
  readonly runner: 'ecs' | 'eks'
  readonly essential: boolean
  readonly gives: boolean
}

/** How a key is written: `containerProperties` in the API, `ContainerProperties` in CloudFormation. */
export type KeyCase = (key: string) => string

/** What describes the containers of a job (AWS Batch API reference, RegisterJobDefinition). */
export const JOB_KEYS = ['containerProperties', 'ecsProperties', 'eksProperties', 'nodeProperties']

/**
 * The containers of the job definition at a path. In a job of several nodes, `targetNodes` stands before the name.
 * @param name what the only container of a job answers to
 */
export function containersOfJob(
  value: unknown,
  root: Path,
  name: string,
  cased: KeyCase,
): readonly JobContainer[] {
  const ranges = [...root, cased('nodeProperties'), cased('nodeRangeProperties')]
  const nodes = listAt(value, ranges).flatMap((range, index) => {
    const target = String(valueAt(range, [cased('targetNodes')]) ?? index)
    return containersAt(value, [...ranges, index], 'container', target, cased)
  })
  return [...containersAt(value, root, 'containerProperties', name, cased), ...nodes]
}

function containersAt(
  value: unknown,
  root: Path,
  single: string,
  name: string,
  cased: KeyCase,
): readonly JobContainer[] {
  const own = [...root, cased(single)]
  const tasks = [...root, cased('ecsProperties'), cased('taskProperties')]
  const pod = [...root, cased('eksProperties'), cased('podProperties')]
  const listed = (path: Path, runner: JobContainer['runner']) =>
    listAt(value, path).map((item, index): JobContainer => {
      const written = valueAt(item, [cased('name')])
      const unnamed = runner === 'eks' ? 'Default' : `number ${index + 1}`
      const short = typeof written === 'string' && written !== '' ? written : unnamed
      return {
        names: [short, `${name}/${short}`],
        path: [...path, index],
        runner,
        essential: valueAt(item, [cased('essential')]) !== false,
        gives: ['environment', 'secrets', 'env'].some((key) => {
          const list = valueAt(item, [cased(key)]) ?? []
          return !Array.isArray(list) || list.length > 0
        }),
      }
    })
  return [
    ...(isMap(valueAt(value, own))
      ? [{ names: [name], path: own, runner: 'ecs', essential: true, gives: true } as const]
      : []),
    ...listAt(value, tasks).flatMap((_, at) => listed([...tasks, at, cased('containers')], 'ecs')),
    ...listed([...pod, cased('containers')], 'eks'),
  ]
}

/** Gives each container the shortest name that no other has. */
export function shortestNames(all: readonly JobContainer[]): readonly JobContainer[] {
  const count = (name: string) => all.filter(({ names }) => names.includes(name)).length
  return all.map((one) => {
    const best = one.names.find((name) => count(name) === 1)
    return best === undefined ? one : { ...one, names: [best, ...one.names] }
  })
}
