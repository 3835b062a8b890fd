import { describe, expect, it } from 'vitest'
import { type EnvironmentVariables, parityOf, sharedSecretsOf } from '../../src/domain/parity.ts'
import type { Variable } from '../../src/domain/variable.ts'
import { absent, empty, MANIFEST, present } from '../support/variables.ts'

const environment = (name: string, variables: readonly Variable[]): EnvironmentVariables => ({
  environment: name,
  tier: name === 'prod' ? 'production' : 'staging',
  variables,
})
const SAME = 'three-owls-in-a-cedar'

function rowsOf(environments: readonly EnvironmentVariables[]) {
  const parity = parityOf(environments, sharedSecretsOf(environments))
  return (parity?.rows ?? []).map(({ name, differs, cells }) => ({
    name,
    differs,
    cells: cells.map(({ state, kept, sameAs }) => [state, kept, ...sameAs].join(' ')),
  }))
}

describe('secrets that environments share', () => {
  it('are found whatever they are called, and told of with their environment and tier', () => {
    const [mine, other] = [
      present('JWT_SECRET', 'signing-secret', SAME),
      present('SESSION_SECRET', 'signing-secret', SAME),
    ]
    const sharedSecrets = sharedSecretsOf([
      environment('staging', [mine]),
      environment('prod', [other]),
    ])
    expect([...sharedSecrets.keys()]).toEqual([mine, other])
    expect(sharedSecrets.get(mine)).toEqual([
      { environment: 'prod', tier: 'production', name: 'SESSION_SECRET' },
    ])
    expect(sharedSecrets.get(other)).toEqual([
      { environment: 'staging', tier: 'staging', name: 'JWT_SECRET' },
    ])
  })

  it('are none within one environment, and none where nothing is secret, empty or different', () => {
    const plain = (name: string) => present(name, 'string', SAME, { sensitive: false })
    const twice = [
      present('A', 'signing-secret', SAME),
      present('B', 'signing-secret', SAME),
      plain('C'),
      empty('D', 'signing-secret'),
    ]
    const unlike = [present('A', 'signing-secret', `${SAME}s`), plain('C')]
    expect(
      sharedSecretsOf([
        environment('staging', twice),
        environment('prod', [...unlike, empty('D', 'signing-secret')]),
      ]).size,
    ).toBe(0)
  })
})

describe('parity', () => {
  it('is nothing to ask of one environment', () => {
    expect(parityOf([environment('prod', [])], new Map())).toBeNull()
    expect(
      parityOf([environment('staging', []), environment('prod', [])], new Map())?.environments,
    ).toEqual(['staging', 'prod'])
  })

  it('has a row for each name and a cell for each environment', () => {
    const rows = rowsOf([
      environment('staging', [
        present('PORT', 'port', '8080', { origin: MANIFEST }),
        present('A', 'port', '8080', { origin: MANIFEST }),
      ]),
      environment('prod', [
        present('PORT', 'port', '9090', { origin: MANIFEST }),
        empty('B', 'port'),
        absent('C', 'port'),
      ]),
    ])
    expect(rows).toEqual([
      { name: 'PORT', differs: false, cells: ['present plain', 'present plain'] },
      { name: 'A', differs: true, cells: ['present plain', 'absent '] },
      { name: 'B', differs: true, cells: ['absent ', 'empty '] },
      { name: 'C', differs: false, cells: ['absent ', 'absent '] },
    ])
  })

  it('differs by where a value is kept, by the kind of its text, and by a secret that is shared', () => {
    const differs = (first: Variable, second: Variable, third?: Variable) => {
      const rest = third === undefined ? [] : [environment('test', [third])]
      return rowsOf([environment('staging', [first]), environment('prod', [second]), ...rest])[0]
        ?.differs
    }
    const plain = present('A', 'string', 'one', { origin: MANIFEST, sensitive: false })
    expect(differs(plain, present('A', 'string', 'two', { sensitive: false }))).toBe(true)
    const number = present('A', 'string', '1', { origin: MANIFEST, sensitive: false })
    expect(differs(plain, number)).toBe(true)
    expect(differs(plain, plain)).toBe(false)
    expect(differs(plain, plain, number)).toBe(true)
    expect(differs(plain, number, number)).toBe(true)
    const kept = present('A', 'string', SAME, { sensitive: true })
    const other = present('A', 'string', `${SAME}s`, { sensitive: true })
    expect(differs(kept, other)).toBe(false)
    expect(differs(kept, kept)).toBe(true)
    expect(differs(other, kept, kept)).toBe(true)
    const apart = present('B', 'string', SAME, { sensitive: true })
    const [row] = rowsOf([environment('staging', [kept]), environment('prod', [other, apart])])
    expect(row).toMatchObject({ name: 'A', differs: true })
  })

  it('names who shares a secret: the environment, and the variable where that is another one', () => {
    const kept = (name: string) => present(name, 'string', SAME, { sensitive: true })
    const rows = rowsOf([
      environment('staging', [kept('A')]),
      environment('prod', [kept('A')]),
      environment('test', [kept('B')]),
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['present secret prod test B', 'present secret staging test B', 'absent '],
      ['absent ', 'absent ', 'present secret staging A prod A'],
    ])
  })

  it('tells the kind of a text, and none of what is not there', () => {
    const environments = [
      environment('staging', [present('A', 'string', '1', { origin: MANIFEST })]),
      environment('prod', [empty('A', 'string')]),
    ]
    const cells = parityOf(environments, new Map())?.rows[0]?.cells ?? []
    expect(cells.map(({ shape }) => shape === null)).toEqual([false, true])
  })
})
