import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLookupsIn } from '../support/open-lookups.ts'
import { ROOT, sourceFiles } from '../support/source-files.ts'

const src = sourceFiles('src').map(({ path }) => path)
const BAD = [
  'const it = map[text]',
  'map[text] = 1',
  'const it = map[text.toLowerCase()]',
  'const it = ({ a: 1 } as Record<string, number>)[text]',
  'const it = map[`x-${text}`]',
  'const it = map[loose]',
  'const it = text in map',
  'const { [text]: it } = map',
  'const it = Object.assign({}, map)',
  'const it = <K extends string>(key: K) => map[key]',
  'const it = <R extends Record<string, number>>(all: R, key: keyof R) => all[key]',
  "const it = (key: 'a' | string) => map[key]",
]
const GOOD = [
  "const it = map['a']",
  'const it = map.a',
  'const it = table[closed]',
  'const it = closed in table',
  'const it = list[place]',
  'const it = text[place]',
  'const it = new Map(Object.entries(map)).get(text)',
  'const it = { [text]: 1 }',
  'const it = Object.fromEntries([[text, 1]])',
  'const it = Object.assign(list, { a: 1 })',
  'delete loose[text]',
  'const it = <K extends string>(all: Readonly<Record<K, number>>, key: K) => all[key]',
]
const GIVEN = `
declare const text: string, closed: 'a' | 'b', place: number, loose: any
declare const map: Record<string, number>, table: { a: number; b: number }, list: number[]
export {}
`

describe('a text that anybody may have written', () => {
  let found: readonly string[]
  let foundIn: (code: string) => readonly string[]

  beforeAll(() => {
    const { options, program } = programOf([...BAD, ...GOOD])
    expect(options.strict).toBe(true)
    found = openLookupsIn(program, src)
    foundIn = (code) => openLookupsIn(program, [fileOf([...BAD, ...GOOD].indexOf(code))])
  }, 300_000)

  it('is never looked up in a plain object, which has more keys than were put into it', () => {
    expect(src.length).toBeGreaterThan(300)
    expect(found).toEqual([])
  })

  it.each(BAD)('would be found in %s', (code) => {
    expect(foundIn(code)).toHaveLength(1)
  })

  it.each(GOOD)('is not found in %s', (code) => {
    expect(foundIn(code)).toEqual([])
  })
})

function fileOf(place: number): string {
  return `test/house/lookup-${place}.ts`
}

/** The program that is shipped, and made-up files beside it. */
function programOf(codes: readonly string[]) {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT)
  const made = new Map(codes.map((code, place) => [fileOf(place), `${GIVEN}${code}\n`]))
  const host = ts.createCompilerHost(options)
  host.getCurrentDirectory = () => ROOT
  const { fileExists, getSourceFile } = host
  host.fileExists = (name) => made.has(name) || fileExists(name)
  host.getSourceFile = (name, version, ...rest) => {
    const text = made.get(name)
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version, true)
  }
  return { options, program: ts.createProgram([...src, ...made.keys()], options, host) }
}
