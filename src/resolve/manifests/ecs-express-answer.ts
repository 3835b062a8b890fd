import type { SourceDraft } from '../../domain/draft.ts'
import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { failed, type ManifestPart, nothing } from './part.ts'

/** The part of an answer of ECS that holds the container; null with the reason in `part`. */
interface Configuration {
  readonly path: Path | null
  readonly part: ManifestPart
}

/** `service` in the answer of ECS; the document itself for a request, or for an answer without its wrapper. */
export function expressRoot(value: unknown): Path {
  const service = valueAt(value, ['service'])
  return ['targetConfiguration', 'activeConfigurations'].some(
    (key) => valueAt(service, [key]) !== undefined,
  )
    ? ['service']
    : []
}

/**
 * The configuration in an answer of ECS: the target of an update, else the newest active one. Null for a request.
 * (Amazon ECS API reference, ECSExpressGatewayService and UpdatedExpressGatewayService.)
 */
export function configurationOf({ value, locate }: TextDocument): Configuration | null {
  const root = expressRoot(value)
  const target = [...root, 'targetConfiguration']
  if (isMap(valueAt(value, target))) return { path: target, part: nothing }
  const path = [...root, 'activeConfigurations']
  const active = valueAt(value, path)
  if (active === undefined) return null
  const list: readonly unknown[] = Array.isArray(active) ? active : []
  if (list.length <= 1)
    return list.length === 1
      ? { path: [...path, 0], part: nothing }
      : unread('The service has no active configuration.', locate(path))
  const times = list.map(createdAt)
  if (times.some(Number.isNaN))
    return unread('The service has several active configurations without a time.', locate(path))
  const newest = times.indexOf(Math.max(...times))
  const location = locate([...path, newest])
  return { path: [...path, newest], part: { ...nothing, drafts: [several(list.length, location)] } }
}

/** A time as the command prints it: a text of ISO 8601, or seconds. NaN for others. */
function createdAt(configuration: unknown): number {
  const time = valueAt(configuration, ['createdAt'])
  if (typeof time === 'number') return time * 1000
  return typeof time === 'string' ? Date.parse(time) : Number.NaN
}

function several(count: number, location: Location): SourceDraft {
  return {
    check: 'rollout-in-progress',
    variable: null,
    subject: 'manifest',
    says: `has ${count} active configurations, because a rollout is in progress: the gate checks the newest`,
    fix: 'Print the service again when the rollout has ended.',
    facts: { count },
    location,
  }
}

function unread(message: string, location: Location): Configuration {
  const fix =
    'Print the service again when it is active: `aws ecs describe-express-gateway-service --service-arn ARN`'
  return { path: null, part: failed({ code: 'MANIFEST_UNSUPPORTED', message, fix, location }) }
}
