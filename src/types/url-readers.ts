import ipaddr from 'ipaddr.js'
import { type Authority, escapesAreWhole } from './url-text.ts'

/** What Go's net/url accepts in a user or password (validUserinfo); WHATWG parsers encode the rest themselves. */
const USERINFO = /^[\w.~:!$&'()*+,;=%@-]*$/

/**
 * Whether Go's net/url and a WHATWG parser (browsers, Node, pydantic) read a URL alike, given a well-formed host
 * and port. Go refuses a `%` without an escape (RFC 3986, 2.1) outside the query; WHATWG reads a host that ends in
 * a number as an IPv4 address, also short or octal, or refuses it.
 */
export function readersAgree({ user, password, hosts, tail }: Authority): boolean {
  const credentials = `${user}:${password ?? ''}`
  const [beforeFragment = '', ...fragment] = tail.split('#')
  const [path = ''] = beforeFragment.split('?', 1)
  return (
    USERINFO.test(credentials) &&
    [credentials, path, ...fragment].every(escapesAreWhole) &&
    hosts.every(({ host }) => !endsInNumber(host) || ipaddr.IPv4.isValidFourPartDecimal(host))
  )
}

/** WHATWG URL, "ends in a number checker". */
function endsInNumber(host: string): boolean {
  return /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i.test(host)
}
