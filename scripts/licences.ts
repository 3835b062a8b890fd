/** Adds the packages that ncc leaves out of `dist/…/licenses.txt`: those whose modules it joined into another module. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagesOf } from './bundled.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

for (const entry of ['action', 'cli']) {
  const file = join(ROOT, 'dist', entry, 'licenses.txt')
  const listed = readFileSync(file, 'utf8').split('\n')
  const missing = (await packagesOf(join(ROOT, `src/${entry}.ts`))).filter(
    (name) => !listed.includes(name),
  )
  for (const name of missing) {
    const folder = join(ROOT, 'node_modules', name)
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const text = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    const terms = text === undefined ? '' : readFileSync(join(folder, text), 'utf8').trim()
    appendFileSync(file, `\n${name}\n${license}\n${terms}\n`)
  }
}
