import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { TIERS, type Tier } from '../../src/domain/tier.ts'
import type { Level } from '../../src/domain/weakening.ts'
import type { RawInputs } from '../../src/inputs/read.ts'
import { checkRunOf } from '../../src/report/check-run.ts'
import { commentOf } from '../../src/report/comment.ts'
import { FORMATS, renderAs } from '../../src/report/formats.ts'
import { statusOf } from '../../src/report/status.ts'
import { types } from '../../src/types/index.ts'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'
import { around } from '../support/reports.ts'

type Policy = Readonly<Record<string, unknown>>

/** A policy in which each severity has a line of its own. */
const written = (policy: Policy) => JSON.stringify(policy, null, 1)

async function ran(policy: Policy, inputs: Partial<RawInputs> = {}, environment = 'prod') {
  const text = written({ version: 1, service: 'backend', variables: { NAME: 'string' }, ...policy })
  const run = await gateRun({
    policy,
    files: { 'bootgate.yml': text },
    inputs: { environment: [environment], variables: ['NAME=orchard'], ...inputs },
  })
  const report = one(run.reports)
  const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1
  const pages = new Map<string, string>([
    ...FORMATS.map((format) => [format, renderAs(format, run, around)] as const),
    ['comment', commentOf(report, () => null).body] as const,
    [
      'check run',
      checkRunOf(report, { linkTo: () => null, pathOf: (file) => file }).output.summary,
    ],
  ])
  // Long names may break.
  for (const [format, page] of pages) pages.set(format, page.replaceAll('<wbr>', ''))
  return { report, pages, lineOf, status: statusOf(report).description }
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off']
const fixed = 'stand-in-secrets'

/** Each check with each level that is milder than its own, a tenth of the checks in one policy. */
const milder = (tier: Tier) =>
  suite
    .filter(({ id }) => id !== fixed)
    .flatMap(({ id, levels }) =>
      LEVELS.slice(LEVELS.indexOf(levels[tier]) + 1).map((to) => ({ id, from: levels[tier], to })),
    )
const portions = <Item>(items: readonly Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
/** No check twice in a policy. */
const policies = (tier: Tier) =>
  ['warning', 'info', 'off'].flatMap((to) =>
    portions(
      milder(tier).filter((x) => x.to === to),
      25,
    ),
  )

describe.each(TIERS)('in %s', (tier) => {
  it.each([
    'by name',
    'by tier',
    'by environment',
  ])('every check that is off or milder %s is in every format, with its line', async (how) => {
    const layer = { 'by name': null, 'by tier': tier, 'by environment': 'blue' }[how]
    for (const portion of policies(tier)) {
      const checks = Object.fromEntries(
        portion.map(({ id, to }) => [id, layer == null ? to : { [layer]: to }]),
      )
      const environments = { blue: { tier } }
      const { report, pages, lineOf, status } = await ran({ environments, checks }, {}, 'blue')
      const told = report.weakenings.filter(({ kind }) => kind.startsWith('check-'))
      expect(told.map((each) => 'check' in each && [each.check, each.from, each.to])).toEqual(
        expect.arrayContaining(portion.map(({ id, from, to }) => [id, from, to])),
      )
      expect(told).toHaveLength(portion.length)
      expect(status).toContain(`${report.weakenings.length} weakening`)
      for (const { id, to } of portion) {
        const line = lineOf(`"${id}"`) + (layer === null ? 0 : 1)
        const found = told.find((each) => 'check' in each && each.check === id)
        expect([id, found?.location?.line]).toEqual([id, line])
        for (const [format, page] of pages) {
          expect(page, `${format} ${id}`).toContain(id)
          if (format !== 'json') expect(page, `${format} ${id}`).toContain(`bootgate.yml:${line}`)
          else expect(page).toContain(`"to": "${to}"`)
        }
      }
    }
  }, 60_000)
})

describe('nothing is written where nothing is weakened', () => {
  const words = /weaken|weaker|leaves out|stand-in|toolConfiguration/
  it.each(TIERS)('in %s', async (tier) => {
    const checks = Object.fromEntries(
      suite
        .filter(({ id, levels }) => levels[tier] !== 'error' && id !== fixed)
        .map(({ id }) => [id, 'error']),
    )
    const name = { production: 'prod', staging: 'staging', development: 'dev' }[tier]
    const { report, pages, status } = await ran(
      { environments: { [name]: {} }, checks: { ...checks, 'unknown-variable': 'error' } },
      {},
      name,
    )
    expect(report.weakenings).toEqual([])
    for (const [format, page] of pages)
      if (!['json', 'sarif', 'html'].includes(format)) expect(page).not.toMatch(words)
    expect(pages.get('sarif')).not.toContain('toolConfigurationNotifications')
    expect(status).not.toMatch(words)
  })
})

describe('what else makes the gate milder', () => {
  const kinds = async (...given: Parameters<typeof ran>) =>
    (await ran(...given)).report.weakenings.map(({ kind, by, location }) =>
      [kind, by, location?.line].filter(Boolean).join(' '),
    )

  it('is a tier below that of the name, at its line', async () => {
    const environments = { prod: { tier: 'staging' } }
    expect(await kinds({ environments })).toEqual(['tier-lowered bootgate.yml 9'])
    expect(
      await kinds({ environments: { customers: { tier: 'development' } } }, {}, 'customers'),
    ).toHaveLength(1)
    expect(await kinds({ environments: { qa: { tier: 'production' } } }, {}, 'qa')).toEqual([])
  })

  it('is a fail-on that fails on nothing', async () => {
    expect(await kinds({ environments: { prod: {} } }, { 'fail-on': 'never' })).toEqual([
      'fail-on fail-on',
    ])
  })

  it('is a file in the place of a store, by the policy or by this run', async () => {
    const files = { environments: { prod: { 'secrets-from': 's.json' } } }
    expect(await kinds(files)).toEqual(['stand-ins bootgate.yml 9'])
    expect(await kinds({ environments: { prod: {} } }, { 'secrets-from': 's.json' })).toEqual([
      'stand-ins secrets-from',
    ])
  })

  it('is what a preset or a file beneath says, under its name', async () => {
    const policy = { environments: { prod: {} }, extends: ['laravel'] }
    expect(await kinds(policy)).toEqual(['check-milder laravel'])
    expect(await kinds({ environments: { prod: {} }, unknown: 'ignore' })).toEqual([
      'check-off bootgate.yml 10',
    ])
  })
})

describe('a policy that is too weak for production', () => {
  const stopping = suite.filter(({ id, levels }) => levels.production === 'error' && id !== fixed)
  const codes = async (checks: Policy, more: Policy = {}, tier: Tier = 'production') => {
    const policy = { environments: { blue: { tier } }, checks, ...more }
    const { report } = await ran(policy, {}, 'blue')
    return [report.result, ...report.failures.map(({ code }) => code)]
  }
  const silent = (count: number, level: Level) =>
    Object.fromEntries(stopping.slice(0, count).map(({ id }) => [id, level]))
  const half = Math.floor((stopping.length + 1) / 2)

  it.each<Level>([
    'off',
    'info',
  ])('is broken with more than half of what stops a deploy %s', async (level) => {
    expect(await codes(silent(half + 1, level))).toEqual(['broken', 'POLICY_TOO_WEAK'])
    expect(await codes(silent(half - 1, level))).toEqual(['pass'])
    expect(await codes(silent(half + 1, level), {}, 'staging')).toEqual(['pass'])
  })

  it.each(
    types.flatMap(({ name, checks }) => {
      const own = checks.filter((id) => stopping.some((check) => check.id === id))
      return own.length === 0 ? [] : [[name, own] as const]
    }),
  )('is broken with all off that belongs to a declared %s, and not with all but one', async (type, own) => {
    const options = types.find(({ name }) => name === type)?.examples.options
    const variables = { NAME: 'string', IT: { type, required: false, ...options } }
    const off = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'off']))
    expect(await codes(off(own), { variables })).toEqual(['broken', 'POLICY_TOO_WEAK'])
    expect(await codes(off(own))).toEqual(['pass'])
    expect(await codes(off(own.slice(1)), { variables })).toEqual(['pass'])
    const elsewhere = Object.fromEntries(own.map((id) => [id, { staging: 'off' }]))
    expect(await codes(elsewhere, { variables })).toEqual(['pass'])
  })
})

