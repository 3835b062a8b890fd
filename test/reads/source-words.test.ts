import { describe, expect, it } from 'vitest'
import { toldTexts } from '../../src/reads/made-up.ts'
import { givesDefault, lineOfField, lineThatNames } from '../../src/reads/source-words.ts'

const source = (...lines: readonly string[]) => ({ file: 'app', lines })

describe('the line that names a variable', () => {
  it.each([
    ['an attribute', ['// KEY is secret', 'x = process.env.KEY'], 2],
    ['a quoted word before a word', ['print(KEY)', 'os.environ["KEY"]'], 2],
    ['a key of a schema', ['import z', '  KEY: z.string(),'], 2],
    ['a bare word, when there is no better line', ['x', 'need(KEY)'], 2],
    ['no part of a longer name', ['MY_KEY', 'KEY_FILE'], null],
    ['no comment', ['# KEY', '* KEY'], null],
  ])('is %s', (_, lines, line) => {
    expect(lineThatNames(source(...lines), 'KEY')).toBe(line)
  })

  it('is the line of a field of a settings class', () => {
    const lines = ['class Settings:', '  """jwt_secret: it"""', '  jwt_secret: str']
    expect(lineOfField(source(...lines), 'jwt_secret')).toBe(3)
    expect(lineOfField(source(...lines), 'other')).toBeNull()
  })
})

describe('a default in the code', () => {
  it.each([
    ['process.env.KEY ?? "x"', true],
    ["const KEY = process.env.KEY || 'x'", true],
    ['os.environ.get("KEY") or "x"', true],
    ['config("KEY", default="x")', true],
    ['config("KEY", "x")', true],
    ['cleanEnv(process.env, { KEY: str({ default: "x" }) })', true],
    ['KEY: z.string().default("x"),', true],
    ['KEY: z.string().optional(),', true],
    ['const { KEY = "x" } = process.env', true],
    ['KEY = os.environ["KEY"]', false],
    ['const KEY = process.env.KEY', false],
    ['KEY: z.string().min(32),', false],
    ['if (process.env.KEY === "x")', false],
    ['nothing', false],
  ])('%s: %s', (line, found) => {
    expect(givesDefault(line, 'KEY')).toBe(found)
  })
})

describe('the texts that a refusal allows', () => {
  it.each([
    ['MODE must be live or test in production', ['live', 'test']],
    ["Input should be 'dev' or 'prod' [type=literal_error, input_value='value']", ['dev', 'prod']],
    ['Invalid option: expected one of "a"|"b"', ['a', 'b']],
    ['{ "code": "invalid_value",\n "values": [\n "a",\n "b"\n ] }', ['a', 'b']],
    ['JWT_SECRET must be set and must not be a default value', []],
    ['expected string to have >=32 characters', []],
    ['', []],
  ])('%j', (refusal, texts) => {
    expect(toldTexts(refusal)).toEqual(texts)
  })
})
