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
