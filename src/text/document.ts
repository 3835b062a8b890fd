import {
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { Location } from '../domain/location.ts'

/** A YAML or JSON text as data that knows where each part of it stands. */
export interface TextDocument {
  readonly value: unknown
  /** Where the value at a path stands, or the nearest parent that is there. */
  locate(path: readonly PropertyKey[]): Location
  /** Where the last key of a path stands. */
  locateKey(path: readonly PropertyKey[]): Location
}

export interface SyntaxProblem {
  readonly says: string
  readonly location: Location
}

export type Reading =
  | { readonly ok: true; readonly document: TextDocument }
  | { readonly ok: false; readonly problems: readonly SyntaxProblem[] }

/** The library's own messages quote the text, so its codes are put into words here. */
const PROBLEM_WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias cannot have an anchor or a tag',
  BAD_ALIAS: 'an alias points at no anchor',
  BAD_COLLECTION_TYPE: 'a tag does not fit its collection',
  BAD_DIRECTIVE: 'a directive is malformed',
  BAD_DQ_ESCAPE: 'a double-quoted text has an unknown escape',
  BAD_INDENT: 'the indentation does not fit',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'a plain text begins with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a key spans several lines; is a colon or an indentation missing?',
  BLOCK_IN_FLOW: 'a block stands inside braces or brackets',
  DUPLICATE_KEY: 'a key is given twice',
  IMPOSSIBLE: 'the text cannot be read',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines',
  MULTIPLE_ANCHORS: 'a value has several anchors',
  MULTIPLE_DOCS: 'there are several documents in one file',
  MULTIPLE_TAGS: 'a value has several tags',
  NON_STRING_KEY: 'a key is not a text',
  RESOURCE_EXHAUSTION: 'the text nests too deeply',
  TAB_AS_INDENT: 'a tab is used as indentation; use spaces',
  TAG_RESOLVE_FAILED: 'a tag cannot be resolved',
  UNEXPECTED_TOKEN: 'something stands where it does not belong',
}

/** Reads YAML, and so JSON. Numbers and booleans that YAML would rewrite (`010`, `3.10`) stay as written. */
export function readDocument(text: string, file: string): Reading {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  })
  const at = (offset: number): Location => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ code, pos }) => ({
      says: PROBLEM_WORDS[code],
      location: at(pos[0]),
    }))
    return { ok: false, problems }
  }
  visit(document, {
    Scalar(_, node) {
      const rewritten = typeof node.value === 'number' || typeof node.value === 'boolean'
      if (rewritten && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source
    },
  })
  const start = (node: unknown): Location | null =>
    isNode(node) && node.range ? at(node.range[0]) : null
  const root = start(document.contents) ?? at(0)
  const walk = (path: readonly PropertyKey[]): { key: Location; value: Location } => {
    let here: unknown = document.contents
    let found = { key: root, value: root }
    for (const step of path) {
      const node: Node | unknown = isAlias(here) ? here.resolve(document) : here
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
        if (pair === undefined) return found
        const key = start(pair.key) ?? found.key
        found = { key, value: start(pair.value) ?? key }
        here = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        const value = start(item)
        if (value === null) return found
        found = { key: value, value }
        here = item
      } else return found
    }
    return found
  }
  try {
    return {
      ok: true,
      document: {
        value: document.toJS({ maxAliasCount: 100 }),
        locate: (path) => walk(path).value,
        locateKey: (path) => walk(path).key,
      },
    }
  } catch {
    return { ok: false, problems: [{ says: 'its aliases expand without end', location: root }] }
  }
}
