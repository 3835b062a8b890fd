import { describe, expect, it } from 'vitest'
import { goFormat } from '../../src/resolve/go-format.ts'
import { read } from '../support/source-files.ts'

interface Golden {
  readonly secret: string
  readonly refused?: true
  readonly values?: Readonly<Record<string, string>>
}

/** Answers of Go itself; test/oracles/go-format.sh makes them. */
const golden: readonly Golden[] = read('test/oracles/go-format.golden.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('the key of a JSON secret', () => {
  it.each(
    golden.filter(({ values }) => values).map(({ secret, values }) => [secret, values] as const),
  )('%s reaches the container as Go prints it', (secret, values) => {
    const decoded: unknown = JSON.parse(secret)
    const printed = Object.entries(decoded ?? {}).map(([key, value]) => [key, goFormat(value)])
    expect(Object.fromEntries(printed)).toEqual(values)
  })
})
