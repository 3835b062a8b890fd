import { plainLine } from './escape.ts'
import type { Colour, Paint } from './paint.ts'

/** Fits `warning`, the longest label, so that all texts are aligned. */
export const INDENT = 9

/** The word in front of a block, and its colour. */
export type Label = readonly [colour: Colour, word: string]

/** A label with a message; below it lines of places, dimmed, and a last text such as the fix. */
export function block(
  label: Label,
  message: string,
  places: readonly string[],
  last: string,
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): string {
  const width = columns - INDENT
  const indent = ' '.repeat(INDENT)
  const where = places.flatMap((place) => wrap(place, width)).map(plainLine)
  const lines = [
    ...labelled(label, wrap(message, width), paint),
    ...where.map((line) => `${indent}${paint('dim', line)}`),
    ...wrap(last, width).map((line) => `${indent}${plainLine(line)}`),
  ]
  return lines.join('\n')
}

/** Puts a label in front of lines. */
export function labelled(
  [colour, word]: Label,
  lines: readonly string[],
  paint: Paint,
): readonly string[] {
  const label = `${paint(colour, word)}${' '.repeat(INDENT - word.length)}`
  const indent = ' '.repeat(INDENT)
  return lines.map((line, place) => `${place === 0 ? label : indent}${plainLine(line)}`)
}

/** Words, and commands in backticks: a command stays in one piece so that it can be copied. */
const PIECE = /`[^`]*`[^\s`]*|\S+/g

/** Breaks a text into lines of at most `width` characters; a longer piece gets a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && line.length + 1 + piece.length > width) {
      lines.push(line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  return line === '' ? lines : [...lines, line]
}
