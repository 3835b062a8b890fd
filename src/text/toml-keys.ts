/**
 * Where each key of a TOML text stands: the offset by its path, as JSON. The text is known to be TOML, so only keys,
 * tables and the ends of values are looked for. Keys of inline tables count, those in lists do not.
 */
export function tomlKeys(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const counts = new Map<string, number>()
  const note = (path: readonly string[], offset: number) => {
    const key = JSON.stringify(path)
    if (!places.has(key)) places.set(key, offset)
  }
  let table: readonly string[] = []
  let at = 0
  while (at < text.length) {
    at = skipBlank(text, at)
    if (at >= text.length) break
    const header = match(/\[\[?/y, text, at)
    if (header !== '') {
      const key = readKey(text, at + header.length)
      table = withIndexes(key.path, counts, header === '[[')
      note(table, at)
      at = skip(/[ \t]*\]+/y, text, key.end)
    } else {
      at = readPair(text, at, table, note)
    }
  }
  return places
}

type Note = (path: readonly string[], offset: number) => void

const KEY_PART = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + match(pattern, text, at).length
}

/** Behind white space, line ends and comments. Loops, because a regular expression runs out of stack on a long text. */
function skipBlank(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (text[at] === '#') at = indexOr(text, '\n', at)
    else if (!' \t\r\n'.includes(text.charAt(at))) break
    else at += 1
  }
  return at
}

/** Where a text in quotes ends; where it starts, for other values. */
function skipText(text: string, start: number): number {
  const quote = text.charAt(start)
  if (quote !== '"' && quote !== "'") return start
  const isLong = text.startsWith(quote.repeat(3), start)
  const end = isLong ? quote.repeat(3) : quote
  let at = start + end.length
  while (at < text.length && !text.startsWith(end, at))
    at += quote === '"' && text[at] === '\\' ? 2 : 1
  at += end.length
  // Up to two quotes may stand before the three that end the text.
  for (let more = 0; isLong && more < 2 && text[at] === quote; more += 1) at += 1
  return at
}

function indexOr(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found === -1 ? text.length : found
}

/** The index of each list of tables on the way to a table. */
function withIndexes(
  path: readonly string[],
  counts: Map<string, number>,
  isItem: boolean,
): readonly string[] {
  let indexed: readonly string[] = []
  for (const [depth, part] of path.entries()) {
    indexed = [...indexed, part]
    const key = JSON.stringify(indexed)
    const count = counts.get(key)
    const isNew = isItem && depth === path.length - 1
    if (isNew) counts.set(key, (count ?? -1) + 1)
    if (isNew || count !== undefined) indexed = [...indexed, `${counts.get(key) ?? 0}`]
  }
  return indexed
}

function readKey(text: string, start: number) {
  const path: string[] = []
  let at = skip(/[ \t]*/y, text, start)
  for (;;) {
    const part = match(KEY_PART, text, at)
    path.push(unquoted(part))
    const dot = match(/[ \t]*\.[ \t]*/y, text, at + part.length)
    at += part.length + dot.length
    if (dot === '') return { path, end: skip(/[ \t]*/y, text, at) }
  }
}

function unquoted(part: string): string {
  if (part.startsWith("'")) return part.slice(1, -1)
  if (!part.startsWith('"')) return part
  const text = part.slice(1, -1)
  return text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one === undefined
      ? String.fromCodePoint(Number.parseInt(four ?? eight, 16))
      : (ESCAPES.get(one) ?? one),
  )
}

const ESCAPES = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
])

/** Notes a key, and what an inline table behind it has. @returns where the value ends */
function readPair(text: string, start: number, table: readonly string[], note: Note): number {
  const { path, end } = readKey(text, start)
  const whole = [...table, ...path]
  for (const [index] of path.entries()) note(whole.slice(0, table.length + index + 1), start)
  const value = skip(/=[ \t]*/y, text, end)
  // A character that begins no key cannot be passed over for ever.
  return Math.max(readValue(text, value, whole, note), start + 1)
}

function readValue(text: string, start: number, path: readonly string[], note: Note): number {
  if (text[start] === '{') {
    let at = skipBlank(text, start + 1)
    while (at < text.length && text[at] !== '}') {
      at = skipBlank(text, readPair(text, at, path, note))
      at = skipBlank(text, skip(/,?/y, text, at))
    }
    return at + 1
  }
  if (text[start] === '[') {
    let at = skipBlank(text, start + 1)
    while (at < text.length && text[at] !== ']') {
      at = skipBlank(
        text,
        Math.max(
          readValue(text, at, [], () => {}),
          at + 1,
        ),
      )
      at = skipBlank(text, skip(/,?/y, text, at))
    }
    return at + 1
  }
  const end = skipText(text, start)
  return end > start ? end : skip(/[^,\]}\n#]*/y, text, start)
}
