import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/text/data.ts'
import { readDocument, readDocuments } from '../../src/text/document.ts'
import { readJson } from '../../src/text/json.ts'
import { readYaml } from '../../src/text/yaml.ts'

describe('a text of nothing but mistakes', () => {
  it.each<[string, string]>([
    ['quotes', '"'.repeat(200_000)],
    ['a key again and again', 'a: b\n'.repeat(30_000)],
    ['commas', `[${','.repeat(100_000)}]`],
  ])('%s: the first 50 are said', (_, text) => {
    const limit = Error.stackTraceLimit
    const readings = [readDocument(text, 'f'), ...readDocuments(text, 'f')]
    expect(readings.map((one) => !one.ok && one.problems.length)).toEqual([50, 50])
    expect(Error.stackTraceLimit).toBe(limit)
  })
})

describe('an alias', () => {
  it.each([
    ['a: &a [*a]', 8],
    ['a: &a { b: [{ c: *a }] }', 18],
    ['&a\nb: *a', 4],
  ])('of what it stands in is refused at its place: %s', (text, column) => {
    const problem = {
      says: 'an alias points at what it stands in',
      location: { file: 'f', column },
    }
    for (const reading of [readDocument(text, 'f'), ...readDocuments(text, 'f')])
      expect(reading).toMatchObject({ ok: false, problems: [problem] })
  })

  it('of what stands before it is followed', () => {
    const reading = readDocument('a: &a { x: 1 }\nb: *a\nc: { <<: *a }', 'f')
    expect(reading.ok && reading.document.value).toEqual({ a: { x: 1 }, b: { x: 1 }, c: { x: 1 } })
  })
})

/** Services with anchors in anchors, as Compose files have them. */
function composeFile(services: number, keys: number): string {
  const many = (count: number, line: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => line(number)).join('')
  return `x-log: &log { driver: json-file, options: { max-size: 10m } }
x-env: &env
${many(keys, (number) => `  K${number}: v\n`)}x-common: &common
  image: app
  logging: *log
  environment: &all { <<: *env, ENV: prod }
services:
${many(services, (number) => `  s${number}: { <<: *common, environment: { <<: [*all, *env], N: n${number} } }\n`)}`
}

