import { describe, expect, it } from 'vitest'
import { type FailureCode, GateError } from '../../src/domain/errors.ts'
import { TRUSTED } from '../../src/domain/trust.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import type { ReadText } from '../../src/text/files.ts'
import { one } from '../support/one.ts'

const INPUTS = readInputs({ 'env-files': [], variables: [], secrets: [], environment: ['prod'] })

const policy = (waivers: string, prod = '') =>
  `version: 1\nservice: s\nenvironments: { prod: { ${prod} } }\nvariables: { A: string, B: string }\nwaivers:\n${waivers}`
const waiver = (variable: string, more = '') =>
  `  - { check: required, variable: "${variable}", reason: r, owner: o, expires: 2027-03-31${more} }\n`
const NONE = policy('  []\n')

const refuse =
  (code: FailureCode): ReadText =>
  async () => {
    throw new GateError({ code, message: 'no', fix: 'none' })
  }

const compared = async (own: string, base: ReadText | string) =>
  one(
    await configure(INPUTS.value, async () => own, {
      trust: TRUSTED,
      readPolicy: null,
      readBase: typeof base === 'string' ? async () => base : base,
    }),
  )
const names = async (own: string, base: ReadText | string) => {
  const { value, failures } = await compared(own, base)
  expect(failures).toEqual([])
  const of = (waivers: typeof value.waivers) => waivers.map(({ variable }) => variable)
  return [of(value.waivers), of(value.unmerged)]
}

describe('the waivers of a pull request', () => {
  it('all count when the run does not use the base', async () => {
    const config = one(await configure(INPUTS.value, async () => policy(waiver('A'))))
    expect(config.value.waivers).toHaveLength(1)
    expect([config.value.unmerged, config.value.proposed]).toEqual([[], null])
  })

  it('count as far as the base has them', async () => {
    const own = policy(waiver('A') + waiver('B'))
    expect(await names(own, policy(waiver('A')))).toEqual([['A'], ['B']])
    expect(await names(own, NONE)).toEqual([[], ['A', 'B']])
  })

  it('keep the line where they stand', async () => {
    const { value } = await compared(policy(waiver('A') + waiver('B')), policy(waiver('A')))
    expect(value.unmerged.map(({ location }) => location?.line)).toEqual([7])
  })

  it.each<[string, string]>([
    ['environments', waiver('A', ', environments: [staging]')],
    ['tiers', waiver('A', ', environments: [development]')],
  ])('do not count in %s that they are widened to', async (_, base) => {
    const based = policy(base).replace('prod: {', 'staging: {}, prod: {')
    expect(await names(policy(waiver('A')), based)).toEqual([[], ['A']])
  })

  it('do not count because the pull request lowers the tier', async () => {
    const staging = waiver('A', ', environments: [staging]')
    const own = policy(staging, 'tier: staging')
    // In the tier of the base it is no waiver at all.
    expect(await names(own, policy(staging, 'tier: production'))).toEqual([[], []])
    expect(await names(own, policy(staging, 'tier: staging'))).toEqual([['A'], []])
  })
})

describe('the policy of the base', () => {
  it('is missed where there is none: the one proposed counts, and the report says so', async () => {
    const { value, failures } = await compared(
      policy(waiver('A'), 'tier: staging'),
      refuse('GITHUB_FILE_NOT_FOUND'),
    )
    expect(failures).toEqual([])
    expect([value.tier, value.waivers.length, value.proposed]).toEqual(['staging', 1, null])
    expect(value.weakenings.map(({ kind }) => kind)).toContain('base-missing')
  })

  it.each<[string, ReadText | string, FailureCode]>([
    ['is not YAML', 'a: [b', 'POLICY_SYNTAX'],
    ['is no text', refuse('FILE_NOT_TEXT'), 'FILE_NOT_TEXT'],
    ['has a mistake', NONE.replace('service: s', 'sevrice: s'), 'POLICY_INVALID'],
  ])('that %s is broken, and says how it is repaired', async (_, base, code) => {
    const { failures } = await compared(NONE, base)
    expect(failures.map((failure) => failure.code)).toContain(code)
    for (const failure of failures) {
      expect(failure.message).toMatch(/^`policy-from: base` needs the policy of the base/)
      expect(failure.location).toBeUndefined()
    }
  })

  it.each<FailureCode>([
    'GITHUB_ACCESS_DENIED',
    'GITHUB_THROTTLED',
    'GITHUB_UNREACHABLE',
    'GITHUB_FAILED',
    'GITHUB_GARBLED',
    'EVENT_INVALID',
    'TIMEOUT',
    'CANCELLED',
  ])('that cannot be had breaks the run: %s', async (code) => {
    const { failures } = await compared(policy(waiver('A')), refuse(code))
    expect(failures.map((failure) => failure.code)).toEqual([code])
  })

  it.each<FailureCode>([
    'GITHUB_FAILED',
    'GITHUB_FILE_NOT_FOUND',
  ])('of which a part cannot be had breaks the run: %s', async (code) => {
    const base = NONE.replace('service: s', 'extends: ./x.yml\nservice: s')
    const { failures } = await compared(NONE, async (path) =>
      path === 'x.yml' ? refuse(code)(path) : base,
    )
    expect(failures.map((failure) => failure.code)).toEqual([code])
  })

  it('breaks the run when a stranger is thrown, without its words', async () => {
    const { failures } = await compared(NONE, () => Promise.reject(new Error('canary')))
    expect(failures.map(({ code }) => code)).toEqual(['GITHUB_FAILED'])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it('tells what is wrong with the one proposed, though the base holds', async () => {
    const rule = (assert: string) =>
      `${NONE}rules: [{ id: r, assert: '${assert}', message: Do not. }]\n`
    const { failures } = await compared(rule('A !='), rule('A != B'))
    expect(failures.map(({ code, location }) => [code, location?.line])).toEqual([
      ['POLICY_INVALID', 7],
    ])
  })

  it('names its only environment when the run names none', async () => {
    const inputs = readInputs({ 'env-files': [], variables: [], secrets: [] })
    const own = NONE.replace('prod:', 'dev:')
    const config = one(
      await configure(inputs.value, async () => own, {
        ...{ trust: TRUSTED, readPolicy: null },
        readBase: async () => NONE,
      }),
    )
    expect(config.failures.map(({ code }) => code)).toEqual(['ENVIRONMENT_UNKNOWN'])
  })
})
describe('a policy that is read elsewhere', () => {
  it('is read there with all that it builds on, and nothing of it in the working tree', async () => {
    const read: string[] = []
    const config = one(
      await configure(INPUTS.value, () => Promise.reject(new Error('the working tree')), {
        trust: TRUSTED,
        readBase: null,
        readPolicy: async (path) => {
          read.push(path)
          if (path === 'bootgate.yml')
            return policy(waiver('A')).replace(
              'service: s',
              'service: s\nextends: ./x.yml\nfrom: y.json',
            )
          return path === 'x.yml' ? 'version: 1\n' : '{"properties":{"C":{"type":"string"}}}'
        },
      }),
    )
    expect(read).toEqual(['bootgate.yml', 'x.yml', 'y.json'])
    expect(config.value.declarations.map(({ name }) => name)).toContain('C')
  })
})
