import * as z from 'zod/mini'
import {
  againstWords,
  BOOLEAN_READER_NAMES,
  BOOLEAN_READERS,
  type BooleanReader,
  type BooleanReading,
  meaningOf,
  readingOf,
} from './boolean-readers.ts'
import { defineType, oneOf } from './type.ts'

/** Words that most readers accept, and some do not. */
const KNOWN = {
  digit: ['1', '0'],
  case: ['True', 'TRUE', 'False', 'FALSE'],
  'yes-no': ['yes', 'no'],
  'on-off': ['on', 'off'],
  letter: ['y', 'n', 't', 'f'],
} as const

const read = (reader: BooleanReader): BooleanReading => BOOLEAN_READERS[reader]
/** Whether any text is true to this reader. */
const hasNoFalse = (reader: BooleanReader) => read(reader).no.length === 0

const notPortable = (kind: keyof typeof KNOWN, saying: string, fix: string) => ({
  check: 'boolean-portable',
  says: `${saying}, which some readers refuse or read as the opposite: ${readersAgainst(kind)}`,
  fix: `${fix}, or set reader in the policy.`,
})

/** Leaves out the readers that take even `false` for true: no spelling helps them. */
const readersAgainst = (kind: keyof typeof KNOWN) =>
  againstWords(KNOWN[kind])
    .filter((name) => !hasNoFalse(name))
    .join(', ')

export const booleanType = defineType({
  name: 'boolean',
  summary:
    'A word that `reader` accepts as true or false; without `reader`: `true` or `false`, and with a warning `1`, `0`, another case and words such as `yes` and `off`.',
  sensitive: false,
  reads: 'boolean',
  options: {
    reader: z.optional(z.enum(BOOLEAN_READER_NAMES)).register(z.globalRegistry, {
      description: 'The library that reads it; each accepts different words.',
    }),
  },
  examples: { good: ['true', 'false'], bad: ['enabled', 'True # on'] },
  flaws: {
    word: {
      says: ({ reader }) =>
        reader === undefined
          ? 'is not a boolean that every reader accepts'
          : `is not a boolean that ${reader} accepts`,
      fix: ({ reader }) =>
        reader === undefined
          ? 'Write true or false; if the service’s library accepts other words, set reader in the policy.'
          : `Write ${oneOf([...read(reader).yes, ...read(reader).no])}.`,
    },
    inverted: {
      says: ({ reader = 'presence' }) => {
        const { otherwise, title } = read(reader)
        return `means ${otherwise === 'true' ? 'false' : 'true'}, but ${title} reads it as ${otherwise}`
      },
      fix: ({ reader = 'presence' }) => {
        const { otherwise, yes, no } = read(reader)
        return hasNoFalse(reader)
          ? 'Remove the variable to turn it off, or name another reader in the policy.'
          : `Write ${oneOf(otherwise === 'true' ? no : yes)}.`
      },
    },
    'yes-no': notPortable('yes-no', 'is yes or no', 'Write true or false'),
    'on-off': notPortable('on-off', 'is on or off', 'Write true or false'),
    letter: notPortable('letter', 'is a single letter', 'Write true or false'),
    digit: notPortable('digit', 'is 1 or 0', 'Write true or false'),
    case: notPortable(
      'case',
      'is true or false with capital letters',
      'Write true or false in small letters',
    ),
  },
  judge: (raw, { reader }) => {
    if (reader !== undefined) return judgeFor(raw, reader)
    if (raw === 'true' || raw === 'false') return []
    return [kindOf(raw)]
  },
})

function kindOf(raw: string): keyof typeof KNOWN | 'word' {
  if (raw === '1' || raw === '0') return 'digit'
  if (/^(true|false)$/i.test(raw)) return 'case'
  if (/^(yes|no)$/i.test(raw)) return 'yes-no'
  if (/^(on|off)$/i.test(raw)) return 'on-off'
  return /^[yntf]$/i.test(raw) ? 'letter' : 'word'
}

/** A word without a meaning is a mistake, unless any text turns the variable on. */
function judgeFor(raw: string, reader: BooleanReader) {
  const reading = readingOf(raw, reader)
  const meaning = meaningOf(raw)
  if (reading === 'refused') return ['word'] as const
  if (meaning === null)
    return hasNoFalse(reader) || read(reader).yes.includes(raw.trim().toLowerCase())
      ? []
      : (['word'] as const)
  return reading === meaning ? [] : (['inverted'] as const)
}
