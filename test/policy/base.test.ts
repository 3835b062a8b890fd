import { describe, expect, it } from 'vitest'
import { type FailureCode, GateError } from '../../src/domain/errors.ts'
import { TRUSTED } from '../../src/domain/trust.ts'
import { configure } from '../../src/policy/configure.ts'
import { readInputs } from '../../src/policy/inputs.ts'
import type { ReadText } from '../../src/text/files.ts'
import { one } from '../support/one.ts'

const INPUTS = readInputs({ 'env-files': [], variables: [], secrets: [], environment: ['prod'] })

const policy = (waivers: string, prod = '') =>
  `version: 1\nservice: s\nenvironments: { prod: { ${prod} } }\nvariables: { A: string, B: string }\nwaivers:\n${waivers}`
const waiver = (variable: string, more = '') =>
  `  - { check: required, variable: "${variable}", reason: r, owner: o, expires: 2027-03-31${more} }\n`

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
  it('all count where nobody asks for the base', async () => {
    const config = one(await configure(INPUTS.value, async () => policy(waiver('A'))))
    expect(config.value.waivers).toHaveLength(1)
    expect(config.value.unmerged).toEqual([])
  })

  it('count as far as the base has them', async () => {
    const own = policy(waiver('A') + waiver('B'))
    expect(await names(own, policy(waiver('A')))).toEqual([['A'], ['B']])
  })

  it('keep the line where they stand', async () => {
    const { value } = await compared(policy(waiver('A') + waiver('B')), policy(waiver('A')))
    expect(value.unmerged.map(({ location }) => location?.line)).toEqual([7])
  })

  it.each<[string, string]>([
    ['environments', waiver('A', ', environments: [staging]')],
    ['tiers', waiver('A', ', environments: [development]')],
  ])('do not count in %s that they are widened to', async (_, base) => {
    expect(await names(policy(waiver('A')), policy(base))).toEqual([[], ['A']])
  })

  it('do not count because the pull request lowers the tier', async () => {
    const staging = waiver('A', ', environments: [staging]')
    const own = policy(staging, 'tier: staging')
    expect(await names(own, policy(staging, 'tier: production'))).toEqual([[], ['A']])
    expect(await names(own, policy(staging, 'tier: staging'))).toEqual([['A'], []])
  })

  it.each<[string, ReadText | string]>([
    ['has no policy yet', refuse('GITHUB_FILE_NOT_FOUND')],
    ['has none that is YAML', 'a: [b'],
    ['has none that is a text', refuse('FILE_NOT_TEXT')],
  ])('do not count when the base %s, and the pull request may be what mends it', async (_, base) => {
    expect(await names(policy(waiver('A')), base)).toEqual([[], ['A']])
  })

  it('count when all that is wrong with the base is something else', async () => {
    const base = policy(waiver('A')).replace('service: s', 'sevrice: s')
    expect(await names(policy(waiver('A')), base)).toEqual([['A'], []])
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
  ])('break the run when the base cannot be had: %s', async (code) => {
    const { value, failures } = await compared(policy(waiver('A')), refuse(code))
    expect(failures.map((failure) => failure.code)).toEqual([code])
    expect(value.waivers).toEqual([])
  })

  it('break the run when a part of the base cannot be had', async () => {
    const base = policy(waiver('A')).replace('service: s', 'extends: ./x.yml\nservice: s')
    const { failures } = await compared(policy(waiver('A')), async (path) =>
      path === 'x.yml' ? refuse('GITHUB_FAILED')(path) : base,
    )
    expect(failures.map(({ code }) => code)).toEqual(['GITHUB_FAILED'])
  })

  it('break the run when a stranger is thrown, without its words', async () => {
    const { failures } = await compared(policy(waiver('A')), () =>
      Promise.reject(new Error('canary')),
    )
    expect(failures.map(({ code }) => code)).toEqual(['GITHUB_FAILED'])
    expect(JSON.stringify(failures)).not.toContain('canary')
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
