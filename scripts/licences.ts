import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { groupBy } from '../src/algorithms/group-by.ts'

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))

/** The text of `licenses.txt`: names, one a line, above the licence and the terms that these packages share. */
export function licencesOf(packages: readonly string[]): string {
  const groups = groupBy(packages, termsOf)
  return [...groups].map(([terms, names]) => `${names.join('\n')}\n${terms}\n`).join('\n')
}

function termsOf(name: string): string {
  const folder = join(MODULES, name)
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return `${license}\n${text.replaceAll('\r\n', '\n').trim()}`
}
