import { describe, expect, it } from 'vitest'
import type { StartApplication } from '../../src/boot/request.ts'
import type { BootEnd, BootRun } from '../../src/domain/boot.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import { Secret } from '../../src/domain/secret.ts'
import { runGate } from '../../src/gate.ts'
import { type RawInputs, readInputs } from '../../src/inputs/read.ts'
import { NO_TRIGGER, type RunTrigger } from '../../src/policy/trigger.ts'
import { headline } from '../../src/report/words.ts'
import { one } from '../support/one.ts'

const POLICY = `
version: 1
service: demo
extends: []
environments:
  dev: { tier: development, variables: { JWT_SECRET: kT9vLq2Zw8xRm4Yp6-boot, EMPTY: "", NONE: none } }
  other: { tier: development, variables: { JWT_SECRET: kT9vLq2Zw8xRm4Yp6-boot } }
not-set: none
variables:
  JWT_SECRET: secret
  EMPTY: { type: string, required: false, empty: absent }
  NONE: { type: string, required: false }
boot: { command: [app], environments: [dev] }
`

type Request = Parameters<StartApplication>[0]

function application(run: Partial<BootRun> = {}) {
  const asked: Request[] = []
  const start: StartApplication = async (request) => {
    asked.push(request)
    const value: BootRun = {
      end: { kind: 'started' },
      took: 840,
      output: { 'standard output': new Secret(''), 'standard error': new Secret('') },
      printed: [],
      isolated: true,
      network: 'none',
      locate: async () => null,
      ...run,
    }
    return { value, failures: [] }
  }
  return { asked, start }
}

async function booted(
  start: StartApplication,
  {
    policy = POLICY,
    trigger = NO_TRIGGER,
    ...raw
  }: RawInputs & { readonly policy?: string; readonly trigger?: RunTrigger } = {},
): Promise<readonly Report[]> {
  const given = { environment: ['dev'], boot: 'true', ...raw, policy: 'bootgate.yml' }
  const away = () => Promise.reject(new Error('nothing is asked'))
  const { reports } = await runGate(readInputs(given, 'terminal'), {
    readText: async (path) => {
      if (path === 'bootgate.yml') return policy
      throw new GateError({ code: 'FILE_NOT_FOUND', message: 'There is none.', fix: '' })
    },
    trigger,
    start,
    fetchSecret: away,
    fetchParameter: away,
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 25),
    publish: async () => {},
  })
  return reports
}

const codes = ({ failures }: Report) => failures.map(({ code }) => code)

describe('a boot', () => {
  it('gets the texts of the container: also an empty one, and a word that the service ignores', async () => {
    const { asked, start } = application()
    const report = one(await booted(start))
    const given = [...(asked[0]?.variables.given ?? [])].map(([name, value]) => [
      name,
      value.reveal(),
    ])
    expect(Object.fromEntries(given)).toEqual({
      JWT_SECRET: 'kT9vLq2Zw8xRm4Yp6-boot',
      EMPTY: '',
      NONE: 'none',
    })
    expect(report.boot).toEqual({
      ...{ started: true, end: 'started', seconds: 0.8 },
      ...{ isolated: true, network: 'none', without: [] },
    })
  })

  it('starts nothing unless the run asks for it', async () => {
    const { asked, start } = application()
    const report = one(await booted(start, { boot: 'false' }))
    expect([asked, report.boot]).toEqual([[], undefined])
  })

  it.each([
    ['an outsider’s pull request', { trusted: false, reason: 'fork', partial: true }],
    ['a commit of an outsider', { trusted: false, reason: 'foreign-commit', partial: false }],
  ] as const)('starts nothing in %s', async (_, trust) => {
    const { asked, start } = application()
    const report = one(await booted(start, { trigger: { ...NO_TRIGGER, trust } }))
    expect(asked).toEqual([])
    expect(report.boot).toEqual({ started: false, because: 'untrusted' })
    expect(report.result).not.toBe('pass')
  })

  it('takes the command of the base, with policy-from: base', async () => {
    const { asked, start } = application()
    const evil = POLICY.replace('[app]', '[evil]')
    const trigger: RunTrigger = { ...NO_TRIGGER, readBase: async () => POLICY }
    await booted(start, { policy: evil, trigger })
    expect(asked.map(({ plan }) => plan.command)).toEqual([['app']])
  })

  it('starts nothing when a value could not be read, or the inputs are wrong', async () => {
    const { asked, start } = application()
    const unread = POLICY.replace('dev: {', 'dev: { secrets: { API_KEY: app/dev#API_KEY },')
    const report = one(await booted(start, { policy: unread, region: 'eu-west-1' }))
    expect(report.boot).toEqual({ started: false, because: 'failures' })
    await booted(start, { 'fail-on': 'sometimes' })
    expect(asked).toEqual([])
  })

  it('says in which environments nothing was started', async () => {
    const { asked, start } = application()
    const reports = await booted(start, { environment: ['dev', 'other'] })
    expect(asked.length).toBe(1)
    expect(reports[1]?.boot).toEqual({ started: false, because: 'other-environment' })
    expect(reports.flatMap(codes)).toEqual([])
  })

  it('is broken when it starts nothing at all', async () => {
    const { start } = application()
    expect(codes(one(await booted(start, { environment: ['other'] })))).toEqual(['BOOT_UNDECLARED'])
    const policy = POLICY.replace(/^boot:.*$/m, '')
    expect(codes(one(await booted(start, { policy })))).toEqual(['BOOT_UNDECLARED'])
  })

  it.each<[BootEnd, string, string]>([
    [
      { kind: 'exited', code: 1 },
      'boot-exit',
      'The container would exit with 1 before it logs anything. Deploy',
    ],
    [
      { kind: 'killed', signal: 'SIGSEGV' },
      'boot-exit',
      'The container would be ended by SIGSEGV before it logs anything. Deploy',
    ],
    [{ kind: 'memory' }, 'boot-exit', 'The container would run out of memory. Deploy'],
    [
      { kind: 'timeout', ports: null },
      'boot-timeout',
      'The container would not start in time. Deploy',
    ],
    [
      { kind: 'unhealthy', status: 503 },
      'boot-unhealthy',
      'The container would start unhealthy, with 503. Deploy',
    ],
  ])('that ends as %o is a finding and the headline', async (end, check, words) => {
    const report = one(await booted(application({ end }).start))
    expect(report.result).toBe('blocked')
    expect(report.findings.map((finding) => finding.check)).toContain(check)
    expect(headline(report)).toContain(words)
  })

  it('that was cancelled is broken', async () => {
    const report = one(await booted(application({ end: { kind: 'cancelled' } }).start))
    expect(codes(report)).toEqual(['CANCELLED'])
  })

  it('shows where a secret is printed, and how often', async () => {
    const printed = [{ name: 'JWT_SECRET', stream: 'standard error', times: 3 }] as const
    const report = one(await booted(application({ printed }).start))
    const finding = report.findings.find(({ check }) => check === 'boot-prints-secret')
    expect(finding?.message).toContain('standard error, 3 times')
    expect([finding?.severity, report.result]).toEqual(['warning', 'pass'])
  })

  it('waives like any other check, and then the headline is of the verdict', async () => {
    const policy = `${POLICY}\nwaivers: [{ check: boot-exit, variable: "*", reason: known, owner: me, expires: 2026-12-01 }]`
    const end = { kind: 'exited', code: 1 } as const
    const report = one(await booted(application({ end }).start, { policy }))
    expect(report.result).toBe('pass')
    expect(headline(report)).not.toContain('would exit')
  })
})
