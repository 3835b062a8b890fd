import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, type Check, defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { STAND_INS } from './flaw.ts'
import type { TextFlaw } from './text-flaws.ts'

interface TextFlawWords {
  readonly says: string
  readonly fix: string
}

const AGAIN = 'Write it again by hand where it comes from: it was copied from a page or a document.'
const QUOTES: TextFlawWords = {
  says: 'has quotes around its value, and the service gets them as a part of it',
  fix: 'Take the quotes away where it comes from: `docker --env-file` and the AWS consoles keep them.',
}
const HIDDEN = (what: string): TextFlawWords => ({
  says: `holds ${what}, which shows as nothing`,
  fix: AGAIN,
})

const WORDS: Readonly<Record<TextFlaw, TextFlawWords>> = {
  'line-feed': {
    says: 'ends with a line end, which the service reads as a part of it',
    fix: 'Store it without: `printf %s` writes no line end, `echo` does; `"$(cat FILE)"` drops it.',
  },
  'carriage-return': {
    says: 'ends with a carriage return, as files of Windows do, and the service reads it as a part of it',
    fix: 'Give the file Unix line ends (`dos2unix FILE`), and store the value again.',
  },
  'white-space': {
    says: 'begins or ends with white space, which the service reads as a part of it',
    fix: 'Store it without the space around it.',
  },
  quotes: QUOTES,
  quote: {
    says: 'has a quote at one end and none at the other',
    fix: 'Take the quote away where it comes from, or restore the part that was cut off with the other one.',
  },
  'byte-order-mark': {
    says: 'begins with a byte order mark, which shows as nothing',
    fix: 'Save the file that it comes from as UTF-8 without a byte order mark.',
  },
  'zero-width': HIDDEN('a character of no width'),
  bidirectional: HIDDEN('a mark that changes the direction of writing'),
  'soft-hyphen': HIDDEN('a soft hyphen'),
  'no-break-space': {
    says: 'holds a no-break space, which looks like a space and is none',
    fix: AGAIN,
  },
  'quotes-around': {
    says: 'has typographic quotes around its value, which no program takes for quotes',
    fix: AGAIN,
  },
  'quotes-inside': {
    says: 'holds typographic quotes, as word processors and chats put them in',
    fix: AGAIN,
  },
  nul: {
    says: 'holds a NUL, at which a variable of a process ends',
    fix: 'Store it as text; binary content goes in as base64.',
  },
  control: { says: 'holds a control character', fix: AGAIN },
  comment: {
    says: 'has a comment behind its value, and the service gets the comment as a part of it',
    fix: 'Put the comment on a line of its own: `docker --env-file` and manifests know none behind a value.',
  },
  replacement: {
    says: 'holds the sign for a character that could not be read (U+FFFD)',
    fix: 'Store it again from where it is still whole, as UTF-8.',
  },
  'latin-1': {
    says: 'holds UTF-8 that was read as Latin-1, so its letters beyond ASCII are others now',
    fix: 'Store it again from where it is still whole, as UTF-8.',
  },
}

/** One finding a variable: of the marks of one check the first says enough. */
function textCheck(check: Pick<Check, 'id' | 'levels' | 'why' | 'example'>): Check {
  return defineCheck({
    yieldsTo: STAND_INS,
    ...check,
    find: (scope) => {
      const told = new Set<PresentVariable>()
      return (scope.marks.get(check.id) ?? []).flatMap(
        ({ variable, mark, grave }): readonly FindingDraft[] => {
          if (told.has(variable)) return []
          told.add(variable)
          const levels = grave ? check.levels : ADVICE
          return [{ variable, ...WORDS[mark], facts: { character: mark }, levels }]
        },
      )
    },
  })
}

/** What stands in a value and was not meant: an error where it changes what the service reads, advice elsewhere. */
export const textTopics: readonly Check[] = [
  textCheck({
    id: 'line-end',
    levels: EVERYWHERE,
    why: 'A line end that came along with a value is a part of it: keys no longer match, hosts are not found.',
    example: { types: { PORT: 'port' }, bad: ['PORT=8080\n'], good: ['PORT=8080'] },
  }),
  textCheck({
    id: 'edge-whitespace',
    levels: EVERYWHERE,
    why: 'White space around a value is a part of it, and no screen shows it.',
    example: { types: { PORT: 'port' }, bad: ['PORT= 8080'], good: ['PORT=8080'] },
  }),
  textCheck({
    id: 'wrapped-quotes',
    levels: EVERYWHERE,
    why: 'Shells take quotes away; consoles, manifests and `docker --env-file` pass them on.',
    example: { types: { DEBUG: 'boolean' }, bad: ['DEBUG="false"'], good: ['DEBUG=false'] },
  }),
  textCheck({
    id: 'invisible-character',
    levels: EVERYWHERE,
    why: 'What nobody sees is compared, signed and looked up all the same.',
    example: {
      types: { API_URL: 'url' },
      bad: ['API_URL=https://api.example.com\u200b'],
      good: ['API_URL=https://api.example.com'],
    },
  }),
  textCheck({
    id: 'smart-quotes',
    levels: EVERYWHERE,
    why: 'A word processor put them in, and no program takes them for quotes.',
    example: {
      types: { DEBUG: 'boolean' },
      bad: ['DEBUG=\u201cfalse\u201d'],
      good: ['DEBUG=false'],
    },
  }),
  textCheck({
    id: 'control-character',
    levels: EVERYWHERE,
    why: 'Terminals, parsers and the system itself act on such a character instead of passing it on.',
    example: { bad: ['GREETING=hello\u0000'], good: ['GREETING=hello'] },
  }),
  textCheck({
    id: 'inline-comment',
    levels: EVERYWHERE,
    why: 'Only some readers of env files know comments behind a value; all others pass them on.',
    example: { types: { POOL: 'integer' }, bad: ['POOL=12 # ten'], good: ['POOL=12'] },
  }),
  textCheck({
    id: 'mojibake',
    levels: ADVICE,
    why: 'A step on the way read the text in another encoding, and letters were lost or replaced.',
    example: { bad: ['CITY=M\u00c3\u00bcnchen'], good: ['CITY=M\u00fcnchen'] },
  }),
]
