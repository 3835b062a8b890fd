import { resemblesSecret } from './token-like.ts'

/** In characters. No name of a file's folder, an environment or a secret that people keep by hand is longer. */
const LONGEST = 200
/** What names, paths and references of people are made of: no quote, no `=`, no `$`, nothing that URLs escape. */
const ORDINARY = /^[\p{L}\p{N}_.:/\\ +~#*()[\]-]*$/u
/** As Terraform writes it in the address of a resource. */
const INDEX = /\["([^"]*)"\]/g
/** Of packages and secrets: `apps/@scope/web`, `rds!db-1`. Elsewhere the two marks are of passwords and URLs. */
const SCOPE = /(^|\/)@(?=[a-z])|^[a-z]+!(?=[a-z])/g

/**
 * Whether a text that a user wrote in the place of a name, a path or a reference may be shown: it is short,
 * of ordinary characters, and no part of it looks like a token. Nobody can tell a word that is a password
 * from a word that is a name; everything else that may be a secret in the wrong place is not repeated.
 */
export function isSayable(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST) return false
  const bare = text.replace(SCOPE, '$1').replace(INDEX, '[$1]')
  return ORDINARY.test(bare) && !resemblesSecret(text)
}

/** The text where it may be shown, else what to say in its place. */
export function sayable(text: string, otherwise: string): string {
  return isSayable(text) ? text : otherwise
}

/** ` NAME` behind the word for what it is, or ` of that name` where the name may not be shown. */
export function called(name: string): string {
  return isSayable(name) ? ` ${name}` : ' of the name that stands here'
}

/** The names that may be shown, and how many more there are. */
export function sayableList(names: readonly string[]): string {
  const shown = names.filter(isSayable)
  const hidden = names.length - shown.length
  const more = hidden === 0 ? [] : [`${hidden} whose name is not shown`]
  return [...shown, ...more].join(', ')
}

/** Texts in quotes, and words that hold no blank. */
const QUOTED_OR_WORD = /"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`]+/g

/**
 * Prose of a user about something secret: without what is quoted in it, unless that is one of these names, and
 * without words that may be no name.
 */
export function withoutSecrets(prose: string, names: ReadonlySet<string>): string {
  return prose.replace(QUOTED_OR_WORD, (part) => {
    const quoted = /^["'`]/.test(part)
    const inner = quoted ? part.slice(1, -1) : part
    if (names.has(inner)) return part
    if (quoted) return inner === '' ? part : `${part.charAt(0)}…${part.charAt(0)}`
    return resemblesSecret(part) ? '…' : part
  })
}
