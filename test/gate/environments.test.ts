import { describe, expect, it } from 'vitest'
import { checkedOf, countsOf, resultOf } from '../../src/domain/run.ts'
import { type Given, gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'

const SECRETS = {
  'backend/prod': JSON.stringify({
    db: 'postgresql://app:orchard-kite-91@db.orchard.internal/app',
    session: 'qv7MoatPebble42XylophoneZz91Kite0Ab',
  }),
  'backend/staging': JSON.stringify({
    db: 'postgresql://app:mill-pond-7734@db.orchard.internal/app',
  }),
  shared: 'orchid-window-20931-harbour-lamp-4',
}

const POLICY = {
  version: 1,
  service: 'backend',
  environments: {
    prod: {
      secrets: {
        DATABASE_URL: 'backend/prod#db',
        SESSION_SECRET: 'backend/prod#session',
        MAIL_KEY: 'shared',
      },
      variables: { PORT: '8080', LOG_LEVEL: 'info', REGION: '' },
    },
    staging: {
      secrets: {
        DATABASE_URL: 'backend/staging#db',
        // The same secret under another name.
        COOKIE_SECRET: 'backend/prod#session',
        MAIL_KEY: 'shared',
      },
      variables: { PORT: '8080', LOG_LEVEL: '1', FEATURE: 'yes' },
    },
    dev: { variables: { PORT: '8080', DATABASE_URL: 'sqlite:///dev.db' } },
  },
  variables: {
    DATABASE_URL: { type: 'string', sensitive: true },
    PORT: 'port',
    ...Object.fromEntries(
      ['SESSION_SECRET', 'COOKIE_SECRET', 'MAIL_KEY'].map((name) => [
        name,
        { type: 'string', sensitive: true, required: false },
      ]),
    ),
    ...Object.fromEntries(
      ['LOG_LEVEL', 'REGION', 'FEATURE'].map((name) => [name, { type: 'string', required: false }]),
    ),
  },
  // What is compared is not what is judged here.
  checks: { 'unknown-variable': 'off' },
}

const run = (environment: readonly string[], more: Partial<Given> = {}) => {
  const { inputs, ...rest } = more
  return gateRun({ policy: POLICY, secrets: SECRETS, inputs: { environment, ...inputs }, ...rest })
}

describe('a run of several environments', () => {
  it.each([
    [
      ['prod', 'staging'],
      ['prod', 'staging'],
    ],
    [['all'], ['prod', 'staging', 'dev']],
    [
      ['dev', 'all', 'dev'],
      ['dev', 'prod', 'staging'],
    ],
    [['staging'], ['staging']],
  ])('of %j has a report for each, in that order', async (asked, expected) => {
    const { reports, parity } = await run(asked)
    expect(reports.map(({ environment }) => environment)).toEqual(expected)
    expect(parity?.environments ?? null).toEqual(expected.length > 1 ? expected : null)
  })

  it.each([
    ['all', ['prod', 'staging', 'dev', 'all']],
    ['prod', ['prod']],
  ])('may not be called all, and %s then tells so with the place', async (asked, expected) => {
    const policy = {
      ...POLICY,
      environments: { ...POLICY.environments, all: POLICY.environments.dev },
    }
    const { reports } = await run([asked], { policy })
    expect(reports.map(({ environment }) => environment)).toEqual(expected)
    for (const { result, failures } of reports) {
      expect(result).toBe('broken')
      expect(failures[0]).toMatchObject({
        code: 'POLICY_INVALID',
        location: { file: 'bootgate.yml' },
      })
      expect(failures[0]?.message).toContain('An environment cannot be named all')
    }
  })

  it('asks for each secret once, also when environments share it', async () => {
    const { fetched } = await run(['all'])
    expect(fetched.toSorted()).toEqual(['backend/prod', 'backend/staging', 'shared'])
  })

  it('tells of each environment what is wrong there, and goes by the worst', async () => {
    const whole = await run(['prod', 'staging', 'nowhere'])
    expect(whole.reports.map(({ result }) => result)).toEqual(['blocked', 'pass', 'broken'])
    expect(resultOf(whole)).toBe('broken')
    expect(resultOf({ ...whole, reports: whole.reports.slice(0, 2) })).toBe('blocked')
    expect(countsOf(whole).error).toBe(2)
    expect(checkedOf(whole)).toBe(12)
    const [failure] = whole.reports[2]?.failures ?? []
    expect(failure).toMatchObject({ code: 'ENVIRONMENT_UNKNOWN' })
    expect(failure?.fix).toContain('prod, staging, dev')
  })

  it('is not judged by the manifest of one', async () => {
    const { reports } = await run(['prod', 'dev'], { inputs: { manifest: ['service.json'] } })
    for (const { failures } of reports) {
      const [first] = failures.filter(({ code }) => code === 'INPUT_INVALID')
      expect(first?.message).toContain('is for one environment, but this run checks 2')
    }
  })

  it('masks what each of them holds', async () => {
    const { masks } = await run(['all'])
    for (const part of ['orchard-kite-91', 'mill-pond-7734', SECRETS.shared])
      expect(masks).toContain(part)
  })
})

describe('tier-leak', () => {
  const leaks = async (environment: readonly string[]) =>
    (await run(environment)).reports.map(({ findings }) =>
      findings
        .filter(({ check }) => check === 'tier-leak')
        .map(({ variable, severity, message, facts }) => [variable, severity, message, facts]),
    )

  it('is found in the stricter environment alone, under whatever name', async () => {
    expect(await leaks(['prod', 'staging'])).toEqual([
      [
        [
          'SESSION_SECRET',
          'error',
          'SESSION_SECRET is the same secret as COOKIE_SECRET in staging.',
          { sameIn: ['staging'] },
        ],
        [
          'MAIL_KEY',
          'error',
          'MAIL_KEY is the same secret as in staging.',
          { sameIn: ['staging'] },
        ],
      ],
      [],
    ])
  })

  it('is not to be had of one environment, or of two of one tier', async () => {
    expect(await leaks(['prod'])).toEqual([[]])
    const twice = {
      ...POLICY,
      environments: { prod: POLICY.environments.prod, 'prod-eu': POLICY.environments.prod },
    }
    const { reports, parity } = await run(['all'], { policy: twice })
    expect(reports.flatMap(({ findings }) => findings)).toEqual([])
    const shared = parity?.rows.filter(({ cells }) => cells.some(({ sameAs }) => sameAs.length > 0))
    expect(shared?.map(({ name }) => name)).toEqual(['DATABASE_URL', 'SESSION_SECRET', 'MAIL_KEY'])
  })
})

describe('the comparison', () => {
  const rows = async (environment: readonly string[] = ['all']) =>
    new Map((await run(environment)).parity?.rows.map((row) => [row.name, row]))

  it('says of each variable whether it is set, empty or absent, and of what kind it is', async () => {
    const known = await rows()
    const cells = (name: string) =>
      known
        .get(name)
        ?.cells.map(({ state, kept, shape }) => [state, kept, shape].filter(Boolean).join(' '))
    expect(cells('DATABASE_URL')).toEqual([
      'present secret postgresql URL',
      'present secret postgresql URL',
      'present plain sqlite URL',
    ])
    expect(cells('LOG_LEVEL')).toEqual(['present plain text', 'present plain number', 'absent'])
    expect(cells('REGION')).toEqual(['empty', 'absent', 'absent'])
    expect(cells('FEATURE')).toEqual(['absent', 'present plain yes or no', 'absent'])
  })

  it('names where the same secret is, and tells equal settings from it', async () => {
    const known = await rows()
    const same = (name: string) => known.get(name)?.cells.map(({ sameAs }) => sameAs)
    expect(same('MAIL_KEY')).toEqual([['staging'], ['prod'], []])
    expect(same('SESSION_SECRET')).toEqual([['staging COOKIE_SECRET'], [], []])
    expect(same('COOKIE_SECRET')).toEqual([[], ['prod SESSION_SECRET'], []])
    expect(same('PORT')).toEqual([[], [], []])
    expect(known.get('PORT')?.differs).toBe(false)
    expect(known.get('MAIL_KEY')?.differs).toBe(true)
  })

  it('takes two secrets that differ for no difference', async () => {
    expect((await rows(['prod', 'staging'])).get('DATABASE_URL')?.differs).toBe(false)
  })

  it('does not claim what could not be read', async () => {
    const { parity, reports } = await run(['prod', 'staging'], { secrets: {} })
    const row = one(parity?.rows.filter(({ name }) => name === 'MAIL_KEY') ?? [])
    expect(row.cells.map(({ state, sameAs }) => [state, sameAs])).toEqual([
      ['unavailable', []],
      ['unavailable', []],
    ])
    expect(reports.map(({ result }) => result)).toEqual(['broken', 'broken'])
  })
})
