import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { groupBy } from '../src/algorithms/group-by.ts'

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))

/** Apache's terms end here. What follows is advice on how to apply them, and the package's line of copyright. */
const END_OF_TERMS = 'END OF TERMS AND CONDITIONS'

/** The licence of a package. */
export interface Licence {
  /** The package. */
  readonly name: string
  /** The identifier in `package.json`, such as MIT. */
  readonly id: string
  /** The content of its licence file; empty when it has none. */
  readonly text: string
}

/** The text of `licenses.txt` for packages in `node_modules`. */
export function licencesOf(packages: readonly string[]): string {
  return licencesText(packages.map(readLicence))
}

/** Names, one a line, and their copyright, above the licence and the terms that they share: each terms once. */
export function licencesText(licences: readonly Licence[]): string {
  const groups = groupBy(
    licences,
    ({ id, text }) => `${id} ${termsOf(text).replaceAll(/\s+/g, ' ')}`,
  )
  const written = [...groups.values()].map((all) => {
    const owners = [...groupBy(all, ({ text }) => copyrightOf(text))].map(
      ([copyright, of]) => `${of.map(({ name }) => name).join('\n')}\n${copyright}`,
    )
    const [first] = all
    return `${owners.join('\n')}${first?.id}\n${termsOf(first?.text ?? '')}\n`
  })
  return written.join('\n')
}

function readLicence(name: string): Licence {
  const folder = join(MODULES, name)
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return { name, id: license, text: text.replaceAll('\r\n', '\n').trim() }
}

function termsOf(text: string): string {
  return withAppendix(text)[0]
}

/** The lines of copyright that stand behind the terms, each with a line break. */
function copyrightOf(text: string): string {
  const lines = withAppendix(text)[1].split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('Copyright '))
    .map((line) => `${line}\n`)
    .join('')
}

function withAppendix(text: string): readonly [string, string] {
  const at = text.indexOf(END_OF_TERMS)
  if (at < 0) return [text, '']
  const end = at + END_OF_TERMS.length
  return [text.slice(0, end), text.slice(end)]
}
