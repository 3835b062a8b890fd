/**
 * Builds `dist/`: rolldown joins the modules of each entry and drops what is not used, ncc packs them, and oxc
 * (rolldown's) minifies each piece. `node scripts/build.ts [NODE]`: NODE runs ncc instead of this Node.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { minifySync } from 'rolldown/utils'
import { bundled } from './bundled.ts'
import { withoutFacades } from './facades.ts'
import { licencesOf } from './licences.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
/** What ncc packs. ncc names pieces by where modules lie, so this folder is in the same place in every clone. */
const JOINED = join(DIST, 'joined')
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
/** What nearly every policy loads. ncc puts it into the first file, where it still waits for its use: a file takes 1 ms. */
const USUAL = /\bimport\((?="\.\/(?:plain|network|recommended)\d*\.js"\))/g
const AT_HAND = 'import(/* webpackMode: "eager" */ '
/** ncc copies a module of up to 20,000 characters into each file that uses it. Minifying removes the lines. */
const NOT_COPIED = '\n'.repeat(20_000)
const [node = process.execPath] = process.argv.slice(2)

async function build(entry: string): Promise<void> {
  const { pieces, packages } = await bundled(`src/${entry}.ts`)
  const [from, to] = [join(JOINED, entry), join(DIST, entry)]
  mkdirSync(from, { recursive: true })
  for (const { name, code } of withoutFacades(pieces))
    writeFileSync(join(from, name), code.replace(USUAL, AT_HAND) + NOT_COPIED)
  const options = ['--out', to, '--no-cache', '--quiet']
  await promisify(execFile)(node, [NCC, 'build', join(from, `${entry}.js`), ...options])
  for (const name of readdirSync(to).filter((one) => one.endsWith('.js'))) minify(join(to, name))
  writeFileSync(join(to, 'licenses.txt'), licencesOf(packages))
}

function minify(file: string): void {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), { module: true })
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  writeFileSync(file, ascii(code))
}

/** V8 keeps a text with one character beyond Latin-1 in two bytes a character, and Node decodes it more slowly. */
function ascii(code: string): string {
  if (/String\.raw`[^`]*[^\x00-\x7f]/.test(code)) throw new Error('A raw text has no escapes.')
  return code.replace(/\\*[^\x00-\x7f]/g, (found) => {
    const backslashes = found.slice(0, -1)
    const escaped = `u${found.slice(-1).charCodeAt(0).toString(16).padStart(4, '0')}`
    // An odd backslash escapes the character, which means the character itself.
    return `${backslashes}${backslashes.length % 2 === 0 ? '\\' : ''}${escaped}`
  })
}

rmSync(DIST, { recursive: true, force: true })
try {
  await Promise.all(['action', 'cli'].map(build))
} finally {
  rmSync(JOINED, { recursive: true, force: true })
}
