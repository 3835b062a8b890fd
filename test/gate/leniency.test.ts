import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

const waiver = (variable: string, check = 'required') => ({
  ...{ check, variable, reason: 'not yet', owner: '@platform', expires: '2026-12-31' },
})

/** One environment, with a port that is one. */
async function reported(
  policy: Readonly<Record<string, unknown>>,
  { environment = 'prod', failOn = 'error', variables = ['PORT=8080'] } = {},
) {
  const { reports } = await gateRun({
    policy: { version: 1, service: 'backend', environments: { [environment]: {} }, ...policy },
    inputs: { variables, 'fail-on': failOn },
  })
  return one(reports)
}

const codes = ({ failures }: Awaited<ReturnType<typeof reported>>) =>
  failures.map(({ code }) => code)
const checks = ({ findings }: Awaited<ReturnType<typeof reported>>) =>
  findings.map(({ check, severity }) => `${check} ${severity}`)
const PORT = { variables: { PORT: 'port' } }

describe('a run that checks nothing is broken', () => {
  it('when the policy declares no variable of its own', async () => {
    for (const policy of [{}, { variables: {} }, { extends: ['django'] }]) {
      const report = await reported(policy)
      expect([report.result, ...codes(report)]).toEqual(['broken', 'POLICY_INVALID'])
      expect(one(report.failures).message).toMatch(/^variables is (missing|empty)/)
    }
  })

  it('when it is given no variable', async () => {
    const report = await reported(
      { variables: { PORT: { type: 'port', required: false } } },
      { variables: [] },
    )
    expect([report.result, ...codes(report)]).toEqual(['broken', 'NOTHING_CHECKED'])
  })

  it('when each variable that is declared has an error, and all are waived', async () => {
    const policy = { ...PORT, waivers: [waiver('PORT', 'port')] }
    const report = await reported(policy, { variables: ['PORT=eighty', 'OTHER=1'] })
    expect([report.result, ...codes(report)]).toEqual(['broken', 'ALL_WAIVED'])
  })

  it('and not when one of them stands', async () => {
    const policy = {
      variables: { PORT: 'port', NAME: 'string' },
      waivers: [waiver('PORT', 'port')],
    }
    const report = await reported(policy, { variables: ['PORT=eighty', 'NAME=orchard'] })
    expect([report.result, ...codes(report)]).toEqual(['pass'])
  })

  it('blocked stays blocked when one error is not waived', async () => {
    const policy = {
      variables: { PORT: 'port', NAME: 'port' },
      waivers: [waiver('PORT', 'port')],
    }
    const report = await reported(policy, { variables: ['PORT=eighty', 'NAME=orchard'] })
    expect([report.result, ...codes(report)]).toEqual(['blocked'])
  })
})

describe('an input that cannot be read', () => {
  it('breaks the run, whatever was found', async () => {
    const report = await reported(PORT, { failOn: 'sometimes' })
    expect([report.result, ...codes(report)]).toEqual(['broken', 'INPUT_INVALID'])
  })
})

describe('what is said of a waiver', () => {
  const said = async (waivers: readonly object[], variables = ['PORT=8080']) => {
    const { findings } = await reported({ ...PORT, waivers }, { variables })
    return findings.map(({ message, facts, location }) => [message, facts, location?.file])
  }
  const facts = { owner: '@platform', expires: '2026-12-31' }

  it('names its check, its owner and its place', async () => {
    expect(await said([waiver('PORT', 'port')])).toEqual([
      [
        'PORT has a waiver of port that matches no finding here.',
        { check: 'port', ...facts },
        'bootgate.yml',
      ],
    ])
  })

  it('names a variable that is not there, and none where any is meant', async () => {
    expect(
      (await said([waiver('GONE'), waiver('*', 'empty')])).map(([message]) => message),
    ).toEqual([
      'The policy has a waiver of required for GONE that matches no finding here.',
      'The policy has a waiver of empty that matches no finding here.',
    ])
  })

  it('tells the day on which it ended', async () => {
    const over = { ...waiver('PORT', 'port'), expires: '2026-11-01' }
    expect((await said([over])).map(([message]) => message)).toEqual([
      'PORT has a waiver of port that expired on 2026-11-01.',
    ])
  })
})

describe('leniency with production is a finding', () => {
  it('of fail-on never', async () => {
    expect(checks(await reported(PORT, { failOn: 'never' }))).toEqual(['fail-on-never warning'])
    expect(checks(await reported(PORT, { failOn: 'warning' }))).toEqual([])
    expect(checks(await reported(PORT, { failOn: 'never', environment: 'dev' }))).toEqual([])
  })

  it.each([
    ['prod', 'staging', ['tier-lowered warning']],
    ['eu-prod-1', 'development', ['tier-lowered warning']],
    ['prod', 'production', []],
    ['blue', 'staging', []],
    ['pre-prod', 'staging', []],
    ['non-production', 'development', []],
  ] as const)('of environment %s with tier %s', async (environment, tier, expected) => {
    const policy = { ...PORT, environments: { [environment]: { tier } } }
    const report = await reported(policy, { environment })
    expect(checks(report)).toEqual(expected)
    expect(report.result).toBe('pass')
    for (const { location } of report.findings) expect(location?.file).toBe('bootgate.yml')
  })
})
