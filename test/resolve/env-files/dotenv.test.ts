import { parse } from 'dotenv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDotenv } from '../../../src/resolve/env-files/dotenv.ts'

const entries = (text: string) =>
  Object.fromEntries(
    readDotenv(text, '.env').value.entries.map(({ name, value }) => [name, value.reveal()]),
  )

/** Read alike by the dotenv package, which is asked itself. */
const ALIKE = [
  'A=b',
  'A = b',
  'export A=b',
  '  A=b  ',
  'A=',
  'A=""',
  "A='b c'",
  'A="b c" # note',
  'A=b # note',
  '# only\nA=b',
  'A="x\\ny"',
  "A='x\\ny'",
  'A=`b"c\'d`',
  'A="multi\nline"\nB=c',
  'A=b\r\nB=c\r\n',
  '\ufeffA=b',
  'A=b=c',
  'A=x${Y}z',
  "A='# no comment'",
  'A=b\n\n\nB=c',
  'A=a b c',
  'A=1\nA=2',
  'A="x\\ry"',
  'export   A=b',
  '   \nA=b',
  '  # note\nA=b',
  'A=#',
  'A= # note',
  'A=b\'c"d',
  'A=b\ufeffc',
  'A: b',
  'export A: b=c',
  'A: "b c" # note',
  'A="{\\"beta\\":true}"',
  'A="^\\\\w+\\$"',
  'A="a\\tb\\u0041\\\\n"',
]

describe('a dotenv file', () => {
  it.each(ALIKE.map((text) => [text]))('%j is read as the dotenv package reads it', (text) => {
    expect(entries(text)).toEqual({ ...parse(text) })
  })

  it('with any text in quotes is read as the dotenv package reads it', () => {
    const part = fc.constantFrom(
      '\\',
      'n',
      'r',
      't',
      '$',
      'u0041',
      '{',
      '"',
      "'",
      ' ',
      '#',
      '\\"',
      '=',
    )
    const quote = fc.constantFrom('"', "'", '`')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), quote, (parts, mark) => {
        const text = `A=${mark}${parts.filter((each) => !each.includes(mark)).join('')}${mark}`
        expect(entries(`${text}\nB=c`)).toEqual({ ...parse(`${text}\nB=c`) })
        const escaped = `A=${mark}${parts.join('').replaceAll(mark, `\\${mark}`)}${mark}`
        expect(entries(escaped)).toEqual({ ...parse(escaped) })
      }),
      { numRuns: 300 },
    )
  })

  it('says the line of each name, behind several lines too', () => {
    const { value } = readDotenv('A="1\n2\n3"\n\n  B=c\n', '.env')
    expect(
      value.entries.map(({ name, location }) => [name, location.line, location.column]),
    ).toEqual([
      ['A', 1, 1],
      ['B', 5, 3],
    ])
  })

  it('says what is wrong with a line', () => {
    const said = (text: string) => readDotenv(text, '.env').failures.map(({ message }) => message)
    expect(said('A=b\n1A=c')).toEqual([
      'Line 2 of .env does not begin with the name of a variable.',
    ])
    expect(said('A="b')).toEqual(['Line 1 of .env opens a quote that is never closed.'])
  })

  it.each([
    ['A=b\n1A=canary', 2],
    ['A="canary', 1],
    ['A=b\ncanaryK7Zg==', 2],
    ['A=\'can"ary', 1],
  ])('%j is refused at its line, and nothing of it is quoted', (text, line) => {
    const { failures } = readDotenv(text, '.env')
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ code: 'ENV_FILE_SYNTAX', location: { line } })
    expect(JSON.stringify(failures)).not.toContain('canary')
  })

  it.each([
    'nonsense canary',
    'CI',
    'export PATH',
    '---',
    '=canary',
    'say A=canary',
  ])('skips a line that the package skips, and says which: %s', (line) => {
    const { value, failures } = readDotenv(`A=b\n${line}\nC=d`, '.env')
    expect([failures, value.skipped.map(({ line }) => line)]).toEqual([[], [2]])
    expect(entries(`A=b\n${line}\nC=d`)).toEqual({ A: 'b', C: 'd' })
    expect(JSON.stringify(value.skipped)).not.toContain('canary')
  })

  it("takes a backslash before the last quote for itself, as in 'C:\\'", () => {
    expect(entries("A='C:\\'\nB=c")).toEqual({ A: 'C:\\', B: 'c' })
  })

  it('gives up on a quote that is never closed in the time of one reading, escapes or not', () => {
    const { failures } = readDotenv(`A="${'\\a'.repeat(100_000)}`, '.env')
    expect(failures).toMatchObject([{ code: 'ENV_FILE_SYNTAX', location: { line: 1 } }])
  })
})
