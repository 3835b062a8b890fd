import { describe, expect, it } from 'vitest'
import { containerView } from '../../src/checks/container-view.ts'
import type { View } from '../../src/domain/variable.ts'
import { present, scopeOf } from '../support/variables.ts'

describe('container-view', () => {
  it.each<{ readonly view: View; readonly says: string }>([
    { view: 'exponent', says: 'reaches the container in exponent notation, like 1e+06' },
    { view: 'go-map', says: 'reaches the container as map[…], not as JSON' },
    { view: 'go-list', says: 'reaches the container as […] with spaces, not as JSON' },
    { view: 'nil', says: 'reaches the container as <nil>: this key holds null' },
    { view: 'binary', says: 'reaches the container empty, because the secret is binary' },
  ])('says what is seen of $view', ({ view, says }) => {
    const variables = [{ ...present('A', 'string', 'x'), view }, present('B', 'string', 'x')]
    const [told, ...others] = containerView.find(scopeOf('production', variables))
    expect([told?.variable?.name, told?.facts, others]).toEqual(['A', { view }, []])
    expect(told?.says.startsWith(says)).toBe(true)
  })
})
