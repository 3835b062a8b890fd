import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, type Check, defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import type { TextFlaw } from './text-flaws.ts'

interface TextFlawWords {
  readonly says: string
  readonly fix: string
}

const AGAIN = 'Type it again at its source: it was copied from a web page or a document.'
const QUOTES: TextFlawWords = {
  says: 'has quotes around its value, which the service reads as part of it',
  fix: 'Remove the quotes at the source: `docker --env-file` and the AWS consoles keep them.',
}
const HIDDEN = (what: string): TextFlawWords => ({
  says: `holds ${what}, which is invisible`,
  fix: AGAIN,
})

const WORDS: Readonly<Record<TextFlaw, TextFlawWords>> = {
  'line-feed': {
    says: 'ends with a newline, which the service reads as part of the value',
    fix: 'Store it without the newline: use `printf %s`, not `echo`; `"$(cat FILE)"` drops it.',
  },
  'carriage-return': {
    says: 'ends with a carriage return (a Windows file), which the service reads as part of the value',
    fix: 'Convert the file (`dos2unix FILE`), and store the value again.',
  },
  'white-space': {
    says: 'begins or ends with white space, which the service reads as part of the value',
    fix: 'Store it without the surrounding space.',
  },
  quotes: QUOTES,
  quote: {
    says: 'has a quote at one end only',
    fix: 'Remove the quote at the source, or restore the part that was cut off.',
  },
  'byte-order-mark': {
    says: 'begins with a byte order mark, which is invisible',
    fix: 'Save its source file as UTF-8 without a byte order mark.',
  },
  'zero-width': HIDDEN('a zero-width character'),
  bidirectional: HIDDEN('a mark that changes the text direction'),
  'soft-hyphen': HIDDEN('a soft hyphen'),
  'no-break-space': {
    says: 'holds a no-break space, which looks like a space',
    fix: AGAIN,
  },
  'quotes-around': {
    says: 'has typographic quotes around its value, which programs do not treat as quotes',
    fix: AGAIN,
  },
  'quotes-inside': {
    says: 'holds typographic quotes, as word processors and chats insert them',
    fix: AGAIN,
  },
  nul: {
    says: 'holds a NUL, which ends a process variable',
    fix: 'Store it as text; encode binary content as base64.',
  },
  control: { says: 'holds a control character', fix: AGAIN },
  comment: {
    says: 'has a comment after its value, which the service reads as part of it',
    fix: 'Put the comment on its own line: `docker --env-file` and manifests do not strip it.',
  },
  replacement: {
    says: 'holds the replacement character for unreadable text (U+FFFD)',
    fix: 'Store it again from an intact copy, as UTF-8.',
  },
  'latin-1': {
    says: 'holds UTF-8 that was read as Latin-1, so its non-ASCII letters are wrong',
    fix: 'Store it again from an intact copy, as UTF-8.',
  },
}

const HARMLESS = {
  when: 'the value is of its type with the character too, or its type is unknown',
  levels: ADVICE,
}

/** The characters belong to a text that is not the value. Beside a placeholder they are a mistake of their own. */
const NOT_THE_VALUE: readonly string[] = [
  'nullish-literal',
  'unresolved-template',
  'container-view',
  'whole-secret',
  'wrong-kind',
  'double-encoded',
]

/** One finding per variable and check: the first mark is enough. */
function textCheck(check: Pick<Check, 'id' | 'levels' | 'why' | 'example'>): Check {
  const isMilder = check.levels !== ADVICE
  return defineCheck({
    yieldsTo: NOT_THE_VALUE,
    ...(isMilder && { exceptions: { harmless: HARMLESS } }),
    ...check,
    find: (scope) => {
      const reported = new Set<PresentVariable>()
      return (scope.marks.get(check.id) ?? []).flatMap(
        ({ variable, mark, grave }): readonly FindingDraft[] => {
          if (reported.has(variable)) return []
          reported.add(variable)
          const draft = { variable, ...WORDS[mark], facts: { character: mark } }
          return [isMilder && !grave ? { ...draft, exception: 'harmless' } : draft]
        },
      )
    },
  })
}

/** Accidental characters: an error where they change what the service reads, else advice. */
export const textTopics: readonly Check[] = [
  textCheck({
    id: 'line-end',
    levels: EVERYWHERE,
    why: 'A trailing newline is part of the value: keys no longer match, hosts are not found.',
    example: { types: { PORT: 'port' }, bad: ['PORT=8080\n'], good: ['PORT=8080'] },
  }),
  textCheck({
    id: 'edge-whitespace',
    levels: EVERYWHERE,
    why: 'White space around a value is part of it, and no screen shows it.',
    example: { types: { PORT: 'port' }, bad: ['PORT= 8080'], good: ['PORT=8080'] },
  }),
  textCheck({
    id: 'wrapped-quotes',
    levels: EVERYWHERE,
    why: 'Shells remove quotes; consoles, manifests and `docker --env-file` keep them.',
    example: { types: { DEBUG: 'boolean' }, bad: ['DEBUG="false"'], good: ['DEBUG=false'] },
  }),
  textCheck({
    id: 'invisible-character',
    levels: EVERYWHERE,
    why: 'Invisible characters still count in comparisons, signatures and lookups.',
    example: {
      types: { API_URL: 'url' },
      bad: ['API_URL=https://api.acme-co.com\u200b'],
      good: ['API_URL=https://api.acme-co.com'],
    },
  }),
  textCheck({
    id: 'smart-quotes',
    levels: EVERYWHERE,
    why: 'A word processor inserted them, and programs do not treat them as quotes.',
    example: {
      types: { DEBUG: 'boolean' },
      bad: ['DEBUG=\u201cfalse\u201d'],
      good: ['DEBUG=false'],
    },
  }),
  textCheck({
    id: 'control-character',
    levels: EVERYWHERE,
    why: 'Terminals, parsers and the system act on such a character.',
    example: { bad: ['GREETING=hello\u0000'], good: ['GREETING=hello'] },
  }),
  textCheck({
    id: 'inline-comment',
    levels: EVERYWHERE,
    why: 'Only some env file readers strip comments after a value.',
    example: { types: { POOL: 'integer' }, bad: ['POOL=12 # ten'], good: ['POOL=12'] },
  }),
  textCheck({
    id: 'mojibake',
    levels: ADVICE,
    why: 'A step read the text in the wrong encoding, so letters were lost or replaced.',
    example: { bad: ['CITY=M\u00c3\u00bcnchen'], good: ['CITY=M\u00fcnchen'] },
  }),
]
