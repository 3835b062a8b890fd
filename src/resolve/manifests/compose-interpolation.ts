import type { Location } from '../../domain/location.ts'
import { Secret } from '../../domain/secret.ts'
import { type FilledStretch, secretPartFrom } from './compose-handed-on.ts'

/** A text of an env file that is not known, because variables in it are not set. */
export class UnsetText {
  readonly marks: readonly UnsetMark[]
  readonly location: Location

  constructor(marks: readonly UnsetMark[], location: Location) {
    this.marks = marks
    this.location = location
  }
}

/** The value of a name: null or an UnsetText when it is set but not known, undefined when it is not set. */
export type Lookup = (name: string) => Secret | UnsetText | null | undefined

/** The result of an interpolation is a Secret, so that it cannot become a name, a path or a reference. */
export type Interpolated =
  | {
      readonly kind: 'text'
      readonly text: Secret
      /** Whether its secret part comes from the shell or an env file. */
      readonly handedOn: boolean
      /** The values of shell and env files that its secret part is made of. */
      readonly madeOf?: readonly Secret[]
    }
  | { readonly kind: 'missing'; readonly marks: readonly UnsetMark[] }
  | { readonly kind: 'invalid' }

/** A `$` that stands for a variable that is not set. */
export interface UnsetMark {
  /** Null without braces: the letters behind the `$` may be part of a password. */
  readonly name: string | null
  /** The place of the `$` in the text, counted from 1. */
  readonly at: number
  /** The text that the variable has, when that is what is not known. */
  readonly text?: UnsetText
}

const NAME = '[_a-z][_a-z0-9]*'
const MARK = new RegExp(`\\$(?:(\\$)|(${NAME})|\\{(?:(${NAME})(:?[-+?]|(?=\\})))?)`, 'gi')

/** Maximum nesting depth of ${A:-${B:-…}}. */
const DEEPEST = 20
/** In characters: Linux starts no process with a longer text in its environment (MAX_ARG_STRLEN). */
export const LONGEST = 131_072

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and their relatives, with `$$` for a dollar sign
 * (Compose file reference, "Interpolation"; compose-go, template). Where Compose puts an empty text for
 * a variable that is not set, the result is missing: the shell of the deploy may have it.
 */
export function interpolate(template: string, lookup: Lookup): Interpolated {
  const whole = wholeValue(template, lookup)
  if (whole !== null) return { kind: 'text', text: whole, handedOn: true, madeOf: [whole] }
  const used: Secret[] = []
  const texts: Texts = (name) => {
    const found = lookup(name)
    if (found instanceof Secret) used.push(found)
    return textBehind(found)
  }
  const withText = (mark: UnsetMark): UnsetMark => {
    const text = mark.name === null ? null : lookup(mark.name)
    return text instanceof UnsetText ? { ...mark, text } : mark
  }
  const stretches: FilledStretch[] = []
  let taken = 0
  const filled = fill(template, texts, 0, (start, end) => {
    if (used.length > taken) stretches.push({ start, end, values: used.slice(taken) })
    taken = used.length
  })
  if (filled.kind === 'missing') return { kind: 'missing', marks: filled.marks.map(withText) }
  if (filled.kind === 'invalid') return filled
  const madeOf = secretPartFrom(filled.text, stretches)
  return { kind: 'text', text: new Secret(filled.text), handedOn: madeOf.length > 0, madeOf }
}

const WHOLE = new RegExp(`^\\$(?:(${NAME})|\\{(${NAME})(?::?[-?][^{}]*)?\\})$`, 'i')

/** The value that stands for the whole text: the same Secret, so that its source is known. Null for other texts. */
export function wholeValue(template: string, lookup: Lookup): Secret | null {
  const [, bare, braced] = WHOLE.exec(template) ?? []
  const name = bare ?? braced
  const value = name === undefined ? null : lookup(name)
  return value instanceof Secret && value.bytes > 0 && value.bytes <= LONGEST ? value : null
}

