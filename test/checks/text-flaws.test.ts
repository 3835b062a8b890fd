import { describe, expect, it } from 'vitest'
import { type ReadingKind, textFlawsOf } from '../../src/checks/text-flaws.ts'

describe('the marks of a text', () => {
  it.each<{
    readonly manner: ReadingKind
    readonly raw: string
    readonly expected: readonly string[]
  }>([
    // Policies of content are written with quotes; other texts are not.
    ...[
      "'self'",
      "'none'",
      "'strict-dynamic'",
      "'unsafe-eval'",
      "'nonce-abc123'",
      "'sha256-abc='",
    ].map((raw) => ({ manner: 'words' as const, raw, expected: [] })),
    { manner: 'words', raw: "'selfish'", expected: ['quotes'] },
    { manner: 'words', raw: "'myself'", expected: ['quotes'] },
    { manner: 'words', raw: "''self'", expected: [] },
    { manner: 'words', raw: '""', expected: ['quotes'] },
    { manner: 'words', raw: '"', expected: ['quote'] },
    { manner: 'words', raw: "'", expected: [] },
    { manner: 'grammar', raw: "'", expected: ['quote'] },
    { manner: 'words', raw: '"a\\"b"', expected: ['quotes'] },
    { manner: 'words', raw: '"a" and "b"', expected: [] },
    { manner: 'words', raw: 'say "it', expected: [] },
    { manner: 'words', raw: '6"', expected: [] },
    { manner: 'words', raw: '6" x"', expected: [] },
    { manner: 'words', raw: '"6', expected: ['quote'] },
    { manner: 'words', raw: 'x"', expected: ['quote'] },
    // What is around a document, its readers skip.
    { manner: 'bytes', raw: '{"a":1}\n', expected: [] },
    { manner: 'bytes', raw: '{"a":1\n', expected: ['line-feed'] },
    { manner: 'bytes', raw: 'a}\n', expected: ['line-feed'] },
    { manner: 'bytes', raw: '[1]\n', expected: [] },
    { manner: 'bytes', raw: '[1\n', expected: ['line-feed'] },
    { manner: 'bytes', raw: '1]\n', expected: ['line-feed'] },
    { manner: 'bytes', raw: '-----BEGIN A-----\n', expected: [] },
    { manner: 'bytes', raw: 'a -----BEGIN \n', expected: ['line-feed'] },
    { manner: 'bytes', raw: ' \n', expected: ['line-feed'] },
    // Comments.
    { manner: 'bytes', raw: 'key \t# note', expected: ['comment'] },
    { manner: 'bytes', raw: 'key #note', expected: [] },
    { manner: 'bytes', raw: 'two words # note', expected: [] },
    { manner: 'words', raw: 'Issue # 5', expected: [] },
    { manner: 'grammar', raw: 'a #b', expected: ['comment'] },
    // Hidden characters.
    { manner: 'words', raw: '\ufeffa', expected: ['byte-order-mark'] },
    { manner: 'words', raw: 'a\ufeffb', expected: ['zero-width'] },
    { manner: 'bytes', raw: 'a\u00adb', expected: ['soft-hyphen'] },
    { manner: 'words', raw: 'a\u00adb', expected: [] },
    { manner: 'words', raw: 'a\u200bb', expected: ['zero-width'] },
    { manner: 'words', raw: '\u4e00\u200b\u4e00', expected: [] },
    { manner: 'words', raw: '\u4e00\u200ba', expected: ['zero-width'] },
    { manner: 'words', raw: 'a\u200b\u4e00', expected: ['zero-width'] },
    { manner: 'words', raw: '\u4e00\u200b', expected: ['zero-width'] },
    { manner: 'words', raw: '\u200b\u4e00', expected: ['zero-width'] },
    { manner: 'words', raw: '\u007f\u200b\u007f', expected: ['zero-width', 'control'] },
    { manner: 'bytes', raw: '\u4e00\u200b\u4e00', expected: ['zero-width'] },
    { manner: 'words', raw: 'a\u200fb', expected: ['bidirectional'] },
    { manner: 'words', raw: '\u05d0\u200fb', expected: [] },
    { manner: 'bytes', raw: '\u05d0\u200fb', expected: ['bidirectional'] },
    { manner: 'words', raw: 'a\u00a0b', expected: [] },
    { manner: 'words', raw: '\u00a0a', expected: ['no-break-space'] },
    { manner: 'bytes', raw: 'a\u00a0b', expected: ['no-break-space'] },
    // Typographic quotes.
    { manner: 'words', raw: ' \u201ca\u201d\n', expected: ['line-feed', 'quotes-around'] },
    { manner: 'words', raw: '\u201ca\u201d b', expected: [] },
    { manner: 'words', raw: 'a \u201cb\u201d', expected: [] },
    { manner: 'bytes', raw: 'a \u201cb\u201d', expected: ['quotes-inside'] },
    { manner: 'bytes', raw: '\u201ca\u201d b', expected: ['quotes-inside'] },
    { manner: 'words', raw: '\u201ca\u201d b \u201cc\u201d', expected: [] },
    { manner: 'bytes', raw: '\u201ca\u201d b \u201cc\u201d', expected: ['quotes-around'] },
    // Codes.
    { manner: 'words', raw: 'a\0b', expected: ['nul'] },
    { manner: 'words', raw: '\ufffd\u0001', expected: ['replacement', 'control'] },
    { manner: 'words', raw: '\u00c3\u00bc', expected: ['latin-1'] },
    { manner: 'bytes', raw: 'a\rb', expected: [] },
    { manner: 'words', raw: 'hello', expected: [] },
  ])('read as $manner, of $raw: $expected', ({ manner, raw, expected }) => {
    expect(textFlawsOf(raw, manner)).toEqual(expected)
  })
})
