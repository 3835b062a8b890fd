import { afterEach, describe, expect, it, vi } from 'vitest'
import { serviceOf } from '../../bench/service.ts'
import type { Scope } from '../../src/checks/check.ts'
import { examine } from '../../src/checks/examine.ts'
import { suite } from '../../src/checks/index.ts'
import { secretEmbedded } from '../../src/checks/secret-embedded.ts'
import { Secret } from '../../src/domain/secret.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, MANIFEST, present, scopeOf, unavailable } from '../support/variables.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Asked {
  readonly reads: number
  /** How often two values are compared. */
  readonly comparisons: number
  /** How often all values are compared in one pass. */
  readonly passes: number
}

/** How often values are asked. */
function asked(work: () => void): Asked {
  const read = vi.spyOn(Secret.prototype, 'read')
  const derive = vi.spyOn(Secret.prototype, 'derive')
  const comparisons = vi.spyOn(Secret.prototype, 'equals')
  const passes = vi.spyOn(Secret, 'eachOccurrence')
  work()
  return {
    reads: read.mock.calls.length + derive.mock.calls.length,
    comparisons: comparisons.mock.calls.length,
    passes: passes.mock.calls.length,
  }
}

describe('checks of many variables', () => {
  it('ask the values as much more often as there are more', () => {
    const readsOf = (size: number) => {
      const { variables } = serviceOf(size)
      vi.restoreAllMocks()
      return asked(() => {
        const { failures } = examine(suite, scopeOf('production', variables), new Map())
        expect(failures).toEqual([])
      }).reads
    }
    const [few, many] = [readsOf(300), readsOf(3_000)]
    expect(few).toBeGreaterThan(300 * 5)
    // Bootgate 0.1 of 2026-11-29 asked 22.7 times.
    expect(few).toBeLessThan(300 * 18)
    expect(many / few).toBeLessThan(11)
  })

  it('look for all secrets in all texts in one pass', () => {
    const KEY = 'h4Rk9vWq2LxTp7Zc8Nb3Yd6Gf1Js5Mhq'
    const variables = Array.from({ length: 2_000 }, (_, place): Variable => {
      const raw = `${KEY}${place}`
      return place % 2 === 0
        ? present(`JWT_${place}_SECRET_KEY`, 'signing-secret', raw)
        : present(`URL_${place}`, 'string', `https://a.acme-co.com/${raw}`, { origin: MANIFEST })
    })
    const scope = scopeOf('production', variables)
    const { reads, comparisons, passes } = asked(() => secretEmbedded.find(scope))
    expect(passes).toBe(1)
    expect(comparisons).toBeLessThan(2_000)
    expect(reads).toBeLessThan(2_000 * 10)
  })
})

/** A JWT that no secret of the test signed. */
const TOKEN = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.e30.${'A'.repeat(43)}`

/** Variables that relate to others by their names or their values: each group is what one check compares. */
function relatedTo(own: string, place: number): readonly Variable[] {
  const plain = { origin: MANIFEST }
  const key = `Zt5${own}kQ9vWq2LxTp7Zc8Nb3Yd6Gf`
  return [
    present(`${own}_JWT_ALGORITHM`, 'string', 'RS256'),
    present(`${own}_JWT_SECRET`, 'secret', key),
    present(`${own}_ACCESS_TOKEN`, 'secret', TOKEN),
    present(`${'APP_'.repeat(place % 20)}ACCESS_TOKEN_TTL_${own}`, 'string', '60'),
    present(`${'APP_'.repeat(place % 20)}REFRESH_TOKEN_TTL_${own}`, 'string', '30'),
    present(`${own}_CORS_ORIGINS`, 'string', '*', plain),
    present(`X${own}_CORS_ALLOW_CREDENTIALS`, 'string', 'true', plain),
    present(`${own}_POOL_MIN`, 'integer', '20', plain),
    present(`${own}_POOL_MAX`, 'integer', '10', plain),
    present(`${own}_MAIL_PROVIDER`, 'string', 'twilio', plain),
    present(`${own}_API_KEY`, 'secret', `sk_live_${own}NoKeyOfAnybodys`),
    present(`VITE_${own}_API_KEY`, 'string', key, plain),
    present(`${own}_DATABASE_URL`, 'postgres-url', `postgres://app:${key}@db.acme-co.com/app`),
    present(`${own}_PORT`, 'port', '8080', plain),
    present(`${own}_Port`, 'string', '8080', { ...plain, declared: false }),
    absent(`${own}_MISSING`, 'string'),
    empty(`${own}_EMPTY`, 'port', plain),
    unavailable(`${own}_UNKNOWN`, 'string'),
  ]
}

/** How often anything of a variable, a draft or a waiver is looked at. */
function looksOfSuite(groups: number): number {
  let looks = 0
  const watched = <Of extends object>(thing: Of): Of =>
    new Proxy(thing, {
      get: (target, key) => {
        looks += 1
        return Reflect.get(target, key)
      },
    })
  const names = Array.from({ length: groups }, (_, place) => `G${place}Q`)
  const variables = names.flatMap((own, place) => relatedTo(own, place).map(watched))
  const about = (check: string, variable: string | null) =>
    watched({ check, variable, says: 'is odd', fix: 'Mend it.', facts: {}, location: null })
  const scope: Scope = {
    ...scopeOf('production', variables),
    drafts: names.flatMap((own) => [
      about('ambiguous-value', `${own}_PORT`),
      about('key-name', null),
    ]),
    waivers: names.map((own) =>
      watched({
        ...{ check: 'port', variable: `${own}_PORT`, reason: 'r', owner: 'o' },
        expires: '9999-12-31',
      }),
    ),
  }
  looks = 0
  const { value, failures } = examine(suite, scope, new Map())
  expect(failures).toEqual([])
  expect(value.length).toBeGreaterThan(groups * 5)
  return looks
}

describe('checks of related variables', () => {
  it('look at them as much more often as there are more', () => {
    const [few, many] = [looksOfSuite(20), looksOfSuite(200)]
    expect(few).toBeGreaterThan(20 * 18)
    expect(many / few).toBeLessThan(13)
  })
})
