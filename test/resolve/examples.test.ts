import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import { readExamples } from '../../src/resolve/examples.ts'
import { isText } from '../support/same-text.ts'

/** Whether the files give a name exactly these texts. */
async function gives(files: Readonly<Record<string, string>>, name: string, texts: string[]) {
  const read = async (path: string) => {
    const text = files[path]
    if (text === undefined) throw new GateError({ code: 'FILE_NOT_FOUND', message: '', fix: '' })
    return text
  }
  const { value, failures } = await readExamples([...Object.keys(files), 'absent'], read, [
    'KEY',
    'PIN',
  ])
  expect(failures).toEqual([])
  const shown = value.get(name) ?? []
  return shown.length === texts.length && texts.every((text, i) => isText(shown[i], text))
}

describe('example files', () => {
  it.each([
    ['a plain value', { a: 'KEY=sample-1' }, ['sample-1']],
    ['a quoted value', { a: 'export KEY="sample 1" # copy me' }, ['sample 1']],
    ['no value at all', { a: 'KEY=\nOTHER=x' }, []],
    ['a value in each of two files', { a: 'KEY=one', b: 'KEY=two' }, ['one', 'two']],
    ['a decorator', { a: '# The key\n# @sensitive @example=sample-1\nKEY=' }, ['sample-1']],
    ['a quoted decorator', { a: '# @example="sample 1" @required\nKEY=x' }, ['x', 'sample 1']],
    ['a decorator of another name', { a: '# @example=sample-1\nOTHER=\n\nKEY=x' }, ['x']],
    ['a decorator cut off by an empty line', { a: '# @example=sample-1\n\nKEY=' }, []],
    ['a decorator in single quotes', { a: "# @example='sample 1' @required\nKEY=" }, ['sample 1']],
    ['an empty decorator', { a: '# @example=""\nKEY=x' }, ['x']],
    [
      'a decorator in a comment set in',
      { a: '  # @example=sample-1\n  export  KEY =' },
      ['sample-1'],
    ],
    ['two decorators', { a: '# @example=one\n# of the key\n# @example=two\nKEY=' }, ['one', 'two']],
    ['a decorator behind a value', { a: 'A=x # @example=sample-1\nKEY=x' }, ['x']],
    ['a name in a sentence', { a: '# @example=sample-1\nsay KEY=y\nKEY=x' }, ['x']],
    ['a decorator of the name before', { a: '# @example=one\nA=#\nKEY=x' }, ['x']],
    ['lines that cannot be read', { a: 'not a line\nKEY=x\n"""\nK2="' }, ['x']],
  ])('give %s', async (_, files, texts) => {
    expect(await gives(files as Record<string, string>, 'KEY', texts)).toBe(true)
  })

  it('that a port cannot read for a reason that it does not say break the run', async () => {
    const { failures } = await readExamples(['a'], () => Promise.reject(new Error('canary')), [])
    expect(failures).toMatchObject([{ code: 'FILE_UNREADABLE', message: 'a could not be read.' }])
  })

  it.each([
    ['FILE_EMPTY', []],
    ['FILE_UNREADABLE', ['FILE_UNREADABLE']],
    ['FILE_NOT_TEXT', ['FILE_NOT_TEXT']],
  ] as const)('%s breaks the run unless it says nothing', async (code, codes) => {
    const read = async () => {
      throw new GateError({ code, message: '', fix: '' })
    }
    const { failures } = await readExamples(['a'], read, [])
    expect(failures.map((failure) => failure.code)).toEqual(codes)
  })

  it('are not looked at beyond the declared names', async () => {
    expect(await gives({ a: 'OTHER=x\n# @example=y\nOTHER=\nKEY=z' }, 'OTHER', [])).toBe(true)
  })
})
