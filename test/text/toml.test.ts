import { describe, expect, it } from 'vitest'
import { readToml } from '../../src/text/toml.ts'
import { tomlKeys } from '../../src/text/toml-keys.ts'

const lineOf = (text: string, path: readonly PropertyKey[]) => {
  const reading = readToml(text, 'a.toml')
  return reading.ok ? reading.document.locateKey(path).line : null
}

describe('the keys of a TOML text', () => {
  it.each([
    { name: 'a key of the root', text: '\n# a = 1\na = 1\n', path: ['a'], line: 3 },
    { name: 'a key of a table', text: '[env]\na = 1\n', path: ['env', 'a'], line: 2 },
    { name: 'a table', text: 'x = 1\n[env]\n', path: ['env'], line: 2 },
    { name: 'a dotted key', text: 'x = 1\nenv.a = 1\n', path: ['env', 'a'], line: 2 },
    { name: 'a key in quotes', text: '[env]\n"a.b" = 1\n', path: ['env', 'a.b'], line: 2 },
    { name: 'a key with an escape', text: '[env]\n"\\u0061" = 1\n', path: ['env', 'a'], line: 2 },
    { name: 'a literal key', text: "[env]\n'a' = 1\n", path: ['env', 'a'], line: 2 },
    { name: 'an inline table', text: '\nenv = { x = 1, a = 2 }\n', path: ['env', 'a'], line: 2 },
    { name: 'a list of tables', text: '[[b]]\na=1\n[[b]]\na=2\n', path: ['b', 1, 'a'], line: 4 },
    { name: 'a table in a list', text: '[[b]]\n[b.c]\na=1\n', path: ['b', 0, 'c', 'a'], line: 3 },
    {
      name: 'a key behind a text of several lines',
      text: 'x = """\na = 1\n[b]\n\\""" "" """\na = 2\n',
      path: ['a'],
      line: 5,
    },
    {
      name: 'a key behind a literal text of several lines',
      text: "x = '''\na = 1 \\'''\na = 2\n",
      path: ['a'],
      line: 3,
    },
    {
      name: 'a key behind a list of several lines',
      text: 'x = [ # a = 1\n "]", [1, 2], { a = 1 },\n]\na = 2\n',
      path: ['a'],
      line: 4,
    },
    { name: 'the nearest parent of a missing key', text: '\n[env]\n', path: ['env', 'a'], line: 2 },
    { name: 'the beginning', text: '\n\nx = 1', path: ['a'], line: 1 },
  ])('$name', ({ text, path, line }) => {
    expect(lineOf(text, path)).toBe(line)
  })

  it('are all found, as the reader has them', () => {
    const text = [
      'app = "x"',
      'a.b.c = [1, { d = 1 }]',
      '[env]',
      ...Array.from({ length: 50 }, (_, at) => `K${at} = "v # ${at} ="`),
      '["e f".g]',
      'h = { i = { j = 1 }, "k" = "}" }',
      '[[l]]',
      'm = 1',
      '[[l]]',
      'm = 2.5',
    ].join('\n')
    const reading = readToml(text, 'a.toml')
    const paths = (value: unknown, path: readonly string[]): readonly (readonly string[])[] =>
      typeof value !== 'object' || value === null || value.constructor.name === 'TomlFloat'
        ? [path]
        : Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key]))
    const own = reading.ok ? paths(reading.document.value, []) : []
    const keys = tomlKeys(text)
    expect(own.length).toBeGreaterThan(55)
    const inList = (path: readonly string[]) => path[0] === 'a'
    const lost = own.filter((path) => !inList(path) && !keys.has(JSON.stringify(path)))
    expect(lost).toEqual([])
  })
})

describe('a text that is no TOML', () => {
  it.each([
    'a = canary',
    'a = 1\na = 2',
    '[a]\n[a]',
    'a = "canary',
    'a',
    'a = [1',
    '= 1',
    '[[a]',
  ])('%j is refused, and never quoted', (text) => {
    const reading = readToml(text, 'a.toml')
    expect(reading.ok).toBe(false)
    expect(JSON.stringify(reading)).not.toContain('canary')
  })

  it.each([
    ['lists', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['inline tables', `a = ${'{a='.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['an open list', `a = ${'['.repeat(50_000)}`],
  ])('that nests too deeply is refused: %s', (_, text) => {
    expect(readToml(text, 'a.toml').ok).toBe(false)
  })

  it('with a name of every object is data as any other', () => {
    const reading = readToml('[__proto__]\na = 1\n[env]\n__proto__ = "x"\n', 'a.toml')
    expect(reading.ok && Object.keys(Object(reading.document.value))).toEqual(['__proto__', 'env'])
  })
})
