import { describe, expect, it } from 'vitest'
import { examine } from '../../src/checks/examine.ts'
import { sizeLimit } from '../../src/checks/size-limit.ts'
import type { Platform } from '../../src/domain/platform.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, MANIFEST, present, scopeOf, unavailable } from '../support/variables.ts'

const scope = (platform: Platform | null, ...variables: readonly Variable[]) => ({
  ...scopeOf('production', variables),
  platform,
  drafts: [],
})
const on = (platform: Platform | null, ...variables: readonly Variable[]) =>
  sizeLimit.find(scope(platform, ...variables))
const plain = (name: string, raw: string) => present(name, 'string', raw, { origin: MANIFEST })

describe('size-limit on Lambda', () => {
  /** `{"AB":"…"}` is nine characters beside the value. */
  const only = (length: number, letter = 'x') => on('lambda', plain('AB', letter.repeat(length)))

  it('takes 4,096 bytes of JSON and not one more', () => {
    expect(only(4096 - 9)).toEqual([])
    expect(only(4096 - 8)).toMatchObject([{ variable: null, facts: { bytes: 4097, limit: 4096 } }])
  })

  it('counts bytes, and the backslashes that JSON adds', () => {
    expect(only(2043, 'é')).toEqual([])
    expect(only(2044, 'é')).toHaveLength(1)
    expect(only(2043, '"')).toEqual([])
    expect(only(2044, '\n')).toHaveLength(1)
  })

  it('counts exactly what JSON.stringify writes', () => {
    const data = { ONE: 'a"b\\c', TWO: '', THREE: 'naïve ☃ 😀', FOUR: 'x'.repeat(5000) }
    const variables = Object.entries(data).map(([name, raw]) =>
      raw === '' ? empty(name, 'string', { origin: MANIFEST }) : plain(name, raw),
    )
    const [hit] = on(
      'lambda',
      ...variables,
      absent('GONE', 'string'),
      unavailable('LATER', 'string'),
    )
    expect(hit?.facts.bytes).toBe(Buffer.byteLength(JSON.stringify(data)))
    expect(hit?.facts.largest).toEqual(['FOUR', 'THREE', 'ONE'])
  })

  it('is one sentence about the whole', () => {
    const big = scope('lambda', plain('FIRST', 'x'.repeat(3000)), plain('SECOND', 'y'.repeat(2000)))
    const { value } = examine([sizeLimit], big, new Map())
    expect(value.map(({ message }) => message)).toEqual([
      'The manifest describes a function whose variables take 5024 bytes together, and Lambda allows 4096.',
    ])
  })

  it('does not count what the run was given and no policy mentions', () => {
    const origin = { source: 'input', locator: 'variables' } as const
    const raw = 'x'.repeat(5000)
    expect(on('lambda', present('A', 'string', raw, { origin, declared: false }))).toEqual([])
    expect(on('lambda', present('A', 'string', raw, { origin, declared: true }))).toHaveLength(1)
  })
})

describe('size-limit on App Runner', () => {
  it.each([
    { name: 'a value at the limit', variable: plain('A', 'x'.repeat(51_200)), over: [] },
    { name: 'a value over it', variable: plain('A', 'x'.repeat(51_201)), over: ['value'] },
    { name: 'a name at the limit', variable: plain('N'.repeat(51_200), 'x'), over: [] },
    { name: 'a name over it', variable: plain('N'.repeat(51_201), 'x'), over: ['name'] },
    { name: 'what a secret holds', variable: present('A', 'string', 'x'.repeat(60_000)), over: [] },
    {
      name: 'the name of a secret at the limit',
      variable: present('N'.repeat(2_048), 'string', 'x'),
      over: [],
    },
    {
      name: 'the name of a secret over it',
      variable: present('N'.repeat(2_049), 'string', 'x'),
      over: ['name'],
    },
    { name: 'characters, not bytes', variable: plain('A', 'é'.repeat(51_200)), over: [] },
    { name: 'nothing', variable: absent('A', 'string'), over: [] },
  ])('measures $name', ({ variable, over }) => {
    const found = on('app-runner', variable)
    expect(found.map(({ facts }) => Object.keys(facts)[1])).toEqual(over)
  })
})

describe('size-limit', () => {
  it.each(['ecs', 'compose', 'kubernetes', null] as const)('has no limit for %s', (platform) => {
    expect(on(platform, plain('A', 'x'.repeat(100_000)))).toEqual([])
  })

  it('says what a manifest remarked', () => {
    const draft = {
      check: 'size-limit',
      variable: null,
      says: 'is long',
      fix: 'Cut it.',
      facts: {},
      location: MANIFEST.location ?? null,
    }
    expect(sizeLimit.find({ ...scope('ecs'), drafts: [draft] })).toMatchObject([
      { says: 'is long', variable: null },
    ])
  })
})

describe('size-limit on Elastic Beanstalk', () => {
  const secret = { source: 'secrets-manager', locator: 's' } as const

  it('takes 4,096 bytes of NAME=VALUE and not one more', () => {
    expect(on('elastic-beanstalk', plain('AB', 'x'.repeat(4096 - 3)))).toEqual([])
    expect(on('elastic-beanstalk', plain('AB', 'é'.repeat(2047)))).toMatchObject([
      { variable: null, facts: { bytes: 4097, limit: 4096, largest: ['AB'] } },
    ])
  })

  it('counts no values of secrets', () => {
    const kept = present('AB', 'string', 'x'.repeat(5000), { origin: secret })
    expect(on('elastic-beanstalk', kept)).toEqual([])
  })
})
