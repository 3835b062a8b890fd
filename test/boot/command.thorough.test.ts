import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/run-command.ts'

const SECRET = 'kT9vLq2Zw8xRm4Yp6-boot'
/** A start in a shell: no library, no traceback. */
const START = `#!/bin/sh
: "\${JWT_SECRET:?must be set}"
[ "$JWT_SECRET" != dev-secret ] || { echo "JWT_SECRET must not be a default" >&2; exit 3; }
echo "using $JWT_SECRET"
`
const POLICY = `version: 1
service: demo
extends: []
environments:
  dev: { tier: development }
variables:
  JWT_SECRET: { type: string, required: false, sensitive: true }
boot:
  command: [sh, start.sh]
`

const folder = mkdtempSync(join(tmpdir(), 'boot-command-'))
mkdirSync(join(folder, '.git'))
mkdirSync(join(folder, 'temporary'))
writeFileSync(join(folder, 'start.sh'), START)
writeFileSync(join(folder, 'bootgate.yml'), POLICY)
afterAll(() => rmSync(folder, { recursive: true }))

async function ran(...words: readonly string[]) {
  const printed = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text
      return true
    },
  })
  const env = { PATH: process.env.PATH, RUNNER_TEMP: join(folder, 'temporary') }
  const code = await run([...words, '--policy', join(folder, 'bootgate.yml')], {
    env,
    folder,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  })
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  return { code, ...printed }
}

describe('bootgate boot', () => {
  it('ends with 0 when the application starts, and shows no secret that it prints', async () => {
    const { code, stdout, stderr } = await ran('boot', '--var', `JWT_SECRET=${SECRET}`)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('The application started in')
    expect(stdout).toContain('JWT_SECRET stands in the output')
    expect(stdout).not.toContain(SECRET.slice(0, 6))
  })

  it('ends with 1 when it refuses, and names what it named', async () => {
    const { code, stdout } = await ran('boot', '--var', 'JWT_SECRET=dev-secret')
    expect(code).toBe(1)
    expect(stdout).toContain('The container would exit with 3: JWT_SECRET')
    const without = await ran('boot')
    expect(without.code).toBe(1)
    expect(without.stdout).toContain('It named JWT_SECRET')
  })

  it('is no part of bootgate check', async () => {
    const { code, stdout } = await ran('check', '--var', 'JWT_SECRET=dev-secret')
    expect(code).toBe(0)
    expect(stdout).not.toContain('The application')
  })

  it('gives a report in JSON', async () => {
    const { stdout } = await ran('boot', '--format', 'json')
    expect(JSON.parse(stdout).boot).toMatchObject({ started: true, end: 'exited' })
  })

  it('ends with 2 for an option that it does not have', async () => {
    const { code, stdout } = await ran('boot', '--fast')
    expect(code).toBe(2)
    expect(stdout).toContain('INPUT_UNKNOWN')
  })
})

describe('bootgate probe', () => {
  it('finds what the policy misses, with the lines that close it', async () => {
    const { code, stdout } = await ran('probe')
    expect(code).toBe(1)
    expect(stdout).toContain('The policy misses 3 variations')
    expect(stdout).toContain(
      'JWT_SECRET: { type: signing-secret, required: true, not-pattern: "^dev-secret$" }',
    )
    expect(stdout).not.toContain('Secrets Manager')
  })
})
