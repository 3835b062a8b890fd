import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/inputs/kinds.ts'
import { readInputs } from '../../src/inputs/read.ts'

const none = { 'env-files': [], variables: [], secrets: [] } as const

describe('inputs', () => {
  it('have safe defaults', () => {
    expect(readInputs(none)).toMatchObject({
      failures: [],
      value: { policy: 'bootgate.yml', environments: [], failOn: 'error' },
    })
  })

  it('keep everything behind the first = of a variable', () => {
    const { value } = readInputs({ ...none, variables: ['A=b=c ', 'E='] })
    expect(value.variables.map(({ name, value: secret }) => [name, secret.reveal()])).toEqual([
      ['A', 'b=c '],
      ['E', ''],
    ])
  })

  it.each([
    ['no-sign canary-1'],
    ['=canary-2'],
    ['1A=canary-3'],
    ['A-B=canary-4'],
    // The last line of a key over several lines: what stands before the = is a part of a value.
    ['canaryK7Qg=='],
  ])('refuse the entry %j without quoting it', (entry) => {
    const { failures } = readInputs({ ...none, variables: [entry], secrets: [entry] })
    expect(failures.map(({ code }) => code)).toEqual(['INPUT_INVALID', 'INPUT_INVALID'])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it('refuse an unknown fail-on and stay strict', () => {
    const { value, failures } = readInputs({ ...none, 'fail-on': 'nevr' })
    expect(value.failOn).toBe('error')
    expect(failures[0]?.message).toContain('Did you mean never?')
  })
})

describe('entries of an input', () => {
  it.each<[string, readonly string[] | null]>([
    ['A=1\n\n  B=2 \r\n', ['A=1', 'B=2 ']],
    ['{"A":"1","B":true,"C":"x\\ny"}', ['A=1', 'B=true', 'C=x\ny']],
    ['', []],
    ['{"A":', null],
    ['{', null],
  ])('of %j are %j', (text, expected) => {
    expect(entriesOf(text)).toEqual(expected)
  })
})
