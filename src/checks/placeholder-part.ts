import { ASKING_PART } from './clues.ts'
import { PART_KINDS, type PartKind, partsOf } from './value-parts.ts'

/** Whole parts that ask for a value: <host>, XXXX, REPLACE_ME, PLACEHOLDER_KEY, CHANGE_THIS. */
const ANYWHERE = [
  /^<[^<>]+>$/,
  /^%3C[^%]+%3E$/i,
  /^[xX]{4,}$/,
  /^(YOUR|REPLACE|PLACEHOLDER|INSERT|CHANGE|FIXME|TODO)[-_][A-Z0-9_-]+$/,
  /^(AWS_)?ACCOUNT_?(ID|NUMBER)$/,
  /^(change[-_]?(me|this|it)|replace[-_]?(me|this)|fixme)$/i,
]

/** The same in parts that are names; a page of a website may be called so. */
const IN_NAMES = [
  /^your[-_]?[a-z0-9_-]+$/i,
  /^(insert|put|enter|add)[-_](your|the)[-_][a-z0-9_-]+$/i,
  /^(place[-_]?holder|replace|todo)([-_][a-z0-9_-]+)?$/i,
  /^x{3}$/i,
]

function isPlaceholderPart(kind: PartKind, text: string): boolean {
  if (ANYWHERE.some((form) => form.test(text))) return true
  return kind !== 'path' && kind !== 'query' && IN_NAMES.some((form) => form.test(text))
}

/** The kind of the first part that is a placeholder, as its index in `PART_KINDS`; -1 without one. */
export function placeholderPart(raw: string): number {
  if (!ASKING_PART.test(raw)) return -1
  const found = partsOf(raw).find(({ kind, text }) => isPlaceholderPart(kind, text))
  return found === undefined ? -1 : PART_KINDS.indexOf(found.kind)
}
