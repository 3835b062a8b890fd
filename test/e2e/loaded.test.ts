import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runAction, runCommand } from '../support/bundles.ts'
import { ROOT } from '../support/source-files.ts'

/** Modules of Node that are large, or that a gate needs only for a store, GitHub or a start of the application. */
const NEEDLESS = [
  'child_process',
  'cluster',
  'crypto',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'internal/deps/undici/undici',
  'readline',
  'tls',
  'v8',
  'worker_threads',
  'zlib',
]

const LIST = `process.on('exit', () => process.stderr.write('LOADED ' + JSON.stringify(process.moduleLoadList)))`
const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(LIST)}`

/** Which of these modules a process loaded. */
function loadedOf(stderr: string): readonly string[] {
  const [, list = '[]'] = /LOADED (\[.*\])/.exec(stderr) ?? []
  const names: readonly string[] = JSON.parse(list)
  expect(names.length).toBeGreaterThan(50)
  return NEEDLESS.filter((name) => names.includes(`NativeModule ${name}`))
}

const PLAIN = 'bench/policies/plain.yml'

/** Which files of `dist` a process read, by Node's own record of what it ran. */
function filesRead(records: string): readonly string[] {
  const [record = ''] = readdirSync(records)
  const { result }: { readonly result: readonly { readonly url: string }[] } = JSON.parse(
    readFileSync(join(records, record), 'utf8'),
  )
  const urls = result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
  return urls.map((url) => relative(ROOT, fileURLToPath(url)))
}

describe('a plain run loads no module of Node that it does not need', () => {
  it('as a command', async () => {
    const args = ['check', '--policy', PLAIN, '--environment', 'prod']
    const { stderr } = await runCommand(args, { NODE_OPTIONS })
    expect(loadedOf(stderr)).toEqual([])
  })

  it('as an action', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
    cpSync(join(ROOT, PLAIN), join(cwd, 'bootgate.yml'))
    const { stderr, outputs } = await runAction({ cwd, env: { NODE_OPTIONS } })
    expect([loadedOf(stderr), outputs.result]).toEqual([[], 'pass'])
  })
})

describe('a plain run reads one file of its bundle', () => {
  it('as a command', async () => {
    const NODE_V8_COVERAGE = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
    await runCommand(['check', '--policy', PLAIN, '--environment', 'prod'], { NODE_V8_COVERAGE })
    expect(filesRead(NODE_V8_COVERAGE)).toEqual(['dist/cli/index.js'])
  })

  it('as an action', async () => {
    const NODE_V8_COVERAGE = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
    const cwd = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
    cpSync(join(ROOT, PLAIN), join(cwd, 'bootgate.yml'))
    await runAction({ cwd, env: { NODE_V8_COVERAGE } })
    expect(filesRead(NODE_V8_COVERAGE)).toEqual(['dist/action/index.js'])
  })
})

it('a run that asks no store reads no piece with the SDK', async () => {
  const NODE_V8_COVERAGE = mkdtempSync(join(tmpdir(), 'bootgate-loaded-'))
  const policy = 'examples/app-runner/bootgate.yml'
  const args = ['check', '--policy', policy, '--environment', 'incident']
  await runCommand(args, { NODE_V8_COVERAGE })
  const read = filesRead(NODE_V8_COVERAGE)
  expect(read.length).toBeGreaterThan(1)
  const sdk = read.filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('smithy'))
  expect(sdk).toEqual([])
})
