import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'reads-command-'))
const temporary = join(folder, 'temporary')
const APP = `import os
import sys

PORT = int(os.environ.get("PORT", "8000"))
if not os.environ.get("JWT_SECRET"):
    sys.exit("JWT_SECRET must be set")
`
const policy = (command: string) => `version: 1
service: demo
extends: []
environments: { prod: { tier: production, variables: { LOG_LEVEL: info } } }
variables: { LOG_LEVEL: string }
boot: { command: ${command} }
`
const before = process.cwd()
beforeAll(() => {
  for (const path of [join(folder, '.git'), temporary]) mkdirSync(path)
  writeFileSync(join(folder, 'app.py'), APP)
  writeFileSync(join(folder, 'start.sh'), ': "${JWT_SECRET:?must be set}"\n')
  writeFileSync(join(folder, 'python.yml'), policy('[python3, app.py]'))
  writeFileSync(join(folder, 'isolated.yml'), policy('[python3, -I, app.py]'))
  writeFileSync(join(folder, 'shell.yml'), policy('[sh, start.sh]'))
  // init reads and writes files of the working directory.
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

async function ran(...words: readonly string[]) {
  const printed = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text
      return true
    },
  })
  const env = { PATH: process.env.PATH, RUNNER_TEMP: temporary }
  const code = await run(words, { env, folder, stdout: stream('stdout'), stderr: stream('stderr') })
  expect(readdirSync(temporary)).toEqual([])
  return { code, ...printed }
}

describe('bootgate reads', { timeout: 120_000 }, () => {
  it('lists what Python looks at, and what the policy misses', async () => {
    const { code, stdout } = await ran('reads', '--policy', 'python.yml')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^demo in prod looks at 2 variables when it starts: 1 error, 1 warning, 1 info\n/,
    )
    expect(stdout).toMatch(/PORT +app\.py:4 +it starts +has a default +not declared/)
    expect(stdout).toMatch(/JWT_SECRET +app\.py:5 +it does not start +no default +not declared/)
    expect(stdout).toContain(
      'LOG_LEVEL is declared and set, and the application does not look at it',
    )
  })

  it.each([
    ['isolated.yml', 'Nothing was recorded: with -I Python ignores PYTHONPATH.'],
    ['shell.yml', 'No process of Python or Node was recorded'],
  ])('finds by experiment what the start needs with %s, and says so', async (file, note) => {
    const { code, stdout } = await ran('reads', '--policy', file)
    expect([code, stdout]).toEqual([1, expect.stringContaining(note)])
    expect(stdout).toMatch(/JWT_SECRET .*it does not start/)
    expect(stdout).not.toContain('never-read')
  })

  it('gives the list in JSON, and ends with 2 for an option that it does not have', async () => {
    const { stdout } = await ran('reads', '--policy', 'python.yml', '--format', 'json')
    expect(JSON.parse(stdout).reads).toMatchObject({ recorded: ['python'], rows: [{}, {}] })
    expect((await ran('reads', '--policy', 'python.yml', '--fast')).code).toBe(2)
  })
})

describe('bootgate init --from-boot', { timeout: 180_000 }, () => {
  it('starts no word that stands alone', async () => {
    const { code, stderr } = await ran('init', 'touch', 'started')
    expect([code, stderr]).toEqual([2, expect.stringContaining('needs --from-boot')])
    expect(readdirSync(folder)).not.toContain('started')
  })

  it('writes a policy that passes reads, and does not replace it', async () => {
    const words = ['init', '--from-boot', '--service', 'demo', '--', 'python3', 'app.py']
    const { code, stderr } = await ran(...words)
    expect([code, stderr]).toEqual([0, expect.stringContaining('start of the application')])
    const text = readFileSync(join(folder, 'bootgate.yml'), 'utf8')
    expect(text).toMatch(
      /PORT: \{ type: port, required: false \} # app\.py:4, with a default: .*refuses "value" at app\.py:4/,
    )
    expect(text).toMatch(/JWT_SECRET: signing-secret # app\.py:5: the start fails without it/)
    expect((await ran('reads')).code).toBe(0)
    const again = await ran(...words)
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already exists')])
    expect(readFileSync(join(folder, 'bootgate.yml'), 'utf8')).toBe(text)
  })

  it.each([
    ['no command', [], 'needs the command'],
    ['a command that is not there', ['--', 'no-such-command'], 'There is no command'],
    ['files beside it', ['--from', '.env.example', '--', 'true'], 'exclude each other'],
    ['a start that looks at nothing', ['--', 'true'], 'looks at no variable'],
  ])('says what to do with %s', async (_, words, message) => {
    const { code, stderr } = await ran('init', '--from-boot', '--output', '-', ...words)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