describe('stand-in-secrets', () => {
  const secrets = { 's.json': '{"app":"orchid-window-20931-harbour-lamp-4"}' }
  const environment = { secrets: { KEY: 'app' }, 'secrets-from': 's.json' }
  const judged = async (policy: Policy, inputs: Partial<RawInputs> = {}, name = 'prod') => {
    const { reports } = await gateRun({
      policy: { version: 1, service: 'b', variables: { KEY: 'secret' }, ...policy },
      files: secrets,
      inputs: { environment: [name], ...inputs },
    })
    return one(reports)
  }

  it.each([
    'error',
    'warning',
    'never',
  ])('blocks production in a workflow with fail-on %s', async (failOn) => {
    const report = await judged({ environments: { prod: environment } }, { 'fail-on': failOn })
    expect([report.result, statusOf(report).state]).toEqual(['blocked', 'failure'])
    expect(report.findings).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ check: fixed, severity: 'error' })]),
    )
    expect(statusOf(report).description).toContain('on local stand-ins')
  })

  it('cannot be changed or waived', async () => {
    for (const more of [
      { checks: { [fixed]: 'off' } },
      { checks: { [fixed]: { prod: 'info' } } },
      {
        waivers: [{ check: fixed, variable: '*', reason: 'r', owner: 'o', expires: '2026-12-31' }],
      },
    ]) {
      const report = await judged({ environments: { prod: environment }, ...more })
      expect([report.result, one(report.failures).code]).toEqual(['broken', 'POLICY_INVALID'])
    }
  })

  it('is of production alone, and the headline tells of stand-ins everywhere', async () => {
    const report = await judged({ environments: { staging: environment } }, {}, 'staging')
    expect([report.result, report.findings]).toEqual(['pass', []])
    expect(statusOf(report).description).toContain('can start on local stand-ins')
  })
})