describe('many aliases', () => {
  it.each([
    [1, 1],
    [18, 2],
    [500, 30],
    [100, 200],
  ])('are followed in a file of %i services with %i variables', (services, keys) => {
    const { value, locate, bare } = read(composeFile(services, keys))
    const last = ['services', `s${services - 1}`]
    const environment = [...last, 'environment']
    expect(Object.keys(valueAt(value, ['services']) ?? {})).toHaveLength(services)
    expect(valueAt(value, last)).toMatchObject({ image: 'app', logging: { driver: 'json-file' } })
    expect(valueAt(value, environment)).toMatchObject({
      K0: 'v',
      ENV: 'prod',
      N: `n${services - 1}`,
    })
    expect(Object.keys(valueAt(value, environment) ?? {})).toHaveLength(keys + 2)
    expect(locate([...environment, 'K0']).line).toBe(3)
    expect(bare([...environment, 'ENV'])).toBe('prod')
  })

  it.each([
    ['lists', 'a: &a [x,x]\n', (before: string) => `[*${before},*${before}]`],
    ['merges', 'a: &a {x: 1}\n', (before: string) => `{<<: [*${before},*${before}], y: 1}`],
    ['maps', 'a: &a {x: 1}\n', (before: string) => `{x: *${before}, y: *${before}}`],
  ])('that double with each line are refused once, as go-yaml does: %s', (_, first, next) => {
    const names = Array.from({ length: 40 }, (_, number) => `a${number || ''}`)
    const lines = names
      .slice(1)
      .map((name, place) => `${name}: &${name} ${next(names[place] ?? '')}\n`)
    const says = 'its aliases and merge keys stand for too much'
    expect(problemsOf(first + lines.join(''))).toMatchObject([{ says }])
  })

  it('that nest more than 500 levels are refused', () => {
    const lines = Array.from({ length: 600 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]\n`)
    const filler = `b: [${'x,'.repeat(60_000)}]\n`
    expect(problemsOf(`${filler}a0: &a0 []\n${lines.join('')}`)[0]).toMatchObject({
      says: 'the text nests too deeply',
      location: { line: 502 },
    })
  })

  it.each([
    ['a: [*b]', 'an alias points at no anchor', 5],
    ['a: [*b, &b x]', 'an alias points at no anchor', 5],
    ['a: { <<: x }', 'a merge key takes a map or a list of maps', 10],
    ['a: { <<: [{}, x] }', 'a merge key takes a map or a list of maps', 10],
  ])('%s is refused: %s', (text, says, column) => {
    expect(problemsOf(text)).toMatchObject([{ says, location: { line: 1, column } }])
  })

  it.each([
    ['a: &a 1\nb: &a 2\nc: *a', { a: 1, b: 2, c: 2 }],
    ['a: &a { x: 1 }\nb: { x: 2, <<: *a }', { a: { x: 1 }, b: { x: 2 } }],
    ['a: { <<: [{ x: 1 }, { x: 2, y: 2 }], y: 3 }', { a: { x: 1, y: 3 } }],
    ['a: { "<<": { x: 1 } }', { a: { '<<': { x: 1 } } }],
    ['a: &a { x: &x 1 }\nb: { <<: *a }\nc: *x', { a: { x: 1 }, b: { x: 1 }, c: 1 }],
  ])('%j are followed as YAML says', (text, value) => {
    expect(read(text).value).toEqual(value)
  })
})

const read = (text: string) => {
  const reading = readDocument(text, 'f')
  if (!reading.ok) throw new Error(reading.problems.map(({ says }) => says).join())
  return reading.document
}
const problemsOf = (text: string) => {
  const reading = readDocument(text, 'f')
  return reading.ok ? [] : reading.problems
}

describe('more than can be read in time', () => {
  it.each([
    ['marks', 'a: [1, 2]\n'.repeat(30_000)],
    ['documents', '---\na\n'.repeat(5_001)],
    ['ends of documents', '...\n'.repeat(5_001)],
  ])('is refused where it becomes too much: %s', (_, text) => {
    for (const reading of [readDocument(text, 'f'), ...readDocuments(text, 'f')])
      expect(reading).toMatchObject({
        ok: false,
        problems: [{ says: expect.stringContaining('more words and marks') }],
      })
    expect(problemsOf(text)[0]?.location.line).toBeGreaterThan(5_000)
  })

  it('is no list of ten thousand variables, and no large text of few marks', () => {
    const variables = Array.from(
      { length: 10_000 },
      (_, number) => `VARIABLE_${number}: { type: url, required: true }\n`,
    )
    expect(Object.keys(read(variables.join('')).value as object)).toHaveLength(10_000)
    expect(read(`a: |\n${'  a long line of text\n'.repeat(300_000)}`).value).toBeDefined()
  })

  it('is no JSON', () => {
    expect(read(`[${'1,'.repeat(400_000)}1]`).value).toHaveLength(400_001)
  })
})

describe('several documents where one is read', () => {
  it.each([
    '---\na: 1\n---\n',
    '---\n---\na: 1',
    'a: 1\n...\n',
    'a: 1\n---\n# no more\n',
  ])('are one where the others are empty: %j', (text) => {
    expect(read(text).value).toEqual({ a: 1 })
    expect(readDocuments(text, 'f')).toHaveLength(1)
  })

  it('may all be empty', () => {
    for (const text of ['---\n---\n', '# nothing', '']) {
      expect(read(text).value).toBe(null)
      expect(readDocuments(text, 'f')).toEqual([])
    }
    expect(readDocuments('null\n---\n""', 'f')).toHaveLength(2)
  })

  it('are refused at the second', () => {
    expect(problemsOf('a: 1\n---\nb: 2\n')).toEqual([
      {
        says: 'there are several documents in one file',
        location: { file: 'f', line: 2, column: 1 },
      },
    ])
  })
})

describe('JSON', () => {
  const TEXT = '{\n\t"a": [1.0, 1, true, null, "x"],\n\t"__proto__": {"b": -1e3},\n\t"c d": {}\n}'

  it('is what it says, numbers as they are written', () => {
    const { value } = read(TEXT)
    expect(value).toEqual({
      a: ['1.0', 1, true, null, 'x'],
      ['__proto__']: { b: '-1e3' },
      'c d': {},
    })
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it.each<[readonly PropertyKey[], string, string]>([
    [[], '1:1', '1:1'],
    [['a'], '2:2', '2:7'],
    [['a', 4], '2:28', '2:28'],
    [['__proto__', 'b'], '3:16', '3:21'],
    [['c d'], '4:2', '4:9'],
    [['c d', 'absent'], '4:2', '4:9'],
    [['a', 9, 'deep'], '2:2', '2:7'],
    [['toString'], '1:1', '1:1'],
  ])('knows where %j stands', (path, key, value) => {
    const document = read(TEXT)
    const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`
    expect([place(document.locateKey(path)), place(document.locate(path))]).toEqual([key, value])
    expect(document.locateLine(path, 3)).toEqual(document.locate(path))
  })

  it('knows what stands without quotes', () => {
    const document = read(TEXT)
    const bare = [0, 1, 2, 3, 4, 9].map((place) => document.bare(['a', place]))
    expect(bare).toEqual(['1.0', '1', 'true', 'null', null, null])
  })

  it('has each key once', () => {
    expect(problemsOf('{"a": 1,\n "b": {"c": 1, "c": 2}, "a": 3}')).toEqual([
      { says: 'a key is given twice', location: { file: 'f', line: 2, column: 16 } },
      { says: 'a key is given twice', location: { file: 'f', line: 2, column: 25 } },
    ])
  })

  it('that nests deeply is refused, however deeply', () => {
    for (const deep of [600, 50_000])
      expect(problemsOf('['.repeat(deep) + ']'.repeat(deep))[0]?.says).toBe(
        'the text nests too deeply',
      )
  })

  it.each([
    '{"a": 1,}',
    '{"a": 1} // no',
    "{'a': 1}",
    '{a: 1}',
  ])('is read as YAML when it is none: %s', (text) => {
    const reading = readDocument(text, 'f')
    expect(reading.ok ? reading.document.value : 'refused').toEqual(
      text.includes('//') ? 'refused' : { a: 1 },
    )
  })
})

describe('JSON and YAML', () => {
  it('read the same JSON alike, at the same places', () => {
    const key = fc.oneof(fc.constantFrom('a', 'b', 'toString', '<'), fc.string({ maxLength: 5 }))
    const { data } = fc.letrec<{ data: unknown }>((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, -1, 1.5, 1e300, '', 'x'),
        fc.string({ maxLength: 8 }),
        fc.array(tie('data'), { maxLength: 4 }),
        fc.dictionary(key, tie('data'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(
        fc.oneof(fc.array(data), fc.dictionary(key, data)),
        fc.nat(2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent)
          const json = readJson(text, 'f')
          const yaml = readYaml(text, 'f')
          if (json === null || !json.ok || !yaml.ok) throw new Error('one of them refuses it')
          expect(json.document.value).toEqual(yaml.document.value)
          for (const path of pathsIn(value)) {
            expect(json.document.locate(path)).toEqual(yaml.document.locate(path))
            expect(json.document.locateKey(path)).toEqual(yaml.document.locateKey(path))
            expect(json.document.bare(path)).toBe(yaml.document.bare(path))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

function pathsIn(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inside.flatMap(([key, item]) => pathsIn(item, [...path, key]))]
}
