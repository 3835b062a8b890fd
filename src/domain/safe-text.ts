import { resemblesSecret } from './token-like.ts'

/** In characters. Names of folders, environments and secrets that people write are shorter. */
const LONGEST = 200
/** The characters of names, paths and references: no quote, no `=`, no `$`, nothing that URLs escape. */
const ORDINARY = /^[\p{L}\p{N}_.:/\\ +~#*()[\]-]*$/u
/** An index in a Terraform resource address. */
const INDEX = /\["([^"]*)"\]/g
/** Scopes of packages and secrets: `apps/@scope/web`, `rds!db-1`. Elsewhere the two signs suggest passwords and URLs. */
const SCOPE = /(^|\/)@(?=[a-z])|^[a-z]+!(?=[a-z])/g

/**
 * Whether a name, path or reference that a user wrote may be shown: it is short, has only ordinary characters, and
 * no part looks like a token. A password that is a plain word looks like a name and is shown; anything else that
 * may be a misplaced secret is not.
 */
export function isSafeToShow(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST) return false
  const bare = text.replace(SCOPE, '$1').replace(INDEX, '[$1]')
  return ORDINARY.test(bare) && !resemblesSecret(text)
}

/** The text if it may be shown, else the replacement. */
export function safeText(text: string, otherwise: string): string {
  return isSafeToShow(text) ? text : otherwise
}

/** ` NAME` to follow its noun, or ` of that name` when the name may not be shown. */
export function called(name: string): string {
  return isSafeToShow(name) ? ` ${name}` : ' of that name'
}

/** The names that may be shown, and the number of the others. */
export function safeNames(names: readonly string[]): string {
  const shown = names.filter(isSafeToShow)
  const hidden = names.length - shown.length
  const more = hidden === 0 ? [] : [`${hidden} whose name is not shown`]
  return [...shown, ...more].join(', ')
}

/** Quoted texts, and words without blanks. */
const QUOTED_OR_WORD = /"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`]+/g

/** A user's prose about a secret, without quoted texts (except these names) and without words that cannot be names. */
export function withoutSecrets(prose: string, names: ReadonlySet<string>): string {
  return prose.replace(QUOTED_OR_WORD, (part) => {
    const quoted = /^["'`]/.test(part)
    const inner = quoted ? part.slice(1, -1) : part
    if (names.has(inner)) return part
    if (quoted) return inner === '' ? part : `${part.charAt(0)}…${part.charAt(0)}`
    return resemblesSecret(part) ? '…' : part
  })
}
