import ipaddr from 'ipaddr.js'

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)

/** RFC 4291, 2.2: groups of hexadecimal digits, at most one `::`, optionally IPv4 at the end; RFC 4007's zone. */
function isIpv6(text: string): boolean {
  const [address = '', zone, ...more] = text.split('%')
  if (more.length > 0 || (zone !== undefined && !/^[\w.-]+$/.test(zone))) return false
  const halves = address.split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const dotted = IPV4.test(last) && address.endsWith(last)
  const plain = dotted ? groups.slice(0, -1) : groups
  if (!plain.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false
  const length = plain.length + (dotted ? 2 : 0)
  return halves.length === 1 ? length === 8 : halves.length === 2 && length < 8
}

/**
 * 4 or 6 for an address as Python's ipaddress and Go's netip read it: no `127.1`, no leading zeros (some read
 * octal), no brackets; a zone such as `%eth0` only for version 6. Null for anything else.
 */
export function ipVersion(text: string): 4 | 6 | null {
  if (IPV4.test(text)) return 4
  return text.length <= 100 && text.includes(':') && isIpv6(text) ? 6 : null
}

/** Whether an address has bits set after a prefix. */
export function hasHostBits(address: string, prefix: number): boolean {
  const bytes = ipaddr.parse(address).toByteArray()
  return bytes.some((byte, place) => {
    const kept = Math.min(Math.max(prefix - place * 8, 0), 8)
    return (byte & (0xff >> kept)) !== 0
  })
}
