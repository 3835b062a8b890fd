import type { Failure, Outcome } from '../domain/errors.ts'
import { called } from '../domain/safe-text.ts'
import { plainLine } from '../report/escape.ts'
import type { Paint } from '../report/paint.ts'
import { failureBlocks } from '../report/terminal.ts'
import { didYouMean } from '../text/nearest.ts'
import { type KnownWord, knownWords, type WordKind, wordList } from './known-words.ts'

/** The title of each group, in the order of the list. */
const TITLES: Readonly<Record<WordKind, string>> = {
  check: 'Checks',
  type: 'Types',
  failure: 'Failure codes',
  audit: 'Rules of the audit',
}

/**
 * The words that can be explained. Failures: INPUT_INVALID when no word contains the part.
 * @param part only words that contain it, in any case; null for all
 */
export function listWords(part: string | null): Outcome<readonly KnownWord[]> {
  const wanted = (part ?? '').toLowerCase()
  const value = wordList().filter(({ name }) => name.toLowerCase().includes(wanted))
  return { value, failures: value.length > 0 || part === null ? [] : [noWord(part)] }
}

function noWord(part: string): Failure {
  return {
    code: 'INPUT_INVALID',
    message: `No check, type, failure code or rule of the audit contains${called(part)}.${didYouMean(part, knownWords())}`,
    fix: 'List all words: `bootgate explain --list`',
  }
}

/**
 * The words as text, in groups, one line each, or as JSON, version 1. Ends with a line end.
 * @param columns longer lines of text are cut; left out: none is
 */
export function renderList(
  words: Outcome<readonly KnownWord[]>,
  format: 'text' | 'json',
  paint: Paint,
  columns?: number,
): string {
  const { value, failures } = words
  return format === 'json'
    ? `${JSON.stringify({ version: 1, words: value, failures }, null, 2)}\n`
    : renderText(words, paint, columns)
}

function renderText(
  { value: words, failures }: Outcome<readonly KnownWord[]>,
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): string {
  const width = Math.max(0, ...words.map(({ name }) => name.length))
  const groups = Object.entries(TITLES).flatMap(([kind, title]) => {
    const lines = words
      .filter((word) => word.kind === kind)
      .map(({ name, about }) => `  ${name.padEnd(width)}  ${shortened(about, columns - width - 4)}`)
    return lines.length === 0 ? [] : [[paint('bold', title), ...lines.map(plainLine)].join('\n')]
  })
  const more = paint('dim', 'More about one: `bootgate explain WORD`')
  const blocks = words.length === 0 ? failureBlocks(failures, paint) : [...groups, more]
  return `${blocks.join('\n\n')}\n`
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}
