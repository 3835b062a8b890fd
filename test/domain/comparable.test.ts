import { describe, expect, it } from 'vitest'
import { comparable, comparableExample, mayCompare } from '../../src/domain/comparable.ts'
import { type Origin, SOURCES } from '../../src/domain/origin.ts'
import { Secret } from '../../src/domain/secret.ts'
import { present } from '../support/variables.ts'

const of = (source: Origin['source'], declared: boolean) =>
  present('API_KEY', 'string', 'a', { declared, origin: { source, locator: 'x' } })
const STORES: readonly string[] = [
  'secret-env',
  'secrets-manager',
  'parameter-store',
  'secrets-file',
]

describe('what may be compared', () => {
  it.each(
    SOURCES,
  )('of %s is what the policy declares, and all that is kept as a secret', (source) => {
    expect(mayCompare(of(source, true))).toBe(true)
    expect(mayCompare(of(source, false))).toBe(STORES.includes(source))
  })

  it('is nothing plain that a preset alone knows', () => {
    const origin = { source: 'manifest', locator: 'x' } as const
    expect(mayCompare(present('API_KEY', 'string', 'a', { preset: 'recommended', origin }))).toBe(
      false,
    )
  })

  it('is the value of such a variable or a part of it, and no text of another', () => {
    const variable = of('manifest', true)
    if (!mayCompare(variable)) throw new Error('it may')
    const part = variable.value.derive((raw) => `${raw}b`)
    expect(part !== null && comparable(variable, part)).toBe(part)
    expect(() => comparable(variable, new Secret('a'))).toThrow('not part of that variable')
  })

  it('is of example files what they give a declared name', () => {
    const example = new Secret('a')
    const told = [true, false].map((declared) => {
      const variable = of('secrets-manager', declared)
      return mayCompare(variable) && comparableExample(variable, example) === example
    })
    expect(told).toEqual([true, false])
  })
})
