import ipaddr from 'ipaddr.js'

const LOCAL_NAMES =
  /^(localhost[46]?|.+\.localhost|localhost[46]?\.localdomain[46]?|host\.docker\.internal|ip6-localhost|ip6-loopback)$/

/** What inet_aton(3) takes: one to four numbers, decimal, octal or hexadecimal. */
const NUMBERS = /^(0x[0-9a-f]+|\d+)(\.(0x[0-9a-f]+|\d+)){0,3}$/

/** No address is written in more characters; the parser need not see what is longer. */
const MAX_ADDRESS = 64

/** The addresses that stand for every interface of the machine. */
const UNSPECIFIED = ['0.0.0.0', '::']

/** A host as it is compared: without brackets, without the dot of the root, in small letters. */
export function bareHost(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

/** A bare host as an address, in any spelling that inet_aton(3) takes (`127.1`, hex, octal, decimal), mapped IPv6 as IPv4; null for a name. */
export function addressOf(bare: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (bare.length > MAX_ADDRESS) return null
  if (NUMBERS.test(bare)) return ipaddr.IPv4.isValid(bare) ? ipaddr.IPv4.parse(bare) : null
  return bare.includes(':') && ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null
}

/**
 * Whether a bare host is the machine itself, by name or by its address. The unspecified address
 * (`0.0.0.0`, `::`) connects to the machine itself too.
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

/** The words for a URL that leads back into the container. */
export const LOOPBACK_FLAW = {
  check: 'url-loopback',
  says: 'points at the container itself (a loopback host), where no such server runs',
  fix: 'Give the host name of the server as the container reaches it.',
} as const

/** The words for a server that listens where nobody outside the container can reach it. */
const BIND_FLAW = {
  check: 'bind-loopback',
  says: 'makes the service listen on loopback alone, where no health check and no load balancer reaches it',
  fix: 'Listen on 0.0.0.0 (or :: for IPv6).',
} as const

/** What the service does with a host: connects to it, or listens on it. */
export const USE = ['connect', 'bind'] as const

export const USE_FLAWS = { loopback: LOOPBACK_FLAW, bind: BIND_FLAW } as const

/** What is wrong with a well-formed host in that use; the unspecified address is what a server should listen on. */
export function hostFlaw(
  host: string,
  use: (typeof USE)[number] | undefined,
): readonly ('loopback' | 'bind')[] {
  if (use === undefined || !isLoopback(host)) return []
  if (use === 'connect') return ['loopback']
  return UNSPECIFIED.includes(host) ? [] : ['bind']
}
