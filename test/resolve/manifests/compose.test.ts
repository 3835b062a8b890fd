import { describe, expect, it } from 'vitest'
import { Secret } from '../../../src/domain/secret.ts'
import { readEnvFile, readRawEnvFile } from '../../../src/resolve/manifests/compose-env-file.ts'
import {
  type Interpolated,
  interpolate,
} from '../../../src/resolve/manifests/compose-interpolation.ts'
import { goScalar } from '../../../src/resolve/manifests/go-yaml.ts'

// Every expectation about Compose below was asked of compose-go 2.16.2 itself.
/** The text that was made; all else as it is. */
const opened = (made: Interpolated | null) => (made?.kind === 'text' ? made.text.reveal() : made)

/** A shell that has these. */
const shellOf = (texts: Readonly<Record<string, string>>) => (name: string) => {
  const text = texts[name]
  return text === undefined ? undefined : new Secret(text)
}

describe('interpolation', () => {
  const set: Readonly<Record<string, string>> = { X: 'xx', E: '' }

  it.each([
    ['${E-d}', ''],
    ['${E:-d}', 'd'],
    ['${X:+y}z', 'yz'],
    ['${U+y}', ''],
    ['${E+y}', 'y'],
    ['${E:+y}', ''],
    ['${E?no}', ''],
    ['${U:-${X:-q}}', 'xx'],
    ['${U:-a$$b}', 'a$b'],
    ['${U:-a?b}', 'a?b'],
    ['{"a": "${X}", "b": "${U:-{}}"}', '{"a": "xx", "b": "{}}"'],
    ['${U:-1}${U:-2}', '12'],
    ['$$${X}', '$xx'],
    ['a$-b $1 $', 'a$-b $1 $'],
  ])('makes %s into %s', (template, text) => {
    expect(opened(interpolate(template, shellOf(set)))).toBe(text)
  })

  it.each([
    ['${U}', 'missing'],
    ['${E:?no}', 'missing'],
    ['${U:-${V}}', 'missing'],
    ['${', 'invalid'],
    ['${1}', 'invalid'],
    ['${U}${', 'invalid'],
  ])('cannot make %s: %s', (template, kind) => {
    expect(interpolate(template, shellOf(set)).kind).toBe(kind)
  })

  it.each([
    ['variables in a row', '$X'.repeat(50_000), 'text'],
    ['variables in braces in a row', '${X}'.repeat(50_000), 'text'],
    ['defaults that are never closed', '${U:-'.repeat(100_000), 'invalid'],
    ['defaults inside defaults', '${U:-'.repeat(100_000).concat('}'.repeat(100_000)), 'invalid'],
    ['more text than a process can be given', '${X}'.repeat(100_000), 'invalid'],
  ])('ends with %s', (_, template, kind) => {
    expect(interpolate(template, shellOf(set)).kind).toBe(kind)
  })
})

