import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/domain/finding.ts'
import { Secret } from '../../src/domain/secret.ts'

const CANARY = 'canary-7f3a91-value'
const secret = new Secret(CANARY)

describe('a secret', () => {
  it.each([
    ['String', () => String(secret)],
    ['a template', () => `${secret}`],
    ['JSON', () => JSON.stringify({ secret })],
    ['inspection', () => inspect(secret, { showHidden: true, depth: 9 })],
    ['its entries', () => JSON.stringify(Object.entries(secret))],
    ['concatenation', () => `${[secret]}`],
    ['a clone', () => inspect(structuredClone(secret))],
  ])('does not show in %s', (_, show) => {
    expect(show()).not.toContain('canary')
  })

  it('answers closed questions', () => {
    expect(secret.read((raw) => raw.startsWith('canary'))).toBe(true)
    expect(secret.read((raw) => raw.length)).toBe(CANARY.length)
    expect(secret.read((raw): 'long' | 'short' => (raw.length > 9 ? 'long' : 'short'))).toBe('long')
    expect(secret.read((raw) => [...raw].map(() => 1 as const))).toHaveLength(CANARY.length)
  })

  it('tells which are the same, and nothing else', () => {
    const secrets = ['a', 'b', 'a', 'c', 'b'].map((raw) => new Secret(raw))
    expect(Secret.sameness(secrets)).toEqual([0, 1, 0, 3, 1])
  })

  it('counts bytes, not characters', () => {
    expect(new Secret('é').bytes).toBe(2)
  })

  it('makes what is derived from it as closed as itself', () => {
    expect(String(secret.derive((raw) => raw.slice(0, 6)))).toBe('[secret]')
    expect(secret.derive(() => null)).toBeNull()
  })

  it('cannot become a fact: the compiler refuses it', () => {
    // @ts-expect-error a Secret is no fact
    const whole: Facts = { value: secret }
    // @ts-expect-error nor is open text that a question answers with
    const read: Facts = { value: secret.read((raw) => raw) }
    // @ts-expect-error nor text that is hidden in a list
    const list: Facts = { values: secret.read((raw) => raw.split('-')) }
    // @ts-expect-error nor a pattern that is open at one end
    const pattern: Facts = { value: secret.read((raw) => `x${raw}` as const) }
    expect([whole, read, list, pattern]).toHaveLength(4)
  })
})
