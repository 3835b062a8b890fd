import { serviceLink } from '../../domain/origin.ts'
import { safeText } from '../../domain/safe-text.ts'
import { Secret } from '../../domain/secret.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { type KubeObject, placeOf, textOr } from './kubernetes-objects.ts'
import type { InheritedEntry } from './manifest.ts'
import { listAt } from './shared-loopback.ts'

/** An address of the form of a cluster IP. The real one is known only in the cluster; checks of the form do not need it. */
const ANY_CLUSTER_IP = '10.96.0.10'

/**
 * The variables that the kubelet makes for each Service of the pod's namespace, unless `enableServiceLinks: false`
 * (Kubernetes, "Accessing the Service: Environment Variables"; kubelet 1.0 and later, envvars.FromServices).
 */
export function serviceLinks(
  objects: readonly KubeObject[],
  workload: KubeObject,
  pod: Path,
): readonly InheritedEntry[] {
  if (valueAt(workload.document.value, [...pod, 'enableServiceLinks']) === false) return []
  return objects
    .filter(({ kind, api, namespace }) => {
      return kind === 'Service' && api === 'v1' && namespace === workload.namespace
    })
    .flatMap(linksOf)
}

/** A headless Service and an ExternalName have no address, so they make no variable. */
function linksOf(service: KubeObject): readonly InheritedEntry[] {
  const { document, path, name } = service
  const at = (...keys: Path) => textOr(document, [...path, 'spec', ...keys], '')
  const ports = listAt(document.value, [...path, 'spec', 'ports']).flatMap((port) => {
    const number = Number(valueAt(port, ['port']))
    const protocol = String(valueAt(port, ['protocol']) ?? 'TCP')
    const label = valueAt(port, ['name'])
    return Number.isInteger(number)
      ? [{ number, protocol, label: typeof label === 'string' ? label : null }]
      : []
  })
  const [first] = ports
  if (at('clusterIP') === 'None' || at('type') === 'ExternalName' || first === undefined) return []
  const host = at('clusterIP') || ANY_CLUSTER_IP
  const base = variableWord(name)
  const urlOf = ({ number, protocol }: typeof first) =>
    `${protocol.toLowerCase()}://${host.includes(':') ? `[${host}]` : host}:${number}`
  const links: readonly (readonly [string, string])[] = [
    [`${base}_SERVICE_HOST`, host],
    [`${base}_SERVICE_PORT`, `${first.number}`],
    ...ports.flatMap(({ number, label }) =>
      label === null ? [] : [[`${base}_SERVICE_PORT_${variableWord(label)}`, `${number}`] as const],
    ),
    [`${base}_PORT`, urlOf(first)],
    ...ports.flatMap((port) => {
      const prefix = `${base}_PORT_${port.number}_${port.protocol.toUpperCase()}`
      return [
        [prefix, urlOf(port)],
        [`${prefix}_PROTO`, port.protocol.toLowerCase()],
        [`${prefix}_PORT`, `${port.number}`],
        [`${prefix}_ADDR`, host],
      ] as const
    }),
  ]
  const origin = {
    source: 'platform',
    locator: serviceLink(safeText(name, 'NAME')),
    location: placeOf(service, 'metadata', 'name'),
  } as const
  return links.map(([link, text]) => ({
    name: link,
    origin,
    given: { kind: 'plain', value: new Secret(text) },
  }))
}

function variableWord(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}