describe('a file behind env_file', () => {
  it('is read in the time of its length, and every line is where it stands', () => {
    const text = Array.from({ length: 20_000 }, (_, number) => `N${number}=\n`).join('')
    const { value } = readEnvFile(text, '.env', () => undefined)
    expect(value).toHaveLength(20_000)
    expect(value.at(-1)).toMatchObject({ name: 'N19999', location: { line: 20_000, column: 1 } })
  })

  it('does not grow without end where each line doubles the one before', () => {
    const lines = Array.from({ length: 99 }, (_, n) => `N${n + 1}=\${N${n}}\${N${n}}\n`).join('')
    const { failures } = readEnvFile(`N0=x\n${lines}`, '.env', () => undefined)
    expect(failures[0]).toMatchObject({ code: 'ENV_FILE_SYNTAX', location: { line: 19 } })
  })

  const values = (text: string) =>
    readEnvFile(text, '.env', () => undefined).value.map(({ name, value }) => [name, opened(value)])

  it.each([
    ['A=b # c', 'b'],
    ['A=b#c', 'b#c'],
    ['A="b" # c', 'b'],
    ["A='it\\'s $X'", "it's $X"],
    ['A="a\\\\\\$b"', 'a\\$b'],
    ['A="a\\tb\\0101\\061"', 'a\tbA\\61'],
    ['A=a\\nb', 'a\\nb'],
    ['A=`b`', '`b`'],
    ['A: yaml', 'yaml'],
    ['export  A=b', 'b'],
    ['A="multi\nline"', 'multi\nline'],
    ['A=b\r', 'b'],
    ['\ufeffA=b', 'b'],
    ['A=', ''],
    ['A=1\nA=2', '2'],
    ['A=1\nA\n', '1'],
    // Of these compose-go was not asked.
    ['A="\\a\\b\\f\\n\\r\\v\\c\\\\"', '\u0007\b\f\n\r\v\\c\\'],
    ['A="\\0400\\0777\\01234"', '\\400\\777S4'],
    ["A='\\\n'", '\\\n'],
    ['# one\n\n  # two\n \tA=b', 'b'],
  ])('%j', (text, value) => {
    expect(values(text)).toEqual([['A', value]])
  })

  it.each([
    'A B=canary',
    '=canary',
    'A!=canary',
    'A="canary',
    'A=canary${',
  ])('%j is refused', (text) => {
    const { failures } = readEnvFile(text, '.env', () => undefined)
    expect(failures).toMatchObject([{ code: 'ENV_FILE_SYNTAX', location: { line: 1 } }])
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it('in the raw format keeps quotes, marks and trailing blanks', () => {
    const { value, failures } = readRawEnvFile(
      '# x\n  A="b" $X \r\nB\nC D=1\n',
      'raw',
      () => new Secret(''),
    )
    expect(
      value.map(({ name, value: text, location }) => [name, opened(text), location.line]),
    ).toEqual([
      ['A', '"b" $X ', 2],
      ['B', null, 3],
    ])
    expect(failures).toMatchObject([{ location: { line: 4 } }])
  })

  it.each([
    ['A B', 'Line 1 of .env is not NAME=value.'],
    ['A="b', 'Line 1 of .env opens a quote that is never closed.'],
    [
      'A=${',
      'Line 1 of .env has a $ that Compose cannot read; a $ that means itself is written $$.',
    ],
  ])('says what is wrong with %j', (text, message) => {
    const { value, failures } = readEnvFile(`${text}\n`, '.env', () => undefined)
    expect([value, failures.map((failure) => failure.message)]).toEqual([[], [message]])
  })

  it('keeps what stands before a quote that is never closed', () => {
    const { value } = readEnvFile('A=1\nB="x', '.env', () => undefined)
    expect(value.map(({ name }) => name)).toEqual(['A'])
  })

  it('lets the shell win over earlier lines, and fills in those that it lacks', () => {
    const shell: Readonly<Record<string, string>> = { A: 'shell' }
    const { value } = readEnvFile('A=own\nB=$A\nC=$B\nD\nA\n', '.env', shellOf(shell))
    expect(value.map(({ name, value: read }) => [name, opened(read)])).toEqual([
      ['A', null],
      ['B', 'shell'],
      ['C', 'shell'],
      ['D', null],
    ])
  })

  it('in the raw format says where, and knows a byte order mark at its beginning alone', () => {
    const { value, failures } = readRawEnvFile(
      '\ufeffA=1\n  B=\ufeff2\nC\tD=1\n',
      'raw',
      () => new Secret(''),
    )
    expect(
      value.map(({ name, value: text, location }) => [name, opened(text), location.column]),
    ).toEqual([
      ['A', '1', 1],
      ['B', '\ufeff2', 3],
    ])
    expect(failures.map(({ message }) => message)).toEqual(['Line 3 of raw is not NAME=value.'])
  })

  it('in the raw format drops a carriage return at the end of the last line', () => {
    const { value } = readRawEnvFile('A=1\r\nB=2\r', 'raw', () => undefined)
    expect(value.map(({ value: text }) => opened(text))).toEqual(['1', '2'])
  })

  it('in the raw format refuses a file with a line over 65,535 bytes', () => {
    const longest = `A=${'é'.repeat(32_766)}a`
    const read = (text: string) => readRawEnvFile(text, 'raw', () => undefined)
    expect(read(`${longest}\n`).failures).toEqual([])
    expect(read(`B=1\n${longest}a`)).toMatchObject({
      value: [],
      failures: [{ code: 'ENV_FILE_SYNTAX', location: { line: 2 } }],
    })
  })

  // The lines of a key that nobody has put in quotes: what would be names are parts of a value.
  it.each([
    'KEY=-----BEGIN KEY-----\nc4nary/AAAA+\nc4naryA=\nc4naryAAAA==\n-----END KEY-----\n',
    'KEY=first\nc4nary|second\nc4nary-third\n',
  ])('shows no line of %j, whichever way it is read', (text) => {
    for (const read of [readEnvFile, readRawEnvFile]) {
      const { value, failures } = read(text, '.env', () => undefined)
      expect(value.map(({ name }) => name)).toEqual(['KEY'])
      expect(failures.length).toBeGreaterThan(0)
      expect(JSON.stringify(failures)).not.toContain('c4nary')
    }
  })
})

describe('a text without quotes', () => {
  it.each([
    ['0x1F', '31'],
    ['0o17', '15'],
    ['-010', '-8'],
    ['08', '8'],
    ['1_000', '1000'],
    ['1e6', '1e+06'],
    ['1234567.5', '1.2345675e+06'],
    ['12345678901234567890', '12345678901234567890'],
    ['18446744073709551616', '1.8446744073709552e+19'],
    ['1e400', '1e400'],
    ['2020-1-1', '2020-01-01 00:00:00 +0000 UTC'],
    ['2021-02-29', '2021-02-29'],
    ['1:30', '1:30'],
    ['FALSE', 'false'],
  ])('%s is printed as %s', (source, text) => {
    expect(goScalar(source)).toMatchObject({ text })
  })
})
