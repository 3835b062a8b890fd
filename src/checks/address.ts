import type { ValuePart } from '../domain/declaration.ts'
import type { Secret } from '../domain/secret.ts'
import type { PresentVariable } from '../domain/variable.ts'

type AddressPart = Exclude<ValuePart, 'public-key' | 'not-before' | 'not-after'> | 'password'

/** RFC 3986, 3: scheme, user part up to the last `@`, host, path. */
const URL_TEXT = /^\s*([a-z][a-z0-9+.-]*):\/\/(?:([^/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?/i

const READ: Readonly<Record<AddressPart, (url: RegExpExecArray) => string | undefined>> = {
  scheme: ([, scheme = '']) => scheme.toLowerCase(),
  user: ([, , user = '']) => decoded(user.replace(/:.*$/s, '')),
  password: ([, , user = '']) => decoded(/:(.*)$/s.exec(user)?.[1] ?? ''),
  host: ([, , , host = '']) =>
    host
      .split(',')
      .map((one) => one.replace(/:\d*$/, ''))
      .join(','),
  port: ([, , , host = '']) => (host.includes(',') ? '' : /:(\d+)$/.exec(host)?.[1]),
  database: ([, , , , path = '']) => decoded(path.replace(/\/.*$/s, '')),
}

/**
 * A part of an address, read by the variable's type; a value without a declared type is read as a URL. Null when
 * the part is missing.
 */
export function partOf({ value, declaration }: PresentVariable, part: AddressPart): Secret | null {
  const { type } = declaration
  const typed = part === 'password' ? type.secretPart(value) : type.part(value, part)
  if (typed !== null && !typed.isAllOf(value)) return typed
  return value.derive((raw) => {
    const url = URL_TEXT.exec(raw)
    return (url && READ[part](url)) || null
  })
}

/** Whether the value begins like a URL. */
export function isUrl({ value }: PresentVariable): boolean {
  return value.read((raw) => /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(raw))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
