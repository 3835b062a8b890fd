import * as z from 'zod/mini'
import { defineType, oneOf } from './type.ts'

/** The words that a reader accepts, and whether case matters. */
interface BooleanWords {
  readonly words: readonly string[]
  readonly exact?: boolean
}

/**
 * Tested with pydantic-settings 2.14, envalid 8.2, zod 4's `stringbool`, Go's `strconv.ParseBool`, django-environ
 * and Rust's `bool::from_str`; from the source of Spring's StringToBooleanConverter and the documentation of
 * .NET's `bool.Parse`.
 */
const READERS = {
  pydantic: { words: ['true', 'false', '1', '0', 't', 'f', 'y', 'n', 'yes', 'no', 'on', 'off'] },
  envalid: {
    words: ['true', 'false', '1', '0', 't', 'f', 'yes', 'no', 'on', 'off'],
    exact: true,
  },
  zod: {
    words: [
      ...['true', 'false', '1', '0', 'y', 'n', 'yes', 'no', 'on', 'off', 'enabled', 'disabled'],
    ],
  },
  go: {
    words: [...['true', 'false', '1', '0', 't', 'f', 'T', 'F', 'TRUE', 'FALSE', 'True', 'False']],
    exact: true,
  },
  // It reads every other word as false, even `tru` and `enabled`; only clear words are accepted here.
  'django-environ': {
    words: ['true', 'false', '1', '0', 'y', 'n', 'yes', 'no', 'on', 'off', 'ok'],
  },
  spring: { words: ['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'] },
  rust: { words: ['true', 'false'], exact: true },
  dotnet: { words: ['true', 'false'] },
} satisfies Record<string, BooleanWords>

type BooleanReader = keyof typeof READERS
const NAMES = Object.keys(READERS) as [BooleanReader, ...BooleanReader[]]

/** Without a reader: the words that most readers accept. */
const PORTABLE: BooleanWords = { words: ['true', 'false', '1', '0'] }

const wordsOf = (reader: BooleanReader | undefined): BooleanWords =>
  reader === undefined ? PORTABLE : READERS[reader]

export const booleanType = defineType({
  name: 'boolean',
  summary:
    'A word that `reader` accepts as true or false; without `reader`: `true`, `false`, `1` or `0` in any case.',
  sensitive: false,
  reads: 'boolean',
  options: {
    reader: z
      .optional(z.enum(NAMES))
      .check(z.describe('The library that reads it; each accepts different words.')),
  },
  examples: { good: ['true', '0'], bad: ['yes', 'True # on'] },
  flaws: {
    word: {
      says: ({ reader }) =>
        reader === undefined
          ? 'is not a boolean that every reader accepts'
          : `is not a boolean that ${reader} accepts`,
      fix: ({ reader }) =>
        reader === undefined
          ? 'Write true or false; if the service’s library accepts other words, set reader in the policy.'
          : `Write ${oneOf(wordsOf(reader).words)}.`,
    },
  },
  judge: (raw, { reader }) => {
    const { words, exact = false } = wordsOf(reader)
    return words.includes(exact ? raw : raw.toLowerCase()) ? [] : ['word']
  },
})
