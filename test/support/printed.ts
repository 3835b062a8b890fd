import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from './source-files.ts'

/**
 * Holds a part of docs/security.md to what a test has measured. The part stands between `<!-- NAME -->`
 * and `<!-- /NAME -->`; with UPDATE_DOCS=1 it is written instead of compared.
 */
export function expectPrinted(name: string, markdown: string): void {
  const file = join(ROOT, 'docs/security.md')
  const page = readFileSync(file, 'utf8')
  const [before, rest = ''] = page.split(`<!-- ${name} -->\n`)
  const [printed = '', after] = rest.split(`<!-- /${name} -->`)
  if (after === undefined) throw new Error(`docs/security.md has no part ${name}`)
  const now = `${markdown.trim()}\n`
  if (process.env.UPDATE_DOCS === '1')
    writeFileSync(file, `${before}<!-- ${name} -->\n${now}<!-- /${name} -->${after}`)
  else expect(printed).toBe(now)
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
