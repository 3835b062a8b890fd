import { describe, expect, it } from 'vitest'
import { secretAge, secretStage } from '../../src/checks/secret-version.ts'
import type { Origin } from '../../src/domain/origin.ts'
import { present, STORE } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

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
    ['one of this year', from('A', { created: '2025-11-25T00:00:00.000Z' })],
    ['one of unknown age', from('A', {})],
    ['a date that is none', from('A', { created: 'long ago' })],
    ['what is no secret', from('A', { created: '2020-01-01T00:00:00.000Z' }, 'string')],
  ])('leaves %s alone', (_, variable) => {
    expect(hits(secretAge, [variable])).toEqual([])
  })
})
