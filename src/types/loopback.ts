import ipaddr from 'ipaddr.js'

const LOCAL_NAMES =
  /^(localhost[46]?|.+\.localhost|localhost[46]?\.localdomain[46]?|host\.docker\.internal|ip6-localhost|ip6-loopback)$/

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
  if (!ipaddr.isValid(bare)) return false
  const address = ipaddr.process(bare)
  return address.range() === 'loopback' || /^(0\.0\.0\.0|::)$/.test(address.toString())
}

/** The words for a URL that leads back into the container. */
export const LOOPBACK_FLAW = {
  check: 'url-loopback',
  says: 'points at the container itself (a loopback host), where no such server runs',
  fix: 'Give the host name of the server as the container reaches it.',
} as const
