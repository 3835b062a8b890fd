import ipaddr from 'ipaddr.js'
import { type Authority, escapesAreWhole } from './url-text.ts'

/** What Go's net/url takes in a user or password (validUserinfo); WHATWG parsers encode the rest themselves. */
const USERINFO = /^[\w.~:!$&'()*+,;=%@-]*$/

/**
 * Whether Go's net/url and a WHATWG parser (browsers, Node, pydantic) read the same from a URL whose host and
 * port are well formed. Go refuses a `%` that begins no escape (RFC 3986, 2.1) anywhere but in the query;
 * WHATWG reads a host that ends in a number as an IPv4 address, of fewer parts or in octal too, or refuses it.
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
