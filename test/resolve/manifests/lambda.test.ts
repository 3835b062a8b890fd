import { describe, expect, it } from 'vitest'
import { readData, readText } from './read.ts'

const Environment = { Variables: { ENV: 'prod', DEBUG: '' } }
const expected = { ENV: '=prod', DEBUG: '=' }

describe('a Lambda function', () => {
  it.each<[string, unknown]>([
    ['create-function takes it', { FunctionName: 'backend', Role: 'arn', Code: {}, Environment }],
    ['update-function-configuration takes it', { FunctionName: 'backend', Environment }],
    ['a change without a name has it', { Environment }],
    [
      'get-function-configuration prints it',
      { FunctionName: 'backend', FunctionArn: 'arn', Runtime: 'python3.13', Environment },
    ],
    [
      'get-function prints it',
      { Configuration: { FunctionName: 'backend', Environment }, Code: { Location: 'https://' } },
    ],
  ])('is read as %s', async (_, data) => {
    const read = await readData(data)
    expect(read).toMatchObject({ platform: 'lambda', given: expected, checks: [], codes: [] })
  })

  it('is read as YAML, with Windows line ends and a byte order mark', async () => {
    const text = '\ufeffFunctionName: backend\r\nEnvironment:\r\n  Variables:\r\n    ENV: prod\r\n'
    expect(await readText(text)).toMatchObject({ given: { ENV: '=prod' }, lines: [4], codes: [] })
  })

  it('may have no variables at all', async () => {
    for (const data of [{ FunctionName: 'a' }, { FunctionName: 'a', Environment: {} }])
      expect(await readData(data)).toMatchObject({ names: [], codes: [] })
  })

  it('keeps texts as they are: Lambda follows no reference', async () => {
    const Variables = { KEY: '{{resolve:ssm:/backend/key}}' }
    const { given } = await readData({ FunctionName: 'a', Environment: { Variables } })
    expect(given).toEqual({ KEY: '={{resolve:ssm:/backend/key}}' })
  })

  it('that was printed without its key cannot be judged', async () => {
    const data = {
      FunctionName: 'a',
      Environment: { Error: { ErrorCode: 'AccessDeniedException', Message: 'seven lamps' } },
    }
    const { codes, said } = await readData(data)
    expect(codes).toEqual(['MANIFEST_UNSUPPORTED'])
    expect(said).not.toContain('seven lamps')
  })

  it.each<[string, unknown]>([
    ['a number', { Variables: { PORT: 8080 } }],
    ['a boolean', { Variables: { DEBUG: false } }],
    ['null', { Variables: { DEBUG: null } }],
    ['a map as a value', { Variables: { DEBUG: { value: 'seven lamps' } } }],
    ['a list instead of a map', { Variables: [{ Name: 'A', Value: 'seven lamps' }] }],
    ['a text instead of a map', { Variables: 'A=seven lamps' }],
    ['a list around it', [{ Variables: { A: 'seven lamps' } }]],
  ])('with %s is refused as Lambda refuses it', async (_, wrong) => {
    const read = await readData({ FunctionName: 'a', Environment: wrong })
    expect([read.codes, read.names]).toEqual([['MANIFEST_INVALID'], []])
    expect(read.said).not.toContain('seven lamps')
  })

  it.each([
    'A',
    'LOG-LEVEL',
    '_HANDLER',
    '__proto__',
  ])('with a variable called %s leaves the word to the check reserved-name', async (name) => {
    const text = `{"FunctionName":"a","Environment":{"Variables":{"${name}":"x"}}}`
    const read = await readText(text)
    expect([read.codes, read.names]).toEqual([[], [name]])
  })

  it.each([
    '',
    '{}',
    '{"Environment":{}}',
    '{"__proto__":{"FunctionName":"a"}}',
    '[]',
  ])('is not seen in %j', async (text) => {
    expect((await readText(text)).codes).toEqual(['MANIFEST_UNSUPPORTED'])
  })
})
