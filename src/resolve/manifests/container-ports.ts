import type { ContainerSetup } from '../../domain/container-setup.ts'
import { type Path, valueAt } from '../../text/data.ts'
import { anyCase, listAt } from './shared-loopback.ts'

/** Null when a port is not written as a number: a parameter, a range, an interpolation. */
type PortList = readonly number[] | null
type PortItems = readonly (number | null)[]

function all(ports: PortItems): PortList {
  const known = ports.filter((port) => port !== null)
  return known.length === ports.length ? known : null
}

/** Nothing when a port is not known: it may be the one that fits. */
function known(opened: PortList, probed: PortList): Pick<ContainerSetup, 'ports'> {
  return opened === null || probed === null ? {} : { ports: { opened, probed } }
}

function numberOf(value: unknown): number | null {
  return /^\d{1,5}$/.test(String(value)) ? Number(value) : null
}

/** `portMappings` and `healthCheck` of a container of ECS, also as CloudFormation spells them. */
export function portsOfTask(container: unknown) {
  const mappings = anyCase(container, 'portMappings') ?? []
  const opened = Array.isArray(mappings)
    ? all(mappings.map((mapping: unknown) => numberOf(anyCase(mapping, 'containerPort'))))
    : null
  const command = anyCase(anyCase(container, 'healthCheck'), 'command')
  return { ...known(opened, askedBy(command)), ...loopbackIn([command]) }
}

/** `Port` of App Runner, which is also the port that its health check asks. */
export function portsOfService(port: unknown) {
  return port === undefined ? {} : known(all([numberOf(port)]), [])
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe']
const ASKED: readonly Path[] = [
  ['httpGet', 'port'],
  ['tcpSocket', 'port'],
  ['grpc', 'port'],
]

/** `ports` and probes of a container of a pod. @param targets `targetPort`s of the Services that select it */
export function portsOfPod(container: unknown, targets: readonly unknown[]) {
  const ports = listAt(container, ['ports'])
  /** A probe and a Service may name a port instead. */
  const numbered = (port: unknown) => {
    const named = ports.find((one) => valueAt(one, ['name']) === port)
    return numberOf(named === undefined ? port : valueAt(named, ['containerPort']))
  }
  const probes = PROBES.flatMap((name) => valueAt(container, [name]) ?? [])
  const asked = probes.flatMap((probe) => ASKED.flatMap((path) => valueAt(probe, path) ?? []))
  const executed = probes.map((probe) => valueAt(probe, ['exec', 'command']))
  const commands = executed.map(askedBy)
  const opened = [
    ...ports.map((one) => numberOf(valueAt(one, ['containerPort']))),
    ...targets.map(numbered),
  ]
  const probed = [...asked.map(numbered), ...commands.flatMap((some): PortItems => some ?? [null])]
  return { ...known(all(opened), all(probed)), ...loopbackIn(executed) }
}

/** `ports`, `expose` and `healthcheck` of a service of Compose, in each file that describes it. */
export function portsOfCompose(services: readonly unknown[]) {
  const opened = services.flatMap((service) =>
    ['ports', 'expose'].flatMap((key) => listAt(service, [key]).map(targetOf)),
  )
  const last = services
    .map((service) => valueAt(service, ['healthcheck', 'test']))
    .findLast(Boolean)
  return { ...known(all(opened), askedBy(last)), ...loopbackIn([last]) }
}

/**
 * The port in the container, of `3000`, `8080:3000`, `127.0.0.1:8080:3000/tcp` or of a map. A host port with a `$`
 * makes all unknown: one variable often names the host's port, and reaches the container by accident.
 */
function targetOf(written: unknown): number | null {
  const target = valueAt(written, ['target'])
  if (target !== undefined) return numberOf(target)
  const [, port] = /^(?:[^$]*:)?(\d+)(?:\/tcp)?$/.exec(String(written)) ?? []
  return port === undefined ? null : numberOf(port)
}

const LOOPBACK = String.raw`(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)`
const ADDRESS = new RegExp(`(https?://)?${LOOPBACK}(?::(\\d{1,5}))?(?![\\w.:$-])`, 'gi')
const DEFAULT_PORTS = { 'http://': 80, 'https://': 443 } as const

/** The ports on loopback that a command asks, as far as it writes them as numbers. */
function askedBy(command: unknown): PortList {
  const words = Array.isArray(command) ? command : [command ?? '']
  if (!words.every((word) => typeof word === 'string')) return null
  return [...words.join(' ').matchAll(ADDRESS)].flatMap(([, scheme = '', port]) => {
    if (port !== undefined) return [Number(port)]
    const usual = scheme.toLowerCase()
    return usual === 'http://' || usual === 'https://' ? [DEFAULT_PORTS[usual]] : []
  })
}

/** Whether a command asks on loopback, at whatever port. */
function loopbackIn(commands: readonly unknown[]): Pick<ContainerSetup, 'asksLoopback'> {
  const texts = commands.flat().filter((word) => typeof word === 'string')
  return texts.some((text) => new RegExp(`${LOOPBACK}(?![\\w.])`, 'i').test(text))
    ? { asksLoopback: true }
    : {}
}
