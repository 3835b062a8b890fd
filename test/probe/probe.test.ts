import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/domain/probe.ts'
import type { Report } from '../../src/domain/report.ts'
import { NO_TRIGGER } from '../../src/policy/trigger.ts'
import { one } from '../support/one.ts'
import { type Application, type Env, probedRun } from '../support/probes.ts'

const POLICY = `
version: 1
service: demo
extends: []
environments: { prod: { tier: development, variables: { ENV: prod, OTP_PROVIDER: twilio } } }
boot: { command: [app] }
`

async function probed(
  declared: string,
  application: Application,
  changes: Parameters<typeof probedRun>[2] = {},
): Promise<Report> {
  const { before } = await probedRun(`${POLICY}\nvariables:\n${declared}`, application, changes)
  return one(before.reports)
}

const blind = ({ probe }: Report) =>
  (probe?.rows ?? [])
    .filter((row) => agreementOf(row) === 'blind')
    .map(({ variable, change }) => `${variable} ${change}`)

const needs =
  (...names: readonly string[]): Application =>
  (env) =>
    names.flatMap((name) => (env.get(name) ? [] : [`${name} must be set`]))[0] ?? null

describe('a probe', () => {
  it('agrees when the policy says what the application asks', async () => {
    const report = await probed('  JWT_SECRET: signing-secret\n  ENV: string', needs('JWT_SECRET'))
    expect(report.failures).toEqual([])
    expect([report.result, blind(report)]).toEqual(['pass', []])
  })

  it.each([
    [
      'a variable that is not optional',
      '  REDIS_URL: { type: redis-url, required: false }\n  JWT_SECRET: signing-secret',
      needs('JWT_SECRET', 'REDIS_URL'),
      'REDIS_URL is left out',
      'REDIS_URL: { type: redis-url, required: true }',
    ],
    [
      'a default that it refuses',
      '  JWT_SECRET: string',
      (env: Env) => (env.get('JWT_SECRET') === 'dev-secret' ? 'JWT_SECRET is a default' : null),
      'JWT_SECRET is "dev-secret"',
      // In this tier a known default of a signing secret does not block.
      'JWT_SECRET: { type: signing-secret, not-pattern: "^dev-secret$" }',
    ],
    [
      'a stand-in that it refuses',
      '  OTP_PROVIDER: string\n  JWT_SECRET: string',
      (env: Env) => (env.get('OTP_PROVIDER') === 'stub' ? 'OTP_PROVIDER must be real' : null),
      'OTP_PROVIDER is "stub"',
      'OTP_PROVIDER: { type: string, not-pattern: "^stub$" }',
    ],
    [
      'two secrets that must differ',
      '  JWT_SECRET: string\n  SESSION_SECRET: string',
      (env: Env) =>
        env.get('JWT_SECRET') === env.get('SESSION_SECRET') ? 'JWT_SECRET is not its own' : null,
      'JWT_SECRET is equal to SESSION_SECRET',
      'rules: [{ id: jwt-secret-is-not-session-secret, assert: JWT_SECRET != SESSION_SECRET, message: JWT_SECRET needs a value of its own. }]',
    ],
  ])('finds %s, with the line that closes it', async (_, declared, application, change, line) => {
    const report = await probed(declared, application)
    expect(blind(report)).toContain(change)
    expect(report.result).toBe('blocked')
    expect(report.findings.map(({ fix }) => fix)).toContain(`Write in the policy: \`${line}\``)
  })

  it('finds a good value by experiment, where the policy says little', async () => {
    const fernet = (env: Env) =>
      /^[\w-]{43}=$/.test(env.get('TOKEN_ENCRYPTION_KEY') ?? '')
        ? null
        : 'TOKEN_ENCRYPTION_KEY must be a Fernet key'
    const report = await probed('  TOKEN_ENCRYPTION_KEY: string', fernet)
    expect(report.failures).toEqual([])
    expect(blind(report)).toContain('TOKEN_ENCRYPTION_KEY is "dev-secret"')
  })

  it('honours conditions and rules in its good environment', async () => {
    const report = await probed(
      '  OTP_PROVIDER: { type: enum, values: [stub, twilio] }\n  TWILIO_AUTH_TOKEN: { type: twilio-auth-token, required: { when: \'OTP_PROVIDER == "twilio"\' } }\nrules:\n  - { id: one, one-of: [TWILIO_AUTH_TOKEN, SENDGRID_API_KEY] }\n',
      needs('OTP_PROVIDER', 'TWILIO_AUTH_TOKEN'),
    )
    expect(report.failures.map(({ message }) => message)).toEqual([
      expect.stringContaining('SENDGRID_API_KEY'),
    ])
  })

  it('says what is stricter than the application', async () => {
    const report = await probed('  JWT_SECRET: signing-secret', () => null)
    expect(report.findings.map(({ check }) => check)).toContain('probe-stricter')
    expect(report.result).toBe('pass')
  })

  it('concludes nothing from a start that is not steady', async () => {
    let count = 0
    const report = await probed('  JWT_SECRET: string', () => {
      count += 1
      return count % 2 === 0 ? 'no luck' : null
    })
    expect(report.failures.map(({ code }) => code)).toEqual(['PROBE_UNSTEADY'])
    expect(report.probe).toBeUndefined()
  })

  it('keeps to its budget, and says what is left', async () => {
    let count = 0
    const report = await probed(
      '  JWT_SECRET: signing-secret\n  REDIS_URL: redis-url',
      () => {
        count += 1
        return null
      },
      { boots: 5 },
    )
    expect([count, report.probe?.boots]).toEqual([5, 5])
    expect(report.probe?.left).toBeGreaterThan(0)
  })

  it('runs nothing of an outsider, but in a pull request', async () => {
    let count = 0
    const application = () => {
      count += 1
      return null
    }
    const trust = { trusted: false, reason: 'foreign-commit', partial: false } as const
    const trigger = { ...NO_TRIGGER, trust }
    const report = await probed('  JWT_SECRET: string', application, { trigger })
    expect([count, report.failures.map(({ code }) => code)]).toEqual([0, ['RUN_UNTRUSTED']])
    const inPull = { trigger, pullRequest: true }
    expect((await probed('  JWT_SECRET: string', application, inPull)).failures).toEqual([])
    expect(count).toBeGreaterThan(0)
  })
})
