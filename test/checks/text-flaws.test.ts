import { describe, expect, it } from 'vitest'
import { type ReadingKind, textFlawsOf } from '../../src/checks/text-flaws.ts'

describe('the marks of a text', () => {
  it.each<[ReadingKind, string, readonly string[]]>([
    // Policies of content are written with quotes; other texts are not.
    ...[
      "'self'",
      "'none'",
      "'strict-dynamic'",
      "'unsafe-eval'",
      "'nonce-abc123'",
      "'sha256-abc='",
    ].map((raw): [ReadingKind, string, readonly string[]] => ['words', raw, []]),
    ['words', "'selfish'", ['quotes']],
    ['words', "'myself'", ['quotes']],
    ['words', "''self'", []],
    ['words', '""', ['quotes']],
    ['words', '"', ['quote']],
    ['words', "'", []],
    ['grammar', "'", ['quote']],
    ['words', '"a\\"b"', ['quotes']],
    ['words', '"a" and "b"', []],
    ['words', 'say "it', []],
    ['words', '6"', []],
    ['words', '6" x"', []],
    ['words', '"6', ['quote']],
    ['words', 'x"', ['quote']],
    // What is around a document, its readers skip.
    ['bytes', '{"a":1}\n', []],
    ['bytes', '{"a":1\n', ['line-feed']],
    ['bytes', 'a}\n', ['line-feed']],
    ['bytes', '[1]\n', []],
    ['bytes', '[1\n', ['line-feed']],
    ['bytes', '1]\n', ['line-feed']],
    ['bytes', '-----BEGIN A-----\n', []],
    ['bytes', 'a -----BEGIN \n', ['line-feed']],
    ['bytes', ' \n', ['line-feed']],
    // Comments.
    ['bytes', 'key \t# note', ['comment']],
    ['bytes', 'key #note', []],
    ['bytes', 'two words # note', []],
    ['words', 'Issue # 5', []],
    ['grammar', 'a #b', ['comment']],
    // Hidden characters.
    ['words', '\ufeffa', ['byte-order-mark']],
    ['words', 'a\ufeffb', ['zero-width']],
    ['bytes', 'a\u00adb', ['soft-hyphen']],
    ['words', 'a\u00adb', []],
    ['words', 'a\u200bb', ['zero-width']],
    ['words', '\u4e00\u200b\u4e00', []],
    ['words', '\u4e00\u200ba', ['zero-width']],
    ['words', 'a\u200b\u4e00', ['zero-width']],
    ['words', '\u4e00\u200b', ['zero-width']],
    ['words', '\u200b\u4e00', ['zero-width']],
    ['words', '\u007f\u200b\u007f', ['zero-width', 'control']],
    ['bytes', '\u4e00\u200b\u4e00', ['zero-width']],
    ['words', 'a\u200fb', ['bidirectional']],
    ['words', '\u05d0\u200fb', []],
    ['bytes', '\u05d0\u200fb', ['bidirectional']],
    ['words', 'a\u00a0b', []],
    ['words', '\u00a0a', ['no-break-space']],
    ['bytes', 'a\u00a0b', ['no-break-space']],
    // Typographic quotes.
    ['words', ' \u201ca\u201d\n', ['line-feed', 'quotes-around']],
    ['words', '\u201ca\u201d b', []],
    ['words', 'a \u201cb\u201d', []],
    ['bytes', 'a \u201cb\u201d', ['quotes-inside']],
    ['bytes', '\u201ca\u201d b', ['quotes-inside']],
    ['words', '\u201ca\u201d b \u201cc\u201d', []],
    ['bytes', '\u201ca\u201d b \u201cc\u201d', ['quotes-around']],
    // Codes.
    ['words', 'a\0b', ['nul']],
    ['words', '\ufffd\u0001', ['replacement', 'control']],
    ['words', '\u00c3\u00bc', ['latin-1']],
    ['bytes', 'a\rb', []],
    ['words', 'hello', []],
  ])('read as %s, of %j: %j', (manner, raw, expected) => {
    expect(textFlawsOf(raw, manner)).toEqual(expected)
  })
})
