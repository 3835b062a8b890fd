import { ownIn } from '../../algorithms/own.ts'
import type { Location } from '../../domain/location.ts'
import type { Platform } from '../../domain/platform.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'

/** A resource that exists after the plan is applied, and that runs a container or function. */
export interface PlannedResource {
  readonly address: string
  readonly type: ResourceType
  /** `after` of the plan, with UNKNOWN for each value that is known only after apply. */
  readonly values: unknown
  readonly location: Location
  /** Where a path inside `after` stands. */
  locate(path: Path): Location
  /** Where the last key of a path stands: in `after`, or among the unknown. */
  locateKey(path: Path): Location
}

/** The types that are read, and what runs their containers. */
export const RESOURCE_TYPES = {
  aws_ecs_task_definition: 'ecs',
  aws_ecs_express_gateway_service: 'ecs',
  aws_apprunner_service: 'app-runner',
  aws_lambda_function: 'lambda',
  aws_batch_job_definition: 'batch',
  aws_elastic_beanstalk_environment: 'elastic-beanstalk',
} as const satisfies Record<string, Platform>

export type ResourceType = keyof typeof RESOURCE_TYPES

/**
 * The resources of a plan whose variables can be read (Terraform internals, "JSON output format":
 * resource_changes holds unchanged resources too, as `no-op`; a deleted or forgotten one has no `after`).
 */
export function plannedResources(document: TextDocument): readonly PlannedResource[] {
  const changes = valueAt(document.value, ['resource_changes'])
  if (!Array.isArray(changes)) return []
  return changes.flatMap((resource: unknown, place): readonly PlannedResource[] => {
    if (!isMap(resource) || resource.mode === 'data') return []
    const { type, address } = resource
    const after = valueAt(resource, ['change', 'after'])
    if (!isResourceType(type) || typeof address !== 'string' || !isMap(after)) return []
    const base = ['resource_changes', place]
    const known = [...base, 'change', 'after']
    return [
      {
        address,
        type,
        values: withUnknown(after, valueAt(resource, ['change', 'after_unknown'])),
        location: document.locate([...base, 'address']),
        locate: (path) => document.locate([...known, ...path]),
        locateKey: (path) =>
          valueAt(after, path) === undefined
            ? document.locateKey([...base, 'change', 'after_unknown', ...path])
            : document.locateKey([...known, ...path]),
      },
    ]
  })
}

/** Stands for a value that is known only after apply. */
export const UNKNOWN = Symbol('known only after apply')

/** Merges `after_unknown`, which has the shape of `after` and `true` for each unknown value, into it. */
function withUnknown(after: unknown, unknown: unknown): unknown {
  if (unknown === true) return UNKNOWN
  if (Array.isArray(unknown)) {
    const known: readonly unknown[] = Array.isArray(after) ? after : []
    const length = Math.max(known.length, unknown.length)
    return Array.from({ length }, (_, index) => withUnknown(known[index], unknown[index]))
  }
  if (!isMap(unknown)) return after
  const known = isMap(after) ? after : {}
  const names = Object.keys({ ...known, ...unknown })
  return Object.fromEntries(
    names
      .map((name) => [name, withUnknown(ownIn(known, name), ownIn(unknown, name))])
      .filter(([, value]) => value !== undefined),
  )
}

/** Whether a value, or a part of the plan that holds it, is known only after apply. */
export function isUnknown({ values }: PlannedResource, path: Path): boolean {
  return [...path.keys(), path.length].some(
    (length) => valueAt(values, path.slice(0, length)) === UNKNOWN,
  )
}

function isResourceType(type: unknown): type is ResourceType {
  return typeof type === 'string' && Object.hasOwn(RESOURCE_TYPES, type)
}
