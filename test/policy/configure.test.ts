import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import type { Inputs } from '../../src/inputs/read.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import { one } from '../support/one.ts'

const POLICY = `version: 1
service: backend
environments:
  prod: { manifest: service.json, env-files: [a.env], secrets-from: local.json, region: eu-west-1, variables: { A: x } }
  dev: { tier: development }
variables:
  A: string
  OTP:
    type: enum
    values: [real, stub]
    in:
      production: { values: [real], required: false }
      dev: { required: true }
  TOKEN: { type: secret, required: { when: 'OTP != "stub"' } }
rules:
  - { id: a-is-otp, assert: A == OTP, message: They go together. }
checks: { secret-reuse: off, url-loopback: { production: warning, prod: info } }
`

const inputs = (given: Partial<Parameters<typeof readInputs>[0]> = {}): Inputs =>
  readInputs({
    policy: 'deploy/bootgate.yml',
    'env-files': [],
    variables: [],
    secrets: [],
    ...given,
  }).value

const reads = (text: string) => async () => text
const configured = async (text: string, given = {}) =>
  one(await configure(inputs(given), reads(text)))
const codes = async (text: string, given = {}) =>
  (await configured(text, given)).failures.map(({ code }) => code)

describe('names that nothing has', () => {
  it('are reported a hundred times, then as "more"', async () => {
    const unknown = (many: number) =>
      POLICY.replace(
        'secret-reuse: off,',
        Array.from({ length: many }, (_, place) => `none-${place}: off,`).join(' '),
      )
    const told = async (many: number) =>
      (await configured(unknown(many), { environment: ['prod'] })).failures.map(
        ({ message }) => message,
      )
    expect(await told(100)).toHaveLength(100)
    const more = await told(150)
    expect(more).toHaveLength(101)
    expect(more.at(-1)).toBe('The policy has more than these 100 mistakes.')
  })
})

describe('the configuration of a run', () => {
  it('takes the tier from the policy, else from the usual name, else production', async () => {
    expect((await configured(POLICY, { environment: ['dev'] })).value.tier).toBe('development')
    expect((await configured(POLICY, { environment: ['prod'] })).value.tier).toBe('production')
  })

  it('lets the environment win over the tier, and the tier over the rest', async () => {
    const prod = (await configured(POLICY, { environment: ['prod'] })).value
    expect(prod.declarations.find(({ name }) => name === 'OTP')?.required).toBe(false)
    expect(prod.severities.get('url-loopback')).toBe('info')
    expect(prod.severities.get('secret-reuse')).toBe('off')
    const dev = (await configured(POLICY, { environment: ['dev'] })).value
    expect(dev.severities.has('url-loopback')).toBe(false)
  })

  it('reads paths in a policy as relative to it, and paths of a run as they are', async () => {
    const own = (await configured(POLICY, { environment: ['prod'] })).value.sources
    expect([own.manifest, own.envFiles, own.secretsFrom]).toEqual([
      'deploy/service.json',
      ['deploy/a.env'],
      'deploy/local.json',
    ])
    const given = {
      environment: ['prod'],
      manifest: ['x.json'],
      'env-files': ['b.env'],
      region: 'us-east-1',
    }
    const run = (await configured(POLICY, given)).value.sources
    expect([run.manifest, run.envFiles, run.region]).toEqual(['x.json', ['b.env'], 'us-east-1'])
  })

  it('merges the files of a list, from the policy and from the inputs alike', async () => {
    const twice = POLICY.replace('manifest: service.json', 'manifest: [a.yaml, b.yaml]')
    const once = POLICY.replace('manifest: service.json', 'manifest: [a.yaml]')
    const filesOf = async (text: string, given: object = {}) => {
      const { sources } = (await configured(text, { environment: ['prod'], ...given })).value
      return [sources.manifest, sources.overrides]
    }
    expect(await filesOf(twice)).toEqual(['deploy/a.yaml', ['deploy/b.yaml']])
    expect(await filesOf(twice, { manifest: ['x.yaml', 'y.yaml'] })).toEqual(['x.yaml', ['y.yaml']])
    // Of one file alone the automatic override counts; in the policy a list of one keeps it out.
    expect(await filesOf(POLICY)).toEqual(['deploy/service.json', null])
    expect(await filesOf(once)).toEqual(['deploy/a.yaml', []])
    expect(await filesOf(twice, { manifest: ['x.yaml'] })).toEqual(['x.yaml', null])
  })

  it('says which line of the policy gave a plain value', async () => {
    const { sources } = (await configured(POLICY, { environment: ['prod'] })).value
    expect(sources.plain[0]?.origin).toMatchObject({ source: 'policy', location: { line: 4 } })
  })

  it('takes the only environment when none is named', async () => {
    const text = POLICY.replace('  dev: { tier: development }\n', '').replace(
      '      dev: { required: true }\n',
      '',
    )
    expect((await configured(text)).value.environment).toBe('prod')
  })

  it('refuses an unknown environment, and a missing name among several', async () => {
    const unknown = await configured(POLICY, { environment: ['prd'] })
    expect(unknown.failures[0]).toMatchObject({ code: 'ENVIRONMENT_UNKNOWN' })
    expect(unknown.failures[0]?.message).toContain('Did you mean prod?')
    expect(unknown.value.tier).toBe('production')
    const several = await configured(POLICY, { environment: ['prod,dev'] })
    expect(several.failures[0]?.fix).toContain('--environment A --environment B')
    expect(await codes(POLICY)).toEqual(['ENVIRONMENT_REQUIRED'])
  })

  it.each<[string, string, string]>([
    [
      'production: { values',
      'prodction: { values',
      'There is no tier or environment prodction. Did you mean production?',
    ],
    [
      'secret-reuse: off',
      'secret-resue: off',
      'There is no check secret-resue. Did you mean secret-reuse?',
    ],
    ['production: warning', 'produktion: warning', 'There is no tier or environment produktion.'],
    ['id: a-is-otp', 'id: required', 'The id required is already in use.'],
    [
      'assert: A == OTP',
      'assert: A == OPT',
      'which the policy does not declare. Did you mean OTP?',
    ],
    ["when: 'OTP != ", "when: 'OTP !! ", 'is not a CEL expression'],
    [
      '    values: [real, stub]\n    in:\n      production: { values: [real], required: false }\n      dev: { required: true }\n',
      '',
      'OTP is of type enum, which needs values.',
    ],
  ])('refuses %s as %s', async (from, to, says) => {
    const { failures } = await configured(POLICY.replace(from, to), { environment: ['prod'] })
    expect(failures.map(({ message }) => message).join('\n')).toContain(says)
    expect(failures.every(({ code, location }) => code === 'POLICY_INVALID' && location)).toBe(true)
  })

  it('tells a missing policy from one that cannot be read', async () => {
    const failing = async (code: 'FILE_NOT_FOUND' | 'FILE_UNREADABLE') =>
      one(
        await configure(inputs(), () =>
          Promise.reject(new GateError({ code, message: 'm', fix: 'f' })),
        ),
      )
    expect((await failing('FILE_NOT_FOUND')).failures[0]?.code).toBe('POLICY_NOT_FOUND')
    expect((await failing('FILE_UNREADABLE')).failures[0]?.code).toBe('FILE_UNREADABLE')
    const [strange] = await configure(inputs(), () => Promise.reject(new Error('canary')))
    expect(JSON.stringify(strange?.failures)).not.toContain('canary')
  })
})
