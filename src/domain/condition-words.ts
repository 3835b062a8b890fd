import type { Condition } from './declaration.ts'
import { resemblesSecret } from './token-like.ts'

/** CEL strings, raw and multi-line ones included, numbers and comments. */
const LITERAL =
  /[bB]?[rR][bB]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')|[bB]?(?:"""(?:\\[\s\S]|[\s\S])*?"""|'''(?:\\[\s\S]|[\s\S])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|(?<![\w.])\d[\w.]*/g

/** A condition without its literals: `ADMIN_PASSWORD == "…"`. */
export function withoutLiterals(text: string): string {
  return text.replace(LITERAL, (literal) => {
    if (literal.startsWith('//')) return ''
    return /^\d/.test(literal) ? '…' : '"…"'
  })
}

/**
 * A condition that could not be compiled, without what may be secret: its literals, the text after a quote that does
 * not close, and words that look like a token.
 */
export function asRefused(text: string): string {
  const [begun = '', ...more] = withoutLiterals(text).split('"…"')
  const parts = [begun, ...more]
  const open = parts.findIndex((part) => /["']/.test(part))
  const closed = open === -1 ? parts : parts.slice(0, open + 1)
  return closed
    .map((part) => part.replace(/["'][\s\S]*$/, '…'))
    .join('"…"')
    .replace(/\S+/g, (word) => (resemblesSecret(word) ? '…' : word))
}

/** The string literals of a condition, without quotes. */
export function literalsOf(text: string): readonly string[] {
  return (text.match(LITERAL) ?? [])
    .map((literal) => literal.replace(/^[bBrR]*["']+|["']+$/g, ''))
    .filter((literal) => literal.length > 3)
}

/** The condition without its literals when it compares a secret: a literal may be the secret. */
export function quiet(condition: Condition, sensitive: ReadonlySet<string>): Condition {
  if (!condition.variables.some((name) => sensitive.has(name))) return condition
  return { ...condition, text: withoutLiterals(condition.text) }
}
