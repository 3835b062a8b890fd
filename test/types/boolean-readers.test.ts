import { describe, expect, it } from 'vitest'
import {
  BOOLEAN_READERS,
  type BooleanReader,
  type BooleanReading,
  readingOf,
} from '../../src/types/boolean-readers.ts'
import { BOOLEAN_DIFFERENCES } from '../oracles/boolean-differences.ts'
import { golden, textOf } from '../oracles/input.ts'
import { QUESTIONS } from '../oracles/questions.ts'

const files = QUESTIONS.map((question) => question.golden).filter((name) => /^boolean-/.test(name))
const rows = files.flatMap((file) => {
  const reader = file.replace('boolean-', '') as BooleanReader
  return golden(file)
    .map(({ input, answer }) => ({
      ...{ reader, text: textOf(input) },
      answer: answer.ok ? `${answer.value}` : 'refused',
    }))
    .filter(({ text }) => text !== '' && text.length < 100)
})
const isListed = ({ reader, text }: { readonly reader: string; readonly text: string }) =>
  (BOOLEAN_DIFFERENCES[reader] ?? []).includes(text)

describe('the reader of a boolean', () => {
  it.each(rows.filter((row) => !isListed(row)))('$reader makes $answer of "$text"', ({
    reader,
    text,
    answer,
  }) => expect(readingOf(text, reader)).toBe(answer))

  it.each(rows.filter(isListed))('$reader makes $answer of "$text", and the gate does not', ({
    reader,
    text,
    answer,
  }) => expect(readingOf(text, reader)).not.toBe(answer))

  it('is asked, or says why not', () => {
    const asked = [...files.map((file) => file.replace('boolean-', '')), 'pydantic']
    const others = Object.entries<BooleanReading>(BOOLEAN_READERS).filter(
      ([name]) => !asked.includes(name),
    )
    expect(others.map(([name]) => name)).toEqual([
      ...['presence', 'flask-debug', 'laravel', 'dotnet'],
    ])
  })
})
