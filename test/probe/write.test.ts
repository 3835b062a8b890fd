import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/domain/probe.ts'
import type { Report } from '../../src/domain/report.ts'
import { run } from '../../src/run-command.ts'
import { one } from '../support/one.ts'
import { type Application, probedRun } from '../support/probes.ts'

/** A rule of each kind. */
const application: Application = (env) => {
  const jwt = env.get('JWT_SECRET')
  if (!jwt) return 'JWT_SECRET must be set'
  if (jwt === 'dev-secret') return 'JWT_SECRET must not be a default'
  if (jwt === env.get('SESSION_SECRET')) return 'JWT_SECRET must not be SESSION_SECRET'
  if (!env.get('DATABASE_URL')?.startsWith('postgres')) return 'DATABASE_URL must be PostgreSQL'
  if (env.get('OTP_PROVIDER') === 'stub') return 'OTP_PROVIDER must be real'
  return env.get('MODE') === '' ? 'MODE must not be empty' : null
}

const HEAD = `version: 1
service: demo
extends: []
environments:
  dev: { tier: development, variables: { OTP_PROVIDER: twilio, MODE: fast } }
boot: { command: [sh, start.sh] }
`
const BARE = `${HEAD}# What the service needs.
variables:
  JWT_SECRET: string # signs tokens
  SESSION_SECRET: { type: string, sensitive: true } # signs cookies
  # The main database.
  DATABASE_URL:
    type: string
    required: false # a guess
  OTP_PROVIDER: string
  MODE: { type: string, required: false, empty: absent }
`
const CLOSED = `${HEAD}# What the service needs.
variables:
  JWT_SECRET: { type: signing-secret, not-pattern: "^dev-secret$" } # signs tokens
  SESSION_SECRET: { type: string, sensitive: true } # signs cookies
  # The main database.
  DATABASE_URL:
    type: postgres-url
    required: true # a guess
    not-pattern: "^sqlite:///\\\\./app\\\\.db$"
  OTP_PROVIDER: { type: string, not-pattern: "^stub$" }
  MODE: { type: string, required: false, empty: error }
rules:
  - { id: jwt-secret-is-not-session-secret, assert: JWT_SECRET != SESSION_SECRET, message: JWT_SECRET needs a value of its own. }
`

const probed = (policy: string, environment = 'dev') =>
  probedRun(policy, application, { environment: [environment] })
const blindIn = ({ probe }: Report) => probe?.rows.filter((row) => agreementOf(row) === 'blind')

describe('the fixes of a probe', () => {
  it('close every blind spot, and keep comments', async () => {
    const { edited, before, after } = await probed(BARE)
    expect(edited.text).toBe(CLOSED)
    expect(blindIn(one(before.reports))?.length).toBeGreaterThan(5)
    expect(blindIn(one(after.reports))).toEqual([])
    expect(one(after.reports).fixes).toMatchObject({ written: true, unfixed: [] })
  })

  it('leave nothing for a second probe', async () => {
    const { edited, before } = await probed(CLOSED)
    expect([blindIn(one(before.reports)), edited.text]).toEqual([[], CLOSED])
  })

  it.each([
    ['with the line ends of Windows', BARE.replaceAll('\n', '\r\n')],
    ['without a last line end', BARE.trimEnd()],
    ['with rules', `${BARE}rules:\n  - { id: one, any-of: [OTP_PROVIDER, MODE] } # one\n`],
    [
      'with a list of rules in brackets',
      `${BARE}rules: [{ id: one, any-of: [MODE, OTP_PROVIDER] }]\n`,
    ],
    [
      'in JSON',
      JSON.stringify({
        version: 1,
        service: 'demo',
        extends: [],
        environments: { dev: { tier: 'development', variables: { OTP_PROVIDER: 'twilio' } } },
        boot: { command: ['sh'] },
        variables: {
          JWT_SECRET: 'string',
          SESSION_SECRET: 'secret',
          DATABASE_URL: { type: 'string' },
          OTP_PROVIDER: 'string',
        },
      }),
    ],
  ])('fit into a policy %s', async (_, policy) => {
    const { edited, after } = await probed(policy)
    expect(blindIn(one(after.reports))).toEqual([])
    expect(one(after.reports).fixes?.unfixed).toEqual([])
    expect(edited.text).not.toMatch(policy.includes('\r') ? /[^\r]\n/ : /\r/)
    const second = await probed(edited.text)
    expect(blindIn(one(second.before.reports))).toEqual([])
  })

  it('count for the tier of the probe, where the policy has others', async () => {
    const policy = BARE.replace('  dev:', '  prod: { tier: production }\n  dev:')
    const { edited, after } = await probed(policy)
    expect(edited.text).toContain(
      'OTP_PROVIDER: { type: string, in: { development: { not-pattern: "^stub$" } } }',
    )
    expect(blindIn(one(after.reports))).toEqual([])
  })

  it.each([
    ['an anchor', BARE.replace('OTP_PROVIDER: string', 'OTP_PROVIDER: &text { type: string }')],
    ['several lines', BARE.replace('empty: absent }', 'empty:\n    absent }')],
  ])('leave out %s, and say so', async (_, policy) => {
    const { edited, after } = await probed(policy)
    expect(one(after.reports).fixes?.unfixed).toMatchObject([{ check: 'probe-blind' }])
    expect(edited.text).toContain('JWT_SECRET: { type: signing-secret')
    expect(blindIn(one(after.reports))?.length).toBe(1)
  })
})

describe('bootgate probe --write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'probe-write-'))
  const path = join(folder, 'bootgate.yml')
  const policy = `${HEAD}variables:\n  OTP_PROVIDER: string # who sends the code\n`
  beforeAll(() => {
    mkdirSync(join(folder, '.git'))
    const start = '[ "$OTP_PROVIDER" != stub ] || { echo "OTP_PROVIDER is a stub" >&2; exit 1; }\n'
    writeFileSync(join(folder, 'start.sh'), start)
    writeFileSync(path, policy)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  async function ran(...words: readonly string[]) {
    const printed = { stdout: '', stderr: '' }
    const stream = (name: 'stdout' | 'stderr') => ({
      write: (text: string) => {
        printed[name] += text
        return true
      },
    })
    const env = { PATH: process.env.PATH, RUNNER_TEMP: folder }
    const at = { env, folder, stdout: stream('stdout'), stderr: stream('stderr') }
    const code = await run(['probe', '--policy', path, ...words], at)
    return { ...printed, code, text: readFileSync(path, 'utf8') }
  }

  it('writes nothing without the option, then writes and shows one diff, then finds nothing', async () => {
    const line = 'OTP_PROVIDER: { type: string, not-pattern: "^stub$" }'
    const first = await ran()
    expect([first.code, first.text]).toEqual([1, policy])
    expect(first.stdout).toContain(`\`${line}\``)
    expect(first.stderr).toContain('--write')
    const second = await ran('--write', '--format', 'json')
    expect([second.code, second.text]).toEqual([0, policy.replace('OTP_PROVIDER: string', line)])
    expect(second.stderr.match(/^--- a/gm)).toHaveLength(1)
    expect(second.stderr).toMatch(/^Repaired 1 finding in .*bootgate\.yml\.$/m)
    expect(JSON.parse(second.stdout).fixes.edits).toHaveLength(1)
    const third = await ran('--write')
    expect([third.code, third.text]).toEqual([0, second.text])
    expect(third.stderr).toContain('Nothing was repaired.')
  }, 60_000)
})
