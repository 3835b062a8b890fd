import ipaddr from 'ipaddr.js'

const LOCAL_NAMES =
  /^(localhost[46]?|.+\.localhost|localhost[46]?\.localdomain[46]?|host\.docker\.internal|ip6-localhost|ip6-loopback)$/

/** The forms that inet_aton(3) reads: one to four numbers, decimal, octal or hexadecimal. */
const NUMBERS = /^(0x[0-9a-f]+|\d+)(\.(0x[0-9a-f]+|\d+)){0,3}$/

/** Longer texts are never addresses; skip the parser. */
const MAX_ADDRESS = 64

/** The addresses for every interface of the machine. */
const UNSPECIFIED = ['0.0.0.0', '::']

/** A host, normalised for comparison: no brackets, no final dot, lower case. */
export function bareHost(host: string): string {
  const name = host.startsWith('[') || host.endsWith(']') ? host.replace(/^\[|\]$/g, '') : host
  return (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase()
}

/** A bare host as an address, in any spelling of inet_aton(3) (`127.1`, hex, octal, decimal), mapped IPv6 as IPv4; null for a name. */
export function addressOf(bare: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (bare.length > MAX_ADDRESS) return null
  if (NUMBERS.test(bare)) return ipaddr.IPv4.isValid(bare) ? ipaddr.IPv4.parse(bare) : null
  return bare.includes(':') && ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null
}

/**
 * Whether a bare host is the machine itself, by name or address. Connecting to the unspecified address (`0.0.0.0`,
 * `::`) also reaches the machine itself.
 */
export function isOwn(bare: string, address: ipaddr.IPv4 | ipaddr.IPv6 | null): boolean {
  if (address === null) return LOCAL_NAMES.test(bare)
  return address.range() === 'loopback' || UNSPECIFIED.includes(address.toString())
}

/** Whether a host is the machine itself. */
export function isLoopback(host: string): boolean {
  const bare = bareHost(host)
  return isOwn(bare, addressOf(bare))
}

/** The words for a URL that points back into the container. */
export const LOOPBACK_FLAW = {
  check: 'url-loopback',
  says: 'points at the container itself (a loopback host), where no such server runs',
  fix: 'Set the server’s host name, as the container reaches it.',
} as const

/** The words for a server that is unreachable from outside the container. */
const BIND_FLAW = {
  check: 'bind-loopback',
  says: 'makes the service listen on loopback only, where health checks and load balancers cannot reach it',
  fix: 'Listen on 0.0.0.0 (or :: for IPv6).',
} as const

/** The use of a host: the service connects to it, or listens on it. */
export const USE = ['connect', 'bind'] as const

export const USE_FLAWS = { loopback: LOOPBACK_FLAW, bind: BIND_FLAW } as const

/** The flaws of a well-formed host in that use; a server should listen on the unspecified address. */
export function hostFlaw(
  host: string,
  use: (typeof USE)[number] | undefined,
): readonly ('loopback' | 'bind')[] {
  if (use === undefined || !isLoopback(host)) return []
  if (use === 'connect') return ['loopback']
  return UNSPECIFIED.includes(host) ? [] : ['bind']
}
