import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { filesEnding, ROOT } from './source-files.ts'

/** Real texts to begin from: examples and fixtures. */
export const REAL_TEXTS: readonly string[] = [
  ...filesEnding('examples', '.yml'),
  ...filesEnding('examples', '.json'),
]
  .filter((path) => !path.includes('/reports/'))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'))
  .concat('A=b\nexport C="d\\n${A}" # e\n', '# @required @type=string(a=b)\nA=\n')
  .concat(
    'A == "x" && size(B) > 3 || B.matches("^a+$")',
    '@required @type=string(minLength=5) @docs("a b", c) # d',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf:k::',
  )

/** What means something to one reader or another. */
export const WORDS: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '<<',
    '*a',
    '&a',
    '!!js/function',
  ],
  ...[
    '!Ref ',
    '!Sub ',
    '- ',
    ': ',
    '? ',
    '|\n',
    '>\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '\r\n',
  ],
  ...[
    '${',
    '$A',
    ':-',
    '$(',
    '{{',
    '}}',
    '{{resolve:ssm:',
    '#',
    '=',
    ',',
    '\t',
    '\0',
    '\ufeff',
    '\ud800',
    '\udc00',
  ],
  ...[
    '1e999',
    '-0',
    '0x',
    '9'.repeat(400),
    'NaN',
    '.inf',
    'null',
    'true',
    '2001-01-01',
    '\u2028',
    '\u202e',
    '😀',
  ],
  ...[
    'environment',
    'valueFrom',
    'secrets',
    'env_file',
    'variables',
    'extends',
    'services',
    'Resources',
    'spec',
  ],
]

const word = fc.constantFrom(...WORDS)

export const wordsInARow: fc.Arbitrary<string> = fc
  .array(fc.oneof(word, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** Where something is done to a text, how many characters are cut out there, and what is put in their place. */
export type Edit = readonly [place: number, length: number, put: string]

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(), fc.nat(40), fc.oneof(word, fc.constant(''))),
  { minLength: 1, maxLength: 6 },
)

/** A text with pieces cut out, or put in. */
export function edited(text: string, all: readonly Edit[]): string {
  return all.reduce((now, [place, length, put]) => {
    const at = now.length === 0 ? 0 : place % now.length
    return now.slice(0, at) + put + now.slice(at + (length % 3 === 0 ? 0 : length))
  }, text)
}

/** What every object inherits: it must stay as it is, whatever is read. */
export function everyObject(): string {
  const inherited = 'polluted' in {} ? 'polluted' : ''
  return [
    ...Object.getOwnPropertyNames(Object.prototype).sort(),
    ...Object.keys({}),
    inherited,
  ].join()
}
