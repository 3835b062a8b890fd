import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/resolve/dockerfile/image.ts'

type Args = Readonly<Record<string, string | null>>

/** `LINE NAME=text`, or `LINE NAME ?`. */
function env(file: string, target: string | null = null, args: Args = {}) {
  const image = readImage(file, 'Dockerfile', { target, args: new Map(Object.entries(args)) })
  return image?.variables.map(({ name, text, location }) =>
    text === null ? `${location.line} ${name} ?` : `${location.line} ${name}=${text}`,
  )
}
const lines = (...all: readonly string[]) => all.join('\n')

// Dockerfile reference, "ENV", "ARG", "FROM", "Environment replacement", "Parser directives".
describe('ENV of a Dockerfile', () => {
  it.each<[string, string, readonly string[]]>([
    ['one pair', 'ENV A=b', ['2 A=b']],
    [
      'several pairs',
      `ENV A=b C="d e" F='g h' I=j\\ k`,
      ['2 A=b', '2 C=d e', '2 F=g h', '2 I=j k'],
    ],
    ['the old form', 'ENV A b  c="d"', ['2 A=b  c=d']],
    [
      'the old form with an equals sign in its value',
      'ENV ONE TWO= THREE=world',
      ['2 ONE=TWO= THREE=world'],
    ],
    ['an empty text', lines('ENV A=""', 'ENV B='), ['2 A=', '3 B=']],
    ['a keyword in lower case', 'env A=b', ['2 A=b']],
    ['the last value', lines('ENV A=1', 'ENV B=2', 'ENV A=3'), ['4 A=3', '3 B=2']],
    [
      'continued lines',
      lines('ENV A=1 \\', '  # a remark', '', '  B=2 \\  ', '  C=3'),
      ['2 A=1', '5 B=2', '6 C=3'],
    ],
    [
      'escapes',
      'ENV A=\\$B C="a\\"b" D="\\$x" E=\'\\$x\'',
      ['2 A=$B', '2 C=a"b', '2 D=$x', '2 E=\\$x'],
    ],
    ['a known variable', lines('ENV A=1', 'ENV B=$A-${A} C=${A}x'), ['2 A=1', '3 B=1-1', '3 C=1x']],
    [
      'the value before its own instruction',
      lines('ENV A=hello', 'ENV A=bye B=$A'),
      ['3 A=bye', '3 B=hello'],
    ],
    ['an argument with a default', lines('ARG V=1.2', 'ENV A=$V'), ['3 A=1.2']],
    ['an argument without one', lines('ARG V', 'ENV A=$V'), ['3 A ?']],
    ['a variable of the base image', 'ENV PATH=/app:$PATH', ['2 PATH ?']],
    ['a default', lines('ARG V=', 'ENV A=${V:-x} B=${V-x} C=${V:+x}'), ['3 A=x', '3 B=', '3 C=']],
    ['a form that changes the text', lines('ENV A=abc', 'ENV B=${A#a}'), ['2 A=abc', '3 B ?']],
    ['a document of RUN', lines('RUN <<EOF', 'ENV A=1', 'EOF', 'ENV B=2'), ['5 B=2']],
    ['a file of COPY', lines('COPY <<"E" /x', 'ENV A=1', 'E', 'ENV B=2'), ['5 B=2']],
    [
      'two escape characters at the end of a line',
      lines('ENV A=b\\\\', 'ENV C=d'),
      ['2 A=b\\', '3 C=d'],
    ],
    ['an escape character at the end of all', 'ENV A=b C=d\\', ['2 A=b', '2 C=d']],
    ['a blank at the end', 'ENV A=b\\ ', ['2 A=b']],
    [
      'a name of a variable in letters of any language',
      lines('ENV A=1', 'ENV B=$Aé'),
      ['2 A=1', '3 B ?'],
    ],
    ['a remark', lines('# ENV A=1', 'ENV B="#2"'), ['3 B=#2']],
  ])('reads %s', (_, text, expected) => {
    expect(env(`FROM node:22\n${text}\n`)).toEqual(expected)
    expect(env(`FROM node:22\r\n${text.replaceAll('\n', '\r\n')}\r\n`)).toEqual(expected)
  })

  it('reads the escape character of Windows', () => {
    expect(env(lines('# escape=`', 'FROM x', 'ENV A=C:\\dir `', '  B=2'))).toEqual([
      '3 A=C:\\dir',
      '4 B=2',
    ])
  })

  const STAGES = lines(
    'ARG BASE=node:22',
    'FROM ${BASE} AS base',
    'ENV A=base B=base',
    'FROM base AS Build',
    'ENV A=build SECRET=x',
    'FROM base',
    'COPY --from=build /app /app',
    'ENV C=last',
  )

  it('reads the last stage and the stages that it is made from', () => {
    expect(env(STAGES)).toEqual(['3 A=base', '3 B=base', '8 C=last'])
    expect(env(STAGES, 'build')).toEqual(['5 A=build', '3 B=base', '5 SECRET=x'])
    expect(env(STAGES, 'none')).toBeUndefined()
  })

  it('knows the image at the bottom, as far as the file says it', () => {
    const base = (args: Args) =>
      readImage(STAGES, 'Dockerfile', { target: null, args: new Map(Object.entries(args)) })?.base
    expect([base({}), base({ BASE: 'node:20' }), base({ BASE: null })]).toEqual([
      'node:22',
      'node:20',
      null,
    ])
  })

  it('takes the arguments of the build before the defaults, and none that the stage does not declare', () => {
    const file = lines(
      'ARG V=1',
      'FROM x',
      'ENV A=$V',
      'ARG V',
      'ENV B=$V',
      'ARG W=2',
      'ENV C=$W',
      'ENV W=env',
      'ENV D=$W',
    )
    expect(env(file)).toEqual(['3 A ?', '5 B=1', '7 C=2', '8 W=env', '9 D=env'])
    expect(env(file, null, { V: '9', W: null })).toEqual([
      '3 A ?',
      '5 B=9',
      '7 C ?',
      '8 W=env',
      '9 D=env',
    ])
  })

  it('gives back any text that is written in quotes', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[\r\n\u2028\u2029]/.test(text)),
        (text) => {
          const double = text.replace(/[\\"$]/g, '\\$&')
          expect(env(`FROM x\nENV A="${double}" B=c`)).toEqual([`2 A=${text}`, '2 B=c'])
        },
      ),
    )
  })

  it('reads any file without an error, and in time that grows with its length', () => {
    const piece = fc.constantFrom(
      'ENV ',
      'FROM x',
      'ARG ',
      'A=',
      '"',
      "'",
      '\\',
      '\n',
      '$',
      '${A',
      ':-',
      '}',
      '<<E',
      '#',
      ' ',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        expect(() => env(parts.join(''))).not.toThrow()
      }),
    )
    const long = `FROM x\nENV A=${'$A"\\ '.repeat(2e5)}`
    const start = performance.now()
    env(long)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
