/** A decorator of a comment: `@required`, `@type=enum(a, b)`, `@docs(url)`. */
export interface Decorator {
  readonly name: string
  /** The text after `=`, or null. */
  readonly value: string | null
}

const OPENING = '([{'
const CLOSING = ')]}'

/** How many brackets of a text stay open. Brackets in quotes do not count. */
export function openBrackets(text: string): number {
  let open = 0
  let quote = ''
  for (const mark of text) {
    if (quote !== '') quote = mark === quote ? '' : quote
    else if (`"'\``.includes(mark)) quote = mark
    else if (OPENING.includes(mark)) open += 1
    else if (CLOSING.includes(mark)) open -= 1
  }
  return open
}

/** The end of a value: after its quotes or brackets, else before the next space or `#`. */
function valueEnd(text: string, start: number): number {
  let open = 0
  let quote = ''
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (quote !== '') {
      if (mark === '\\') at += 1
      else if (mark === quote) quote = ''
    } else if (`"'\``.includes(mark)) quote = mark
    else if (OPENING.includes(mark)) open += 1
    else if (CLOSING.includes(mark)) open -= 1
    else if (open <= 0 && /[\s#]/.test(mark)) return at
  }
  return text.length
}

/**
 * The decorators at the beginning of a comment, in the syntax of @env-spec: several in a row, and then any text.
 * https://varlock.dev/env-spec/reference/
 */
export function readDecorators(text: string): readonly Decorator[] {
  const found: Decorator[] = []
  const head = /\s*@([A-Za-z]\w*)/y
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const [, name = ''] = match
    const nameEnd = head.lastIndex
    const hasValue = text.charAt(nameEnd) === '='
    const start = hasValue ? nameEnd + 1 : nameEnd
    const end = hasValue || text.charAt(nameEnd) === '(' ? valueEnd(text, start) : nameEnd
    found.push({ name, value: hasValue ? text.slice(start, end) : null })
    head.lastIndex = end
  }
  return found
}

/** A function call such as `string(minLength=5)`, or a bare word. */
export interface Call {
  readonly name: string
  readonly positional: readonly string[]
  readonly named: Readonly<Record<string, string>>
}

/** Reads `name` or `name(a, key=b)`; null for any other text. */
export function readCall(text: string): Call | null {
  const [, name, , inner = ''] = /^([A-Za-z][\w-]*)(\((.*)\))?$/s.exec(text.trim()) ?? []
  if (name === undefined) return null
  const parts = topLevelParts(inner)
  const named = parts.flatMap((part) => {
    const [, key, value] = /^([A-Za-z]\w*)\s*=\s*(.*)$/s.exec(part) ?? []
    return key === undefined || value === undefined ? [] : [[key, unquoted(value)] as const]
  })
  const positional = parts.filter((part) => !/^[A-Za-z]\w*\s*=/.test(part)).map(unquoted)
  return { name, positional, named: Object.fromEntries(named) }
}

/** The items of `[a, b]`. A text without brackets is one item. */
export function readItems(text: string): readonly string[] {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1]
  return inner === undefined ? [text] : topLevelParts(inner).map(unquoted)
}

function topLevelParts(text: string): readonly string[] {
  const parts: string[] = []
  let open = 0
  let quote = ''
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const mark = text.charAt(at)
    if (at === text.length || (mark === ',' && open === 0 && quote === '')) {
      parts.push(text.slice(start, at).trim())
      start = at + 1
    } else if (quote !== '') {
      if (mark === '\\') at += 1
      else if (mark === quote) quote = ''
    } else if (`"'\``.includes(mark)) quote = mark
    else if (OPENING.includes(mark)) open += 1
    else if (CLOSING.includes(mark)) open -= 1
  }
  return parts.filter((part) => part !== '')
}

function unquoted(text: string): string {
  return /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text
}
