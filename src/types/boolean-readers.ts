import { NO, YES } from '../domain/yes-no.ts'

/** What a reader makes of words, besides empty text. */
export interface BooleanReading {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  /** Whether case matters. */
  readonly exact?: boolean
  /** Whether it ignores outer white space. */
  readonly trims?: boolean
  /** What it makes of any other text. */
  readonly otherwise: 'refused' | 'false' | 'true'
  /** The name for messages and the documentation. */
  readonly title: string
  /** The version that was run; null for one that could not be run, with the reason in `source`. */
  readonly asked: string | null
  readonly source?: string
}

const GO_WORDS = {
  yes: ['true', '1', 't', 'T', 'TRUE', 'True'],
  no: ['false', '0', 'f', 'F', 'FALSE', 'False'],
  exact: true,
} as const
const SERDE_WORDS = { yes: ['true'], no: ['false'], exact: true, otherwise: 'refused' } as const

/** What each reader makes of each word, as seen in a run on 2026-11-30 unless `asked` is null. */
export const BOOLEAN_READERS = {
  presence: {
    title: 'an application that only asks whether the variable is set',
    asked: 'any language',
    yes: [],
    no: [],
    otherwise: 'true',
  },
  pydantic: {
    title: 'pydantic',
    asked: '2.14.4',
    yes: ['true', '1', 't', 'y', 'yes', 'on'],
    no: ['false', '0', 'f', 'n', 'no', 'off'],
    otherwise: 'refused',
  },
  decouple: {
    title: 'python-decouple',
    asked: '3.8',
    yes: ['true', '1', 't', 'y', 'yes', 'on'],
    no: ['false', '0', 'f', 'n', 'no', 'off'],
    otherwise: 'refused',
  },
  environs: {
    title: 'environs',
    asked: '15.2',
    yes: 'true,True,TRUE,1,t,T,y,Y,yes,Yes,YES,on,On,ON'.split(','),
    no: 'false,False,FALSE,0,f,F,n,N,no,No,NO,off,Off,OFF'.split(','),
    exact: true,
    otherwise: 'refused',
  },
  // It reads any number but 0 as true; only clear words are accepted here.
  'django-environ': {
    title: 'django-environ',
    asked: '0.14',
    yes: ['true', '1', 'y', 'yes', 'on', 'ok'],
    no: ['false', '0', 'f', 'n', 'no', 'off', 'disabled'],
    trims: true,
    otherwise: 'false',
  },
  starlette: {
    title: 'starlette',
    asked: '1.10',
    yes: ['true', '1'],
    no: ['false', '0'],
    otherwise: 'refused',
  },
  dynaconf: {
    title: 'dynaconf with cast=bool',
    asked: '3.3.5',
    yes: ['true', 'True', '1'],
    no: ['false', 'False', '0'],
    exact: true,
    trims: true,
    otherwise: 'true',
  },
  // It keeps every other word as text, and text is true in a condition.
  flask: {
    title: 'Flask’s from_prefixed_env',
    asked: '3.1.3',
    yes: ['true', '1'],
    no: ['false', '0'],
    exact: true,
    trims: true,
    otherwise: 'true',
  },
  'flask-debug': {
    title: 'Flask’s FLASK_DEBUG',
    asked: null,
    source: 'its source',
    yes: ['true', '1'],
    no: ['false', '0', 'no'],
    otherwise: 'true',
  },
  envalid: {
    title: 'envalid',
    asked: '8.2',
    yes: ['true', '1', 't', 'yes', 'on'],
    no: ['false', '0', 'f', 'no', 'off'],
    exact: true,
    otherwise: 'refused',
  },
  zod: {
    title: 'zod’s stringbool',
    asked: '4.6.7',
    yes: ['true', '1', 'y', 'yes', 'on', 'enabled'],
    no: ['false', '0', 'n', 'no', 'off', 'disabled'],
    otherwise: 'refused',
  },
  coerce: {
    title: 'z.coerce.boolean',
    asked: 'zod 4.6.7',
    yes: [],
    no: [],
    otherwise: 'true',
  },
  convict: {
    title: 'convict',
    asked: '6.2.5',
    yes: ['true'],
    no: ['false'],
    otherwise: 'true',
  },
  joi: {
    title: 'joi',
    asked: '18.3.2',
    yes: ['true'],
    no: ['false'],
    trims: true,
    otherwise: 'refused',
  },
  'env-var': {
    title: 'env-var’s asBool',
    asked: '7.5.0',
    yes: ['true', '1'],
    no: ['false', '0'],
    otherwise: 'refused',
  },
  effect: {
    title: 'effect',
    asked: '4.1',
    yes: ['true', '1', 'y', 'yes', 'on'],
    no: ['false', '0', 'n', 'no', 'off'],
    exact: true,
    otherwise: 'refused',
  },
  go: { title: 'Go’s strconv.ParseBool', asked: '1.26', ...GO_WORDS, otherwise: 'refused' },
  caarlos0: { title: 'caarlos0/env', asked: '11.4.2', ...GO_WORDS, otherwise: 'refused' },
  envconfig: { title: 'envconfig', asked: '1.4', ...GO_WORDS, otherwise: 'refused' },
  viper: { title: 'viper’s GetBool', asked: '1.21', ...GO_WORDS, otherwise: 'false' },
  koanf: { title: 'koanf’s Bool', asked: '2.4.1', ...GO_WORDS, otherwise: 'false' },
  kong: {
    title: 'kong',
    asked: '1.17',
    yes: ['true', '1', 'yes'],
    no: ['false', '0', 'no'],
    otherwise: 'refused',
  },
  spring: {
    title: 'Spring Boot',
    asked: '4.1.2',
    yes: ['true', '1', 'yes', 'on'],
    no: ['false', '0', 'no', 'off'],
    trims: true,
    otherwise: 'refused',
  },
  quarkus: {
    title: 'Quarkus (SmallRye)',
    asked: '3.17.2',
    yes: ['true', '1', 'y', 'yes', 'on', 'ja', 'j', 'oui', 'si', 'sim'],
    no: ['false', '0', 'f', 'n', 'no', 'off', 'disabled'],
    trims: true,
    otherwise: 'false',
  },
  rust: { title: 'Rust’s bool::from_str', asked: '1.95', ...SERDE_WORDS },
  envy: { title: 'envy', asked: '0.4.2', ...SERDE_WORDS },
  figment: { title: 'figment', asked: '0.10.19', ...SERDE_WORDS, trims: true },
  clap: { title: 'clap', asked: '4.6.9', ...SERDE_WORDS },
  config: {
    title: 'the config crate',
    asked: '0.15.27',
    yes: ['true', '1', 'yes', 'on'],
    no: ['false', '0', 'no', 'off'],
    otherwise: 'refused',
  },
  laravel: {
    title: 'Laravel’s env()',
    asked: null,
    source: 'its source',
    yes: ['true', '1'],
    no: ['false', '0'],
    otherwise: 'true',
  },
  dotnet: {
    title: '.NET’s bool.Parse',
    asked: null,
    source: 'its documentation',
    yes: ['true'],
    no: ['false'],
    otherwise: 'refused',
  },
} as const satisfies Record<string, BooleanReading>

export type BooleanReader = keyof typeof BOOLEAN_READERS

export const BOOLEAN_READER_NAMES = Object.keys(BOOLEAN_READERS) as [
  BooleanReader,
  ...BooleanReader[],
]

/** What the reader makes of a text that is not empty. */
export function readingOf(raw: string, name: BooleanReader): 'refused' | 'false' | 'true' {
  const { yes, no, exact, trims, otherwise }: BooleanReading = BOOLEAN_READERS[name]
  const trimmed = trims === true ? raw.trim() : raw
  const word = exact === true ? trimmed : trimmed.toLowerCase()
  if (yes.includes(word)) return 'true'
  return no.includes(word) ? 'false' : otherwise
}

/** What a text means to people: yes, no, or neither. */
export function meaningOf(raw: string): 'false' | 'true' | null {
  if (YES.test(raw)) return 'true'
  return NO.test(raw) ? 'false' : null
}

/** The readers that refuse one of these words, or read it as its opposite. */
export function againstWords(words: readonly string[]): readonly BooleanReader[] {
  return BOOLEAN_READER_NAMES.filter((name) =>
    words.some((word) => readingOf(word, name) !== meaningOf(word)),
  )
}
