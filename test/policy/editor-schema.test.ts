import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { filesEnding, read } from '../support/source-files.ts'

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(read('schema/bootgate.schema.json')),
)

/** Every policy that the repository shows or uses. */
const policies = [
  ...filesEnding('examples', 'bootgate.yml'),
  ...filesEnding('bench/policies', '.yml'),
]

describe('the editor schema', () => {
  it.each(policies)('takes %s', (path) => {
    expect(validate(parse(read(path))) ? [] : validate.errors).toEqual([])
  })

  it('takes the policy that the documentation shows', () => {
    const blocks = [...read('docs/policy.md').matchAll(/```yaml\n(# yaml-language-server.*?)```/gs)]
    expect(blocks.length).toBe(1)
    for (const [, text = ''] of blocks)
      expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
  })

  const policy = (variable: string) => `version: 1\nvariables: { A: ${variable} }`
  it.each([
    ['a type that does not exist', policy('strin')],
    ['an option of another type', policy('{ type: port, driver: libpq }')],
    ['an unknown key', 'version: 1\nservce: x'],
    ['another version', 'version: 2'],
    ['a waiver without a reason', 'version: 1\nwaivers: [{ check: a, variable: A, owner: o }]'],
  ])('refuses %s', (_, text) => {
    expect(validate(parse(text))).toBe(false)
  })

  it('has words for every key that a policy may hold', () => {
    const { properties } = JSON.parse(read('schema/bootgate.schema.json'))
    const silent = Object.entries(properties as Record<string, { description?: string }>)
      .filter(([, { description }]) => !description)
      .map(([key]) => key)
    expect(silent).toEqual([])
  })
})
