import { cpSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runAction, runCommand } from '../support/bundles.ts'
import { ROOT } from '../support/source-files.ts'

/** Modules of Node that are large, or that a gate needs only for a store, GitHub or a start of the application. */
const NEEDLESS = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'readline',
  'tls',
  'v8',
  'worker_threads',
  'zlib',
]

/** Notes what is loaded, of Node and of files, and says it at the end. */
const NOTES = `
import { registerHooks } from 'node:module'
const files = []
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:')) files.push(url)
    return next(url, context)
  },
})
process.on('exit', () => {
  const said = { node: process.moduleLoadList, files }
  process.stderr.write('LOADED ' + JSON.stringify(said) + '\\n')
})`
const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(NOTES)}`

interface Loaded {
  readonly node: readonly string[]
  readonly files: readonly string[]
}

/** What a process loaded: modules of Node, and pieces of the bundle with their bytes. */
function loadedOf(stderr: string) {
  const [, said = '{"node":[],"files":[]}'] = /^LOADED (\{.*\})$/m.exec(stderr) ?? []
  const { node, files }: Loaded = JSON.parse(said)
  expect(node.length).toBeGreaterThan(50)
  const paths = files.map((url) => fileURLToPath(url))
  return {
    of: (names: readonly string[]) => names.filter((name) => node.includes(`NativeModule ${name}`)),
    pieces: paths.map((path) => basename(path)),
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  }
}

const PLAIN = 'bench/policies/plain.yml'

describe('a plain run loads no more than it needs', () => {
  it('as a command', async () => {
    const args = ['check', '--policy', PLAIN, '--environment', 'prod']
    const { stderr } = await runCommand(args, { NODE_OPTIONS })
    const { of, pieces, bytes } = loadedOf(stderr)
    expect(of([...NEEDLESS, 'perf_hooks'])).toEqual([])
    // The start, what nearly every policy names, and small pieces that lead to them.
    expect(pieces.length).toBeLessThanOrEqual(7)
    expect(bytes).toBeLessThanOrEqual(450_000)
  })

  it('as an action', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
    cpSync(join(ROOT, PLAIN), join(cwd, 'bootgate.yml'))
    const { stderr, outputs } = await runAction({ cwd, env: { NODE_OPTIONS } })
    expect([loadedOf(stderr).of(NEEDLESS), outputs.result]).toEqual([[], 'pass'])
  })
})