type Filled =
  | { readonly kind: 'text'; readonly text: string }
  | Exclude<Interpolated, { kind: 'text' }>

type Texts = (name: string) => string | null | undefined

function textBehind(found: ReturnType<Lookup>): string | null | undefined {
  if (found instanceof UnsetText) return null
  return found instanceof Secret ? found.reveal() : found
}

/** @param filledIn gets the place of each part in the text */
function fill(
  template: string,
  lookup: Texts,
  depth: number,
  filledIn: (start: number, end: number) => void = () => {},
): Filled {
  if (depth > DEEPEST) return { kind: 'invalid' }
  const mark = new RegExp(MARK)
  const closing = closingBraces(template)
  const parts: string[] = []
  let length = 0
  let begin = 0
  const marks: UnsetMark[] = []
  let at = 0
  for (let found = mark.exec(template); found !== null; found = mark.exec(template)) {
    const [, escaped, named, braced, operator = ''] = found
    parts.push(template.slice(at, found.index))
    begin += found.index - at
    at = mark.lastIndex
    let part: Filled
    if (escaped !== undefined) part = { kind: 'text', text: escaped }
    else if (named !== undefined) part = bare(lookup(named), named)
    else {
      const end = braced === undefined ? null : closing(found.index + 1)
      if (braced === undefined || end === null) return { kind: 'invalid' }
      const word = template.slice(at, end)
      part = choose(braced, operator, lookup, () => fill(word, lookup, depth + 1))
      at = end + 1
      mark.lastIndex = at
    }
    if (part.kind === 'invalid') return part
    if (part.kind === 'missing')
      marks.push(...part.marks.map((mark) => ({ ...mark, at: found.index + 1 })))
    else parts.push(part.text)
    filledIn(begin, begin + textOf(part).length)
    begin += textOf(part).length
    length += textOf(part).length
    if (length > LONGEST) return { kind: 'invalid' }
  }
  if (marks.length > 0) return { kind: 'missing', marks }
  return { kind: 'text', text: parts.join('') + template.slice(at) }
}

function choose(name: string, operator: string, lookup: Texts, word: () => Filled): Filled {
  const value = lookup(name)
  if (value === null) return unset(name)
  const there = value !== undefined && (value !== '' || !operator.startsWith(':'))
  if (operator.endsWith('-')) return there ? known(value, name) : word()
  if (operator.endsWith('+')) return there ? word() : known(value ?? '', name)
  if (operator.endsWith('?')) return known(there ? value : undefined, name)
  return known(value, name)
}

function known(value: string | null | undefined, name: string | null): Filled {
  return typeof value === 'string' ? { kind: 'text', text: value } : unset(name)
}

/** A name that is set is no part of a password. */
function bare(value: string | null | undefined, name: string): Filled {
  return known(value, value === null ? name : null)
}

function unset(name: string | null): Filled {
  return { kind: 'missing', marks: [{ name, at: 1 }] }
}

/**
 * Where Compose closes a brace: it counts every brace of the line, and skips the character after an opening one;
 * otherwise it takes the last brace of the line. Null without a brace.
 */
function closingBraces(text: string): (opening: number) => number | null {
  let line = { end: -1, last: -1 }
  return (opening) => {
    if (opening > line.end) {
      const next = text.indexOf('\n', opening)
      const end = next === -1 ? text.length : next
      line = { end, last: text.lastIndexOf('}', end) }
    }
    let open = 0
    for (let at = opening; at < line.last; at += 1) {
      if (text[at] === '}') {
        open -= 1
        if (open === 0) return at
      }
      if (text[at] === '{') {
        open += 1
        at += 1
      }
    }
    return line.last > opening ? line.last : null
  }
}

function textOf(part: Filled): string {
  return part.kind === 'text' ? part.text : ''
}
