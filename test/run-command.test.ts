import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/run-command.ts'

const POLICY =
  'version: 1\nservice: s\nenvironments: { dev: {} }\nvariables: { PORT: port, LOG_LEVEL: string }\n'

/** Runs a command line in a folder with one policy, with streams that keep what is written. */
async function runIn(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-run-'))
  const policy = join(folder, 'bootgate.yml')
  writeFileSync(policy, POLICY)
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  const at = { env: { ...env }, folder, stdout: stream('stdout'), stderr: stream('stderr') }
  const code = await run(
    argv.map((word) => word.replace('POLICY', policy).replace('FOLDER', folder)),
    at,
  )
  return { code, folder, ...written }
}

const GOOD = ['--var', 'PORT=8080', '--var', 'LOG_LEVEL=info']

describe('the run of a command', () => {
  it('gives the code of the verdict and writes the report', async () => {
    const passed = await runIn([
      'check',
      '--policy',
      'POLICY',
      ...GOOD,
      '--output',
      'FOLDER/r.json',
    ])
    expect([passed.code, passed.stderr]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(join(passed.folder, 'r.json'), 'utf8')).result).toBe('pass')
    const blocked = await runIn([
      'check',
      '--policy',
      'POLICY',
      '--var',
      'PORT=x',
      '--format',
      'json',
    ])
    expect([blocked.code, JSON.parse(blocked.stdout).result]).toEqual([1, 'blocked'])
    const broken = await runIn(['check', '--policy', 'FOLDER/gone.yml'])
    expect(broken.code).toBe(2)
  })

  it('trusts no job that names no event', async () => {
    const args = ['check', '--policy', 'POLICY', ...GOOD, '--format', 'json']
    const { code, stdout } = await runIn(args, { GITHUB_ACTIONS: 'true' })
    expect([code, JSON.parse(stdout).failures[0].code]).toEqual([2, 'RUN_UNTRUSTED'])
  })

  it.each<[string, readonly string[], number, RegExp]>([
    ['explain', ['explain', 'port'], 0, /^type port\n/],
    ['audit', ['audit', '--dir', 'FOLDER'], 2, /bootgate\.yml|GATE_NOT_FOUND/],
    ['help', ['check', '--help'], 0, /--fail-on <severity>/],
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ])('prints what %s found', async (_, argv, expected, printed) => {
    const { code, stdout } = await runIn(argv)
    expect(code).toBe(expected)
    expect(stdout).toMatch(printed)
  })

  it('writes a first policy with init', async () => {
    const env = join(mkdtempSync(join(tmpdir(), 'bootgate-run-')), '.env.example')
    writeFileSync(env, 'PORT=8080\n')
    const { code, folder } = await runIn(['init', '--from', env, '--output', 'FOLDER/new.yml'])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'new.yml'), 'utf8')).toContain('PORT')
  })

  it('prints a usage error on standard error', async () => {
    const { code, stdout, stderr } = await runIn(['chek'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain("unknown command 'chek'")
  })
})
