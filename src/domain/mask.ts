import { once } from '../algorithms/once.ts'
import { RESULTS } from './verdict.ts'

/** Shorter texts occur everywhere: masking one would blank half of every log. */
const SHORTEST = 4
/** The runner masks the halves of a text around an ampersand, unless they are shorter than this. */
const SHORTEST_HALF = 6

/**
 * What the runner should mask because of a value: all of it, its lines, its JSON leaves, and the password of its
 * URL, raw and decoded. Never ordinary text, a word of our verdict or a part of a text to `keep`: the runner drops
 * an output that a mask would change, and a gap in public text reveals the value.
 * @returns the function that computes a value's masks; call it once per value
 */
export function masker(keep: readonly string[]): (raw: string) => readonly string[] {
  // Most runs of a plain policy mask nothing.
  const ours = once(() => partsOf([...RESULTS, ...keep]))
  const safe = (text: string) => isSafe(text, ours())
  return (raw) => masksOf(raw, safe)
}

/** A test for whether a text is part of one of these. Three-letter sequences rule out most texts. */
function partsOf(texts: readonly string[]): (part: string) => boolean {
  const seen = new Uint8Array(2 ** 16)
  for (const text of texts)
    for (let at = 0; at + 3 <= text.length; at += 1) seen[threeAt(text, at)] = 1
  return (part) => {
    for (let at = 0; at + 3 <= part.length; at += 1) if (seen[threeAt(part, at)] === 0) return false
    return texts.some((text) => text.includes(part))
  }
}

/** A number below 65,536 for the three letters at an index; others may share it. */
function threeAt(text: string, at: number): number {
  const two = text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)
  return (two * 37 + text.charCodeAt(at + 2)) & 0xffff
}

function masksOf(raw: string, safe: (text: string) => boolean): readonly string[] {
  const parts = [raw, ...jsonLeaves(raw)].flatMap((part) => [part, ...urlPasswords(part)])
  const masks = parts.flatMap((part) => {
    const lines = linesOf(part)
    // The runner masks each line of a mask separately, so one brace alone would mask every brace.
    if (safe(part) && lines.every(safe)) return [part, ...lines]
    return lines.flatMap((line) => (safe(line) ? line : aroundAmpersands(line).filter(safe)))
  })
  return [...new Set(masks)].filter((mask) => mask.trim() !== '')
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text that cannot be masked whole, because the runner would also mask a half of it. */
function aroundAmpersands(line: string): readonly string[] {
  return line.includes('&') ? line.split('&').map((part) => part.trim()) : []
}

function isSafe(text: string, isOurs: (part: string) => boolean): boolean {
  const bare = unquoted(text)
  const ordinary = /^(true|false|null|undefined|[-+]?[\d.,]+)$/i.test(bare)
  if (bare.length < SHORTEST || ordinary) return false
  return !alongside(text).some(isOurs)
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
}

/**
 * The text, and everything that the runner masks with it and that may occur in ordinary text: without its quotes,
 * the halves around an ampersand, and base64 from its first, second and third byte. Its other encodings contain a
 * character that our texts never have.
 */
function alongside(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  const encoded = [0, 1, 2].flatMap((from) => {
    const base64 = bytes.subarray(from).toString('base64').replace(/=+$/, '')
    return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')]
  })
  return [text, unquoted(text), ...halves(text), ...encoded].filter((mask) => mask !== '')
}

function halves(text: string): readonly string[] {
  const coloured = text.indexOf('&+')
  const [before, after] = coloured === -1 ? [text.lastIndexOf('&') + 1, 0] : [coloured + 2, 1]
  if (before === 0) return []
  const both = [text.slice(0, before), text.slice(before + after)]
  return both.filter((half) => half.length >= SHORTEST_HALF)
}

/** The strings in a JSON value, and in strings that are JSON themselves. */
function jsonLeaves(raw: string): readonly string[] {
  if (!/^\s*[[{"]/.test(raw)) return []
  try {
    return leaves(JSON.parse(raw)).flatMap((leaf) => [leaf, ...jsonLeaves(leaf)])
  } catch {
    return []
  }
}

/** Level by level, without recursion, so deep nesting cannot overflow the stack. */
function leaves(value: unknown): readonly string[] {
  const found: string[] = []
  for (let level = [value]; level.length > 0; ) {
    for (const one of level) if (typeof one === 'string') found.push(one)
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return found
}

function urlPasswords(text: string): readonly string[] {
  const userinfo = /^\s*[a-z][a-z0-9+.-]*:\/\/[^/?#:@]*:/i
  const rest = userinfo.test(text) ? text.replace(userinfo, '') : ''
  // For an unescaped password, drivers read up to the last @.
  const password = (/^([^/?#]*)@/.exec(rest) ?? /^(.*)@/s.exec(rest))?.[1]
  if (password === undefined) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
