import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from './source-files.ts'

/**
 * Holds a part of docs/security.md to what a test has measured. The part stands between `<!-- NAME -->`
 * and `<!-- /NAME -->`; with UPDATE_DOCS=1 it is written instead of compared.
 */
export function expectPrinted(name: string, markdown: string): void {
  const { before, printed, after, now } = partOf(name, markdown)
  if (process.env.UPDATE_DOCS === '1')
    writeFileSync(PAGE, `${before}<!-- ${name} -->\n${now}<!-- /${name} -->${after}`)
  else expect(printed).toBe(now)
}

const PAGE = join(ROOT, 'docs/security.md')

function partOf(name: string, markdown: string) {
  const [before = '', rest = ''] = readFileSync(PAGE, 'utf8').split(`<!-- ${name} -->\n`)
  const [printed = '', after] = rest.split(`<!-- /${name} -->`)
  if (after === undefined) throw new Error(`docs/security.md has no part ${name}`)
  return { before, printed, after, now: `${markdown.trim()}\n` }
}

/** Digits with the commas and the point of a number as people write it. */
const NUMBER = /\d[\d,]*(?:\.\d+)?/g
/** Of each number: how far a machine that is busier may be from the page. */
const TOLERANCE = 0.03

/** The same for what depends on how fast the machine is: its numbers may be off by three in a hundred. */
export function expectPrintedAbout(name: string, markdown: string): void {
  if (process.env.UPDATE_DOCS === '1') {
    expectPrinted(name, markdown)
    return
  }
  const { printed, now } = partOf(name, markdown)
  expect(printed.replace(NUMBER, '0')).toBe(now.replace(NUMBER, '0'))
  const numbersIn = (text: string) =>
    text.match(NUMBER)?.map((one) => Number(one.replaceAll(',', '')))
  const measured = numbersIn(now) ?? []
  for (const [place, onPage] of numbersIn(printed)?.entries() ?? [])
    expect(Math.abs(onPage - (measured[place] ?? 0)), `${name}: ${onPage}`).toBeLessThanOrEqual(
      Math.max(3, TOLERANCE * onPage),
    )
}

/** A table of Markdown; cells hold no line breaks. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
