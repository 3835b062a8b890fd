/** What a name stands for: null when there is a value that nobody can know, undefined when there is none. */
export type Lookup = (name: string) => string | null | undefined

export type Interpolated =
  | { readonly kind: 'text'; readonly text: string }
  /** Made from a variable that nobody gave. Without braces its name is not said: it may be part of a password. */
  | { readonly kind: 'missing'; readonly name: string | null }
  | { readonly kind: 'invalid' }

const NAME = '[_a-z][_a-z0-9]*'
const MARK = new RegExp(`\\$(?:(\\$)|(${NAME})|\\{(?:(${NAME}(?::?[-+?][^\\n]*)?)\\}|()))`, 'i')
const BRACED = new RegExp(`^(${NAME})(:?[-+?])?([\\s\\S]*)$`, 'i')

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and their relatives, with `$$` for a dollar sign
 * (Compose file reference, "Interpolation"; compose-go, template). Where Compose puts an empty text for
 * a variable that is not set, the result is missing: the shell of the deploy may have it.
 */
export function interpolate(template: string, lookup: Lookup): Interpolated {
  const mark = MARK.exec(template)
  if (mark === null) return { kind: 'text', text: template }
  const before = template.slice(0, mark.index)
  // The pattern is greedy, so what it takes may reach past the brace that closes the first one.
  const end = mark.index + ((closingBrace(mark[0]) ?? mark[0].length - 1) + 1)
  const parts = [replace(template.slice(mark.index, end), lookup)]
  parts.push(interpolate(template.slice(end), lookup))
  const trouble = parts.find(({ kind }) => kind === 'invalid') ?? parts.find(isMissing)
  if (trouble !== undefined) return trouble
  return { kind: 'text', text: before + parts.map(textOf).join('') }
}

function replace(mark: string, lookup: Lookup): Interpolated {
  const [, escaped, named, braced] = MARK.exec(mark) ?? []
  if (escaped !== undefined) return { kind: 'text', text: escaped }
  if (named !== undefined) return known(lookup(named), null)
  const [, name, operator = '', word = ''] = BRACED.exec(braced ?? '') ?? []
  if (name === undefined) return { kind: 'invalid' }
  const value = lookup(name)
  if (value === null) return { kind: 'missing', name }
  const there = value !== undefined && (value !== '' || !operator.startsWith(':'))
  if (operator.endsWith('-')) return there ? known(value, name) : interpolate(word, lookup)
  if (operator.endsWith('+')) return there ? interpolate(word, lookup) : known(value ?? '', name)
  if (operator.endsWith('?')) return known(there ? value : undefined, name)
  return known(value, name)
}

function known(value: string | null | undefined, name: string | null): Interpolated {
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'missing', name }
}

/** Where Compose sees the first brace closed: it counts every brace, and skips what stands behind an opening one. */
function closingBrace(text: string): number | null {
  let open = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') {
      open -= 1
      if (open === 0) return at
    }
    if (text[at] === '{') {
      open += 1
      at += 1
    }
  }
  return null
}

function isMissing({ kind }: Interpolated): boolean {
  return kind === 'missing'
}

function textOf(part: Interpolated): string {
  return part.kind === 'text' ? part.text : ''
}

/** Completes "NAME …". */
export function missingWords(name: string | null): string {
  return name === null
    ? 'is made from a variable behind a $ that nobody gave to the gate; a $ that means itself is written $$'
    : `is made from ${name}, which nobody gave to the gate`
}
