import { RESULTS } from './verdict.ts'

/** Shorter texts occur everywhere; a mask over one would blank half of every log. */
const SHORTEST = 4

/**
 * What the runner should blank in every log because of a value: all of it, its lines, the leaves of
 * its JSON, and the password of its URL as written and as decoded. Never what would blank ordinary
 * text, a word of our own verdict or one of the texts to `keep`: the runner drops an output that a
 * mask would change.
 */
export function masksFor(raw: string, keep: readonly string[]): readonly string[] {
  const safe = (text: string) => isSafe(text, keep)
  const parts = [raw, ...jsonLeaves(raw)].flatMap((part) => [part, ...urlPasswords(part)])
  const masks = parts.flatMap((part) => {
    const lines = linesOf(part)
    // The runner masks each line of a mask by itself, so one brace alone would blank every brace.
    return lines.every(safe) ? [part, ...lines] : lines.filter(safe)
  })
  return [...new Set(masks)].filter((mask) => mask.trim() !== '')
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isSafe(text: string, keep: readonly string[]): boolean {
  // The runner masks a text without its surrounding quotes as well.
  const bare = text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
  const ordinary = /^(true|false|null|undefined|[-+]?[\d.,]+)$/i.test(bare)
  return (
    bare.length >= SHORTEST &&
    !ordinary &&
    ![...RESULTS, ...keep].some((ours) => ours.includes(bare))
  )
}

function jsonLeaves(raw: string): readonly string[] {
  if (!/^\s*[[{"]/.test(raw)) return []
  try {
    return leaves(JSON.parse(raw))
  } catch {
    return []
  }
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

function urlPasswords(text: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#:@]*:([^/?#]*)@/i.exec(text)?.[1]
  if (password === undefined) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
