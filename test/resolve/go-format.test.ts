import { describe, expect, it } from 'vitest'
import { goFormat } from '../../src/resolve/go-format.ts'
import { golden, textOf } from '../oracles/input.ts'

describe('the key of a JSON secret', () => {
  it.each(
    golden('go-format')
      .filter(({ answer }) => answer.ok)
      .map(({ input, answer }) => [textOf(input), answer.values] as const),
  )('%s reaches the container as Go prints it', (secret, values) => {
    const decoded: unknown = JSON.parse(secret)
    const printed = Object.entries(decoded ?? {}).map(([key, value]) => [key, goFormat(value)])
    expect(Object.fromEntries(printed)).toEqual(values)
  })
})
