import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
