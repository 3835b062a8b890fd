import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import { TIERS } from '../../src/domain/tier.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import { readDraft, readLayer } from '../../src/policy/layer.ts'
import { presets } from '../../src/policy/presets/index.ts'
import { PRESET_NAMES } from '../../src/policy/presets/layer.ts'
import { loadTypes, TYPE_NAMES } from '../../src/types/lookup.ts'
import { one } from '../support/one.ts'
import { BAD } from './environments/bad.ts'
import { FRAMEWORKS } from './environments/frameworks.ts'
import type { Given } from './environments/given.ts'
import { PYTHON } from './environments/python.ts'
import { VENDORS } from './environments/vendors.ts'

const GOOD = { ...PYTHON, ...FRAMEWORKS, ...VENDORS }

const inputs = (environment: string) =>
  readInputs({ environment: [environment], 'env-files': [], variables: [], secrets: [] })
const NOTHING = (path: string) => {
  throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
}
const NO_STORE = () => Promise.reject(new Error('nothing is fetched'))

/** A policy on top of presets, and what its environment is given. */
function files(
  bases: readonly string[] | null,
  { plain = {} }: Given,
  own: object = {},
  checks: object = {},
) {
  const environment = { variables: plain, secrets: { '*': 'app' } }
  const policy = {
    version: 1,
    service: 'backend',
    ...(bases !== null && { extends: bases }),
    environments: Object.fromEntries(TIERS.map((tier) => [tier, environment])),
    variables: { SERVICE_COLOUR: { type: 'string', required: false }, ...own },
    checks,
  }
  return { 'bootgate.yml': stringify(policy) }
}

async function reported(
  bases: readonly string[] | null,
  given: Given,
  tier = 'production',
  ...more: readonly [own?: object, checks?: object]
) {
  const texts: Readonly<Record<string, string>> = files(bases, given, ...more)
  const { reports } = await runGate(inputs(tier), {
    readText: async (path) => texts[path] ?? NOTHING(path),
    fetchSecret: async () => ({
      text: new Secret(JSON.stringify(given.secret ?? {})),
      versionId: 'v1',
      stages: ['AWSCURRENT'],
    }),
    fetchParameter: NO_STORE,
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 24),
    publish: async () => {},
  })
  const report = one(reports)
  expect(report.failures).toEqual([])
  return report
}

const verdicts = async (...given: Parameters<typeof reported>) =>
  (await reported(...given)).findings
    .map(({ variable, check, severity }) => `${variable} ${check} ${severity}`)
    .sort()

