import ipaddr from 'ipaddr.js'
import { ipVersion } from './ip-text.ts'

const LOCAL_NAMES =
  /^(localhost[46]?|.+\.localhost|localhost[46]?\.localdomain[46]?|host\.docker\.internal|ip6-localhost|ip6-loopback)$/

/** The addresses that stand for every interface of the machine. */
const UNSPECIFIED = ['0.0.0.0', '::']

/**
 * Whether a host is the machine itself: by name, or as an address in any spelling that
 * inet_aton(3) takes (`127.1`, hex, octal, decimal), mapped IPv6 included. The unspecified address
 * (`0.0.0.0`, `::`) connects to the machine itself too.
 */
export function isLoopback(host: string): boolean {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (LOCAL_NAMES.test(bare)) return true
  // ipaddr.js knows every spelling and is slow, and a list may have thousands of hosts.
  if (ipVersion(bare) === 4) return bare.startsWith('127.') || bare === '0.0.0.0'
  if (!/^\d[\da-fx.]*$|:/.test(bare) || !ipaddr.isValid(bare)) return false
  const address = ipaddr.process(bare)
  return address.range() === 'loopback' || UNSPECIFIED.includes(address.toString())
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
