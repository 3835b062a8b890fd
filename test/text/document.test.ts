import { describe, expect, it } from 'vitest'
import { readDocument, readDocuments } from '../../src/text/document.ts'

describe('a text of nothing but mistakes', () => {
  it.each<[string, string]>([
    ['quotes', '"'.repeat(200_000)],
    ['a key again and again', 'a: b\n'.repeat(50_000)],
    ['commas', `[${','.repeat(100_000)}]`],
  ])('%s: the first 50 are said', (_, text) => {
    const limit = Error.stackTraceLimit
    const readings = [readDocument(text, 'f'), ...readDocuments(text, 'f')]
    expect(readings.map((one) => !one.ok && one.problems.length)).toEqual([50, 50])
    expect(Error.stackTraceLimit).toBe(limit)
  })
})