describe('every preset', () => {
  it('is on the shelf, in the order of the documentation', async () => {
    expect(PRESET_NAMES).toEqual(Object.keys(presets))
  })

  it.each(PRESET_NAMES)('%s is a policy that could be written by hand', async (name) => {
    await loadTypes(TYPE_NAMES)
    const { about, needs = [], ...written } = presets[name] ?? { about: '' }
    expect(Object.keys(written.variables ?? {})).toEqual(expect.arrayContaining([...needs]))
    expect(about).toMatch(/\.$/)
    const { value: draft, failures } = await readDraft(stringify({ version: 1, ...written }), name)
    expect(failures).toEqual([])
    if (draft === null) throw new Error('no draft')
    const layer = await readLayer(draft, () => undefined)
    expect(layer.failures).toEqual([])
    expect(Object.keys(layer.value.variables)).toEqual(Object.keys(written.variables ?? {}))
  })

  it.each(
    PRESET_NAMES.flatMap((name) => TIERS.map((tier) => [name, tier] as const)),
  )('%s compiles for %s, and requires nothing', async (name, tier) => {
    const text = files([name], {})['bootgate.yml']
    const { value, failures } = one(await configure(inputs(tier).value, async () => text))
    expect(failures).toEqual([])
    const declared = value.declarations.filter(({ preset }) => preset !== undefined)
    const names = Object.keys(presets[name]?.variables ?? {})
    expect(declared.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
    expect(declared.filter(({ required }) => required !== false)).toEqual([])
  })

  it('compiles together with all others', async () => {
    expect(await verdicts(PRESET_NAMES, { plain: { PORT: '8080' } })).toEqual([])
  })

  it('has rules under its own name, of an id that no other has, without conditions and with a message', () => {
    const rules = Object.entries(presets).flatMap(([name, { rules = [] }]) =>
      rules.map((rule) => ({ name, id: String(rule.id), ...rule })),
    )
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(rules.filter(({ id, name }) => !id.startsWith(`${name}-`))).toEqual([])
    expect(rules.filter((rule) => 'assert' in rule || 'when' in rule)).toEqual([])
    expect(rules.filter((rule) => !('message' in rule))).toEqual([])
  })

  it('says of no variable that it is required, and extends only presets', () => {
    const all = Object.values(presets)
    expect(JSON.stringify(all.map(({ variables }) => variables))).not.toContain('"required"')
    const bases = all.flatMap((preset) => preset.extends ?? [])
    expect(bases.filter((base) => !PRESET_NAMES.includes(base))).toEqual([])
  })
})

describe('a good environment', () => {
  it('is there for every preset', () => {
    expect(Object.keys(GOOD)).toEqual(PRESET_NAMES)
  })

  it.each(
    Object.entries(GOOD).flatMap(([name, all]) =>
      all.map(
        (given) =>
          [name, Object.keys({ ...given.plain, ...given.secret }).join(' '), given] as const,
      ),
    ),
  )('of %s has nothing wrong with it: %s', async (name, _, given) => {
    const { findings } = await reported([name], given)
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(name === 'laravel' ? [] : findings).toEqual([])
  })

  it('of Laravel may say null, which is only noted', async () => {
    const found = await verdicts(['laravel'], { plain: { MAIL_USERNAME: 'null' } })
    expect(found).toEqual(['MAIL_USERNAME nullish-literal info'])
  })
})

describe('a bad environment', () => {
  it('is there for every preset', () => {
    expect([...new Set(BAD.map(([name]) => name))]).toEqual(PRESET_NAMES)
  })

  it.each(
    BAD.map(([name, given, expected, tier = 'production']) => ({ name, given, expected, tier })),
  )('of $name, $tier: $expected', async ({ name, given, expected, tier }) => {
    expect(await verdicts([name], given, tier)).toEqual(expected)
  })
})

describe('a policy over a preset', () => {
  it('takes the type from it, and adds its own options', async () => {
    const short = { secret: { JWT_SECRET: 'x7Kq2mPz9LwR4vTn8BcY5hJd3FgS6aQe' } }
    expect(await verdicts(['node'], short)).toEqual([])
    const own = { JWT_SECRET: { 'min-length': 40 } }
    expect(await verdicts(['node'], short, 'production', own)).toEqual(['JWT_SECRET length error'])
  })

  it('requires what it names itself', async () => {
    const own = { REDIS_URL: null }
    expect(await verdicts(['recommended'], { plain: { PORT: '1' } }, 'production', own)).toEqual([
      'REDIS_URL required error',
    ])
  })

  it('overrides a dialect', async () => {
    const given = { plain: { CORS_ORIGINS: 'https://app.acme-co.com' } }
    const own = { CORS_ORIGINS: { format: 'csv' } }
    expect(await verdicts(['fastapi'], given, 'production', own)).toEqual([])
  })

  it('reports no variable of a preset that no source sets', async () => {
    const { variables } = await reported(['fastapi'], { plain: { PORT: '8080', COLOUR: 'red' } })
    expect(variables.map(({ name }) => name)).toEqual(['SERVICE_COLOUR', 'PORT', 'COLOUR'])
  })

  it('leaves a name that no preset has to unknown', async () => {
    const given = { plain: { PORT: '8080', COLOUR: 'red' } }
    const checks = { 'unknown-variable': 'error' }
    expect(await verdicts(['fastapi'], given, 'production', {}, checks)).toEqual([
      'COLOUR unknown-variable error',
    ])
  })

  it('builds on recommended when it says nothing, and on nothing when it says so', async () => {
    expect(await verdicts(null, { plain: { PORT: '80a' } })).toEqual(['PORT port error'])
    expect(await verdicts([], { plain: { PORT: '80a' } })).toEqual([])
    expect(await verdicts(['fastapi'], { plain: { PORT: '80a' } })).toEqual(['PORT port error'])
    expect(await verdicts(['stripe'], { plain: { PORT: '80a' } })).toEqual([])
  })
})
