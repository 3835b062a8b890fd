/** The kinds of part in a structured value. */
export const PART_KINDS = ['user', 'password', 'host', 'path', 'query', 'field'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** One part of a structured value: a host of a URL, a field of an ARN, a text in JSON. */
export interface TextPart {
  readonly kind: PartKind
  readonly text: string
}

/** Longer values hold data, not an address; looking into them would cost more than it finds. */
const MAX_LENGTH = 100_000
const MAX_PARTS = 1_000

/** RFC 3986, 3: scheme, user part up to the last `@`, host, path, query. */
const URL_TEXT = /^([a-z][a-z0-9+.:-]*):\/\/(?:([^/?#]*)@)?([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?/i
/** The form of go-sql-driver/mysql: user:password@tcp(host)/database. */
const GO_DSN = /^([^@/\s]*)@\w+\(([^)]*)\)\/(\S*)$/
/** libpq's key=value pairs. */
const PAIRS = /^(\w+=\S+)(\s+\w+=\S+)+$/
/** `host:port`, or a name with a dot. */
const HOST = /^\.?[\w<>*-]+(\.[\w<>-]+)*(:\d{1,5})?$/

/** The parts of a URL, an ARN, a DSN, a list of hosts or a JSON text; none for any other text. */
export function partsOf(raw: string): readonly TextPart[] {
  const text = raw.trim()
  if (text.length > MAX_LENGTH) return []
  return (/^[[{]/.test(text) ? partsOfJson(text) : partsOfText(text)).slice(0, MAX_PARTS)
}

function partsOfText(text: string): readonly TextPart[] {
  if (/^arn:/.test(text)) return fields('field', text.split(/[:/]/))
  const list = text.split(',').map((item) => item.trim())
  if (list.length > 1 && list.every((item) => URL_TEXT.test(item))) return list.flatMap(partsOfUrl)
  if (list.length > 1 && list.every((item) => HOST.test(item))) return list.flatMap(hostParts)
  const dsn = GO_DSN.exec(text)
  if (dsn !== null) {
    const [, user = '', host = '', path = ''] = dsn
    return [...userParts(user), ...hostParts(host), ...fields('path', path.split(/[/?&]/))]
  }
  if (PAIRS.test(text))
    return fields(
      'field',
      text.split(/\s+/).map((pair) => pair.slice(pair.indexOf('=') + 1)),
    )
  return partsOfUrl(text)
}

function partsOfUrl(text: string): readonly TextPart[] {
  const [, scheme, user = '', hosts = '', path = '', query = ''] = URL_TEXT.exec(text) ?? []
  if (scheme === undefined) return []
  return [
    ...userParts(user),
    ...hosts.split(',').flatMap(hostParts),
    // The path of a database's URL is its name; that of a website is free.
    ...fields(/^(https?|wss?)$/i.test(scheme) ? 'path' : 'field', path.split('/')),
    ...fields(
      'query',
      query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1)),
    ),
  ]
}

function userParts(user: string): readonly TextPart[] {
  const colon = user.indexOf(':')
  if (colon === -1) return fields('user', [user])
  return [...fields('user', [user.slice(0, colon)]), ...fields('password', [user.slice(colon + 1)])]
}

/** The whole hosts in a URL, a list of URLs or hosts, a mail address or a JSON text, without ports. */
export function hostsIn(raw: string): readonly string[] {
  const text = raw.trim()
  if (text.length > MAX_LENGTH) return []
  const texts = /^[[{]/.test(text)
    ? partsOfJson(text).flatMap(({ kind, text: one }) => (kind === 'field' ? [one] : []))
    : [text]
  return texts
    .flatMap((one) => one.split(','))
    .map((item) => item.trim())
    .flatMap((item) => {
      const authority = URL_TEXT.exec(item)?.[3] ?? /^[^@\s/]+@([^@\s/]+)$/.exec(item)?.[1]
      if (authority !== undefined) return [authority]
      return HOST.test(item) ? [item] : []
    })
    .map((host) => host.replace(/:\d*$/, '').replace(/^\.|^\*\./, ''))
}

/** The labels of a host; `<host>` and `your-host` are whole ones. */
function hostParts(host: string): readonly TextPart[] {
  return fields('host', host.replace(/:\d*$/, '').split('.'))
}

function fields(kind: PartKind, texts: readonly string[]): readonly TextPart[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind, text }))
}

/** The texts in JSON, each of which may be structured itself. */
function partsOfJson(text: string): readonly TextPart[] {
  const found: TextPart[] = []
  const left: unknown[] = []
  try {
    left.push(JSON.parse(text))
  } catch {
    return []
  }
  while (left.length > 0 && found.length < MAX_PARTS) {
    const value = left.pop()
    if (typeof value === 'string')
      found.push({ kind: 'field', text: value }, ...partsOfText(value.trim()))
    else if (typeof value === 'object' && value !== null) left.push(...Object.values(value))
  }
  return found
}
