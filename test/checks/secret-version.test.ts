import { describe, expect, it } from 'vitest'
import { secretAge, secretStage } from '../../src/checks/secret-version.ts'
import type { Origin } from '../../src/domain/origin.ts'
import { present, STORE, scopeOf } from '../support/variables.ts'
import { findings, hits, verdicts } from './run.ts'

const from = (name: string, origin: Partial<Origin>, type = 'secret') =>
  present(name, type, 'h4Rk9vWq2LxTp7Zc8Nb3', { origin: { ...STORE, ...origin } })

describe('secret-stage', () => {
  it.each(['AWSPENDING', 'AWSPREVIOUS'])('warns of %s in production', (stage) => {
    expect(verdicts([from('TOKEN', { stage })])).toEqual(['TOKEN secret-stage warning'])
    expect(verdicts([from('TOKEN', { stage })], 'staging')).toEqual([])
  })

  it('leaves AWSCURRENT, labels of one’s own and no label alone', () => {
    for (const origin of [{ stage: 'AWSCURRENT' }, { stage: 'blue' }, {}])
      expect(hits(secretStage, [from('TOKEN', origin)])).toEqual([])
  })
})

/** The tests' clock stands at 2026-11-24. */
describe('secret-age', () => {
  it('tells a secret that is older than a year, once for all its keys', () => {
    const old = { created: '2025-11-23T00:00:00.000Z' }
    const variables = [from('A', old), from('B', old), from('C', { ...old, locator: 'other' })]
    expect(hits(secretAge, variables)).toEqual(['A', 'C'])
    expect(verdicts([from('A', old)])).toEqual(['A secret-age info'])
    expect(verdicts([from('A', old)], 'staging')).toEqual([])
  })

  it.each([
    { name: 'one of this year', variable: from('A', { created: '2025-11-25T00:00:00.000Z' }) },
    { name: 'one of unknown age', variable: from('A', {}) },
    { name: 'a date that is none', variable: from('A', { created: 'long ago' }) },
    {
      name: 'what is no secret',
      variable: from('A', { created: '2020-01-01T00:00:00.000Z' }, 'string'),
    },
  ])('leaves $name alone', ({ variable }) => {
    expect(hits(secretAge, [variable])).toEqual([])
  })
})

describe('what is said of it', () => {
  it('names the stage, and what it is', () => {
    const told = ['AWSPENDING', 'AWSPREVIOUS'].flatMap((stage) =>
      findings([from('TOKEN', { stage })]),
    )
    expect(told.map(({ message, facts }) => [message, facts])).toEqual([
      [
        'TOKEN is read at the stage AWSPENDING, a new version that the rotation has not tested yet.',
        { stage: 'AWSPENDING' },
      ],
      [
        'TOKEN is read at the stage AWSPREVIOUS, the version before the last rotation.',
        { stage: 'AWSPREVIOUS' },
      ],
    ])
  })

  it('counts the variables of an old secret', () => {
    const old = { created: '2025-11-23T00:00:00.000Z' }
    const told = (names: string) =>
      secretAge.find(
        scopeOf(
          'production',
          [...names].map((name) => from(name, old)),
        ),
      )
    expect(told('ABC')).toMatchObject([
      {
        says: 'comes from a secret that has not changed for more than a year, and so do 2 more',
        facts: { created: old.created, variables: 3 },
      },
    ])
    expect(told('A')).toMatchObject([
      { says: 'comes from a secret that has not changed for more than a year' },
    ])
  })

  it('takes a secret of another region for another one, and a year for not too old', () => {
    const created = '2025-11-23T00:00:00.000Z'
    const variables = [from('A', { created, region: 'eu-west-1' }), from('B', { created })]
    expect(hits(secretAge, variables)).toEqual(['A', 'B'])
    expect(hits(secretAge, [from('A', { created: '2025-11-24T00:00:00.000Z' })])).toEqual([])
  })
})
