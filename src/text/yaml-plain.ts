import { placesIn, type Reading, type TextDocument } from './reading.ts'
import { inlineAt, keyAt } from './yaml-plain-inline.ts'
import { listNode, mapNode, NotPlain, type PlainNode, type PlainPart } from './yaml-plain-nodes.ts'

/** The library's limit of marks is out of reach of a shorter text. */
const LONGEST = 100_000
/** Blanks but the space, marks of several documents, and characters that no editor shows. */
const UNUSUAL = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff]|^(?:---|\.\.\.)/m

/**
 * Reads the YAML that most policies are: maps and lists by indentation or between brackets, and texts on one line.
 * Many times faster than the library, and nothing of the library is loaded. Null for every other text, above all for
 * each with a mistake, an anchor, a tag or a text of several lines: the library reads those.
 */
export function readPlainYaml(text: string, file: string): Reading | null {
  if (text.length > LONGEST || UNUSUAL.test(text)) return null
  const root = rootOf(text)
  if (root === null) return null
  return { ok: true, document: { value: root.value, ...placesOf(root, text, file) } }
}

function rootOf(text: string): PlainNode | null {
  try {
    return new Blocks(text).root()
  } catch (thrown) {
    if (thrown instanceof NotPlain) return null
    throw thrown
  }
}

interface Line {
  readonly indent: number
  /** Where its content begins. */
  readonly start: number
}

/** Reads maps and lists by indentation, line by line. */
class Blocks {
  readonly #text: string
  readonly #lines: readonly Line[]
  #next = 0

  constructor(text: string) {
    this.#text = text
    this.#lines = [...text.matchAll(/^( *)[^ #\n]/gm)].map(({ index, 1: blanks = '' }) => ({
      indent: blanks.length,
      start: index + blanks.length,
    }))
  }

  root(): PlainNode {
    const [first] = this.#lines
    if (first === undefined || first.indent > 0 || this.#isItem(first)) throw new NotPlain()
    const root = this.#block(first)
    if (this.#next < this.#lines.length) throw new NotPlain()
    return root
  }

  #isItem({ start }: Line): boolean {
    return this.#text[start] === '-' && this.#text[start + 1] === ' '
  }

  #block(first: Line): PlainNode {
    const node = this.#isItem(first) ? this.#list(first) : this.#map(first)
    // Only a line of a block that this one is in can follow.
    if ((this.#lines[this.#next]?.indent ?? -1) >= first.indent) throw new NotPlain()
    return node
  }

  #map(first: Line): PlainNode {
    const inside = new Map<string, PlainPart>()
    let line: Line | undefined = first
    while (line?.indent === first.indent && !this.#isItem(line)) {
      const { name, bareKey, end } = keyAt(this.#text, line.start)
      if (inside.has(name)) throw new NotPlain()
      this.#next += 1
      inside.set(name, { key: line.start, bareKey, node: this.#valueOfKey(end, line.indent) })
      line = this.#lines[this.#next]
    }
    return mapNode(first.start, inside)
  }

  #list(first: Line): PlainNode {
    const items: PlainNode[] = []
    let line: Line | undefined = first
    while (line?.indent === first.indent && this.#isItem(line)) {
      items.push(this.#item(line))
      line = this.#lines[this.#next]
    }
    return listNode(first.start, items)
  }

  #item(line: Line): PlainNode {
    const start = this.#behindSpaces(line.start + 1)
    if (isKey(this.#text, start))
      return this.#block({ indent: line.indent + start - line.start, start })
    this.#next += 1
    return this.#inline(start, line.indent)
  }

  #valueOfKey(behindColon: number, column: number): PlainNode {
    const at = this.#behindSpaces(behindColon)
    const next = this.#lines[this.#next]
    if (this.#text[at] !== undefined && this.#text[at] !== '\n' && this.#text[at] !== '#')
      return this.#inline(at, column)
    if (next !== undefined && next.indent > column) return this.#block(next)
    if (next?.indent === column && this.#isItem(next)) return this.#list(next)
    // The library places nothing elsewhere when blanks follow.
    if (at !== behindColon) throw new NotPlain()
    return { at, value: null, bare: '', inside: null }
  }

  /** A value on the line of its key or dash, and nothing else of its own. */
  #inline(at: number, column: number): PlainNode {
    const { node, end } = inlineAt(this.#text, at, column)
    const behind = this.#behindSpaces(end)
    const isEnd = this.#text[behind] === undefined || this.#text[behind] === '\n'
    if (!isEnd && (this.#text[behind] !== '#' || behind === end)) throw new NotPlain()
    while ((this.#lines[this.#next]?.start ?? end) < end) this.#next += 1
    if ((this.#lines[this.#next]?.indent ?? -1) > column) throw new NotPlain()
    return node
  }

  #behindSpaces(from: number): number {
    let at = from
    while (this.#text[at] === ' ') at += 1
    return at
  }
}

function isKey(text: string, at: number): boolean {
  try {
    keyAt(text, at)
    return true
  } catch {
    return false
  }
}

function placesOf(root: PlainNode, text: string, file: string): Omit<TextDocument, 'value'> {
  const at = placesIn(text, file)
  const walk = (path: readonly PropertyKey[]) => {
    let here: PlainPart = { key: root.at, bareKey: null, node: root }
    for (const step of path) {
      const next = here.node.inside?.get(String(step))
      if (next === undefined) return { ...here, whole: false }
      here = next
    }
    return { ...here, whole: true }
  }
  const locate = (path: readonly PropertyKey[]) => at(walk(path).node.at)
  return {
    locate,
    locateKey: (path) => at(walk(path).key),
    locateLine: locate,
    tag: () => null,
    bareKey: (path) => walk(path).bareKey,
    bare: (path) => {
      const { node, whole } = walk(path)
      return whole ? node.bare : null
    },
  }
}
