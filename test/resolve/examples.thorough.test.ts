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
  it('give a few texts of a name, however many they show', async () => {
    const guesses = Array.from({ length: 250_000 }, (_, place) => `#@example=${place}`)
    const eight = ['0', '1', '2', '3', '4', '5', '6', '7']
    expect(await gives({ a: [...guesses, 'PIN='].join('\n') }, 'PIN', eight)).toBe(true)
    const lines = Array.from({ length: 50_000 }, (_, place) => `PIN=${place}`)
    expect(await gives({ a: lines.join('\n') }, 'PIN', eight)).toBe(true)
  })
})
