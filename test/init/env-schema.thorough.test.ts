import { describe, expect, it } from 'vitest'
import { readEnvSchema } from '../../src/init/env-schema.ts'
import { processorTime } from '../support/processor-time.ts'

const read = (text: string) => readEnvSchema(text, '.env.schema')

it('reads a header of more decorators than a call has arguments', () => {
  const { variables } = read(`${'# @a @b @c\n'.repeat(100_000)}\nA=x\n`)
  expect(variables.map(({ name }) => name)).toEqual(['A'])
})

describe('everything else', () => {
  it('of 64 KB is read in a time that grows with its length', () => {
    for (const line of [
      '# @a(\n',
      '# @a="\n',
      'A="\n',
      'A=[\n',
      '#\n',
      '# @a @b @c\n',
      'A=b # "',
    ]) {
      const took = processorTime(() => read(line.repeat(65536 / line.length)))
      expect(took, line).toBeLessThan(2000)
    }
  })
})
