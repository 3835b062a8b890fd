import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/inputs/kinds.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { variableName } from '../../src/policy/variable-schema.ts'

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
    ['?A=canary-3'],
    ['A B=canary-4'],
    // A part of a base64url text over several lines.
    ['eyJhbGciOiJIUzI1NiJ9-eyJzdWIiOiIxMjM0=canary'],
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
  it.each<[string, readonly string[]]>([
    // amazon-ecs-render-task-definition 1.9.0 trims each line: blanks, tabs, a no-break space.
    ['A=1\n\n  B=2 \r\n', ['A=1', 'B=2']],
    ['LOG_LEVEL=info\t\u000b\u00a0', ['LOG_LEVEL=info']],
    ['{"A":"1","C":"x\\ny","D":" d "}', ['A=1', 'C=x\ny', 'D= d ']],
    ['', []],
  ])('of %j are %j', (text, entries) => {
    expect(entriesOf(text)).toEqual({ entries, flaws: [] })
  })

  it.each(['{"A":', '{', '{"A":"1"}x'])('of %j are none', (text) => {
    expect(entriesOf(text)).toEqual({
      entries: [],
      flaws: ['begins like a JSON object but is not one.'],
    })
  })

  // aws-lambda-deploy 1.1.0 sends them as numbers, booleans and maps, and leaves null out.
  it.each([
    '5',
    'true',
    'null',
    '{"B":"canary"}',
    '["canary"]',
  ])('of a JSON value that is %s are refused', (value) => {
    const { entries, flaws } = entriesOf(`{"A":${value},"B":"b"}`)
    expect(entries).toEqual(['B=b'])
    expect(flaws).toEqual([
      'has the JSON key A with a value that is not a text. Put it in double quotes.',
    ])
  })
})

describe('a name', () => {
  // Sent as they are by amazon-ecs-render-task-definition 1.9.0 and amazon-app-runner-deploy 2.5.2.
  it.each([
    'spring.main.banner-mode',
    'Logging:Level',
    'my-key',
    '9D',
    '_9D',
  ])('%s is taken by inputs and by the policy', (name) => {
    const { value, failures } = readInputs({ variables: [`${name}=x`], secrets: [`${name}=s`] })
    expect([failures, value.variables[0]?.name]).toEqual([[], name])
    expect(variableName.safeParse(name).success).toBe(true)
  })

  it.each([
    'LOG_LEVEL =info',
    'LOG_LEVEL\t=info',
    ' LOG_LEVEL=info',
  ])('with a blank beside it is refused, because the action keeps the blank: %j', (entry) => {
    const { value, failures } = readInputs({ variables: [entry, 'B=b'] })
    expect(value.variables.map(({ name }) => name)).toEqual(['B'])
    expect(failures[0]?.message).toContain('the name LOG_LEVEL (number 1)')
  })
})
