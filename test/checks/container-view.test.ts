import { describe, expect, it } from 'vitest'
import { containerView } from '../../src/checks/container-view.ts'
import type { View } from '../../src/domain/variable.ts'
import { present, scopeOf } from '../support/variables.ts'

describe('container-view', () => {
  it.each<[View, string]>([
    ['exponent', 'reaches the container in exponent notation, like 1e+06'],
    ['go-map', 'reaches the container as map[…], not as JSON'],
    ['go-list', 'reaches the container as […] with spaces, not as JSON'],
    ['nil', 'reaches the container as <nil>: this key holds null'],
    ['binary', 'reaches the container empty, because the secret is binary'],
  ])('says what is seen of %s', (view, says) => {
    const variables = [{ ...present('A', 'string', 'x'), view }, present('B', 'string', 'x')]
    const [told, ...others] = containerView.find(scopeOf('production', variables))
    expect([told?.variable?.name, told?.facts, others]).toEqual(['A', { view }, []])
    expect(told?.says.startsWith(says)).toBe(true)
  })
})
