import { describe, expect, it } from 'vitest'
import { families } from '../../src/types/families.ts'
import { types } from '../../src/types/index.ts'
import { loadTypes, TYPE_NAMES, typeEntries, typeNamed } from '../../src/types/lookup.ts'
import { typeIndex } from '../support/type-index.ts'

describe('the index of types', () => {
  it('says what the families say: `npm run generate` writes it', async () => {
    expect(typeEntries).toEqual(await typeIndex())
  })

  it('finds every type once it is loaded, and no other word', async () => {
    await loadTypes(TYPE_NAMES)
    expect(TYPE_NAMES.map(typeNamed)).toEqual(types)
    await loadTypes(['strng', '__proto__', 'constructor'])
    expect(['strng', '__proto__', 'constructor', 1, null].map(typeNamed)).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('refuses a family that is not loaded', () => {
    expect(() => families.get('no-family')).toThrow('no-family is not loaded')
  })
})
