import type { SourceDraft } from '../../domain/draft.ts'
import { Secret } from '../../domain/secret.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { type KubeObject, placeOf } from './kubernetes-objects.ts'
import type { InheritedEntry } from './manifest.ts'
import type { ManifestPart } from './part.ts'
import { listAt } from './shared-loopback.ts'

const GROUP = /^serving\.knative\.dev\//

/** Names that Knative sets in each container (Knative Serving 0.51, pkg/apis/serving, reservedEnvVars). */
const EVERYWHERE = ['K_SERVICE', 'K_CONFIGURATION', 'K_REVISION']

/** Knative's own default for the port of a container (pkg/apis/serving/v1, DefaultUserPort). */
const DEFAULT_PORT = 8080

/** Whether an object is a Service, Configuration or Revision of Knative. */
export function isKnative({ api }: KubeObject): boolean {
  return GROUP.test(api)
}

/** Whether requests reach a container: it is the only one, or the one with a port. A sidecar gets no PORT. */
function takesRequests({ document }: KubeObject, container: Path): boolean {
  const all = listAt(document.value, container.slice(0, -1))
  return all.length === 1 || portAt(document.value, container) !== undefined
}

/** The variables that Knative sets by itself in a container; Cloud Run sets the same. */
export function knativeSets(
  workload: KubeObject,
  container: Path,
  runner = 'Knative',
): readonly InheritedEntry[] {
  const { document, name } = workload
  const origin = { source: 'platform', locator: runner, location: placeOf(workload) } as const
  const port = String(portAt(document.value, container) ?? DEFAULT_PORT)
  const texts = [
    ...(takesRequests(workload, container) ? [['PORT', port] as const] : []),
    ['K_SERVICE', name] as const,
    ['K_CONFIGURATION', name] as const,
  ]
  const because = `is set by ${runner}, which makes the name of the revision`
  return [
    ...texts.map(
      ([key, text]): InheritedEntry => ({
        name: key,
        origin,
        given: { kind: 'plain', value: new Secret(text) },
      }),
    ),
    { name: 'K_REVISION', origin, given: { kind: 'unavailable', because, later: true } },
  ]
}

/** Drafts for the variables of a container whose names Knative refuses. */
export function knativeReserves(
  workload: KubeObject,
  container: Path,
  { noted }: Pick<ManifestPart, 'noted'>,
): readonly SourceDraft[] {
  const names = [...EVERYWHERE, ...(takesRequests(workload, container) ? ['PORT'] : [])]
  return reservedDrafts(noted, new Set(names), 'Knative')
}

/** Drafts for variables with one of these names. @param runner what sets the names itself */
export function reservedDrafts(
  noted: ManifestPart['noted'],
  names: ReadonlySet<string>,
  runner: string,
): readonly SourceDraft[] {
  return noted
    .filter(({ entry }) => names.has(entry.name))
    .map(({ entry: { name, location } }) => ({
      check: 'reserved-name',
      variable: name,
      says: `is set by ${runner} itself, which refuses it from users`,
      fix:
        name === 'PORT'
          ? 'Remove PORT, and set the port of the container: ports: [{ containerPort: NUMBER }].'
          : `Remove ${name}, or rename the variable.`,
      facts: {},
      location,
    }))
}

function portAt(value: unknown, container: Path): unknown {
  return valueAt(value, [...container, 'ports', 0, 'containerPort'])
}
