import type { Answer } from './input.ts'

/** Characters that no host name, address or path of a socket holds. Letters beyond ASCII may be encoded on the way. */
const NO_HOST = /[\s\p{Cc}@?#[\]{}$<>"'`\\|^*,;%]|^[-.]|\.\.|^[^/].*\/|^[^/:]+:[^:]*$/u

/**
 * Whether a consumer that took a value could also work with it: it warned of nothing, and it would connect to
 * hosts that can be hosts, on ports that can be ports. A parser that splits a password at the wrong place takes
 * the value, and its owner still cannot connect.
 */
export function isUsable({ ok, warnings = [], hosts = [], ports = [] }: Answer): boolean {
  return (
    ok &&
    listOf(warnings).length === 0 &&
    hostsOf({ ok, hosts }).every((host) => !NO_HOST.test(host)) &&
    listOf(ports).every((port) => port === '' || isPort(port))
  )
}

/** The hosts of an answer, in small letters and without the brackets of IPv6. */
export function hostsOf({ hosts = [] }: Answer): readonly string[] {
  return listOf(hosts).map((host) =>
    String(host)
      .toLowerCase()
      .replace(/^\[(.*)\]$/, '$1'),
  )
}

function isPort(port: unknown): boolean {
  return /^\d+$/.test(String(port)) && Number(port) >= 1 && Number(port) <= 65535
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
