import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/resolve/manifests/kubernetes-expansion.ts'

describe('$(NAME)', () => {
  const known = (name: string) => (name === 'A' ? { text: 'a' } : undefined)

  it.each([
    ['$(A)$(A)', 'aa'],
    ['$$(A)', '$(A)'],
    ['$$$(A)', '$a'],
    ['$(B)', '$(B)'],
    ['$(A', '$(A'],
    ['$A ${A} $', '$A ${A} $'],
    ['$()', '$()'],
  ])('in %s makes %s', (value, text) => {
    expect(expand(value, known)).toEqual({ text })
  })
})
