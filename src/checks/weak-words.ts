/** Values that documentation, tutorials and templates publish, so that anyone can try them. */
const KNOWN_DEFAULTS: readonly RegExp[] = [
  /^dev[-_ ]?secret([-_ ].*)?$/i,
  /^(your|my)[-_]\d+[-_]bit[-_]secret.*$/i,
  /^a-string-secret-at-least-256-bits-long$/i,
  /^django-insecure-/i,
  /^(secret|password|admin|root|postgres|guest|minioadmin|letmein|keyboard cat)$/i,
  /^(s3cr3t|passw0rd|p@ssw0rd|qwerty|shhh+)$/i,
  // Airflow's Compose file and airflow.cfg up to 1.10, redis.conf, MinIO's and MySQL's images.
  /^(airflow|temporary_key|foobared|minio123|my-secret-pw)$/i,
  // Superset's deployment template and Compose file (CVE-2023-27524), Supabase's dashboard.
  /^(thisISaSECRET_1234|TEST_NON_DEV_SECRET|this_password_is_insecure_and_should_be_updated)$/,
  /^AKIAIOSFODNN7EXAMPLE$/,
  /EXAMPLEKEY$/,
  /^cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=$/,
  /^ZmDfcTF7_60GrrY167zsiPd67pEvs0aGOv2oasOM1Pg=$/,
]

/** The same as few expressions: one for each way to read capitals. */
export const KNOWN_DEFAULT: readonly RegExp[] = ['', 'i'].map((flags) => {
  const some = KNOWN_DEFAULTS.filter((known) => known.flags === flags)
  return new RegExp(some.map(({ source }) => source).join('|'), flags)
})

/** A word that means "put the real value here" anywhere in a secret. Too long to occur in random text. */
export const MARKER = /^(change(me|this|it)|placeholder|replace(me|this)|fixme|x{5,})$/

/** Words that people combine instead of a secret. A value of only these is no secret. */
export const FILLER_WORDS: readonly string[] = [
  ...['change', 'dummy', 'example', 'fill', 'fixme', 'insert', 'placeholder', 'replace', 'sample'],
  ...['tbd', 'todo', 'live'],
  ...['a', 'an', 'at', 'be', 'before', 'but', 'do', 'for', 'here', 'in', 'is', 'it', 'least', 'me'],
  ...[
    'my',
    'not',
    'of',
    'please',
    'prod',
    'production',
    'the',
    'this',
    'to',
    'use',
    'with',
    'your',
  ],
  ...['access', 'admin', 'api', 'app', 'auth', 'client', 'cookie', 'default', 'demo', 'deploy'],
  ...['dev', 'development', 'encryption', 'fake', 'foo', 'bar', 'baz', 'insecure', 'jwt', 'key'],
  ...['keys', 'local', 'long', 'must', 'new', 'own', 'pass', 'password', 'private', 'random'],
  ...['real', 'refresh', 'safe', 'secret', 'secrets', 'secure', 'session', 'shared', 'signing'],
  ...['some', 'something', 'staging', 'string', 'strong', 'stub', 'super', 'temp', 'test'],
  ...['testing', 'token', 'top', 'user', 'value', 'very', 'only', 'min', 'minimum', 'char'],
  ...['chars', 'characters', 'base', 'bit', 'bits', 'byte', 'bytes', 'hex', 'none', 'openssl'],
  ...['rand', 'generate', 'generated', 'output', 'db', 'database', 'redis', 'postgres', 'server'],
]

/** Whole values that are placeholders in any variable. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^(change[-_ ]?(me|this|it)|replace[-_ ]?(me|this)|place[-_ ]?holder|todo|fixme|tbd)[!.]*$/i,
  /^(your|my|insert|put|enter|add)[-_ ](.*[-_ ])?here$/i,
  /^(your|(insert|put|enter|add)[-_](your|the|api|key|secret|token|password|value))[-_][a-z0-9_-]+$/i,
  /^<[^<>]+>$/i,
  /^x{3,}$/i,
  /^\.{3,}$|^\*{3,}$/i,
]

/** Any of them: most values begin like none, and one expression sees that at once. */
export const PLACEHOLDER = new RegExp(PLACEHOLDERS.map(({ source }) => source).join('|'), 'i')

/** Short or sequential digits are decoration, as in `changeme123`; other digits may be the secret itself. */
const DECORATION = /^(\d{1,4}|12345\d*)$/

/** The words of a value: split between letters, digits and camel case, without decorative digits. */
export function words(raw: string): readonly string[] {
  return raw
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !DECORATION.test(word))
}

/** Inside a joined word, short fillers prove nothing. */
const JOINED_WORDS = FILLER_WORDS.filter((word) => word.length > 2 || word === 'my')

/**
 * A fast test of the first two letters, which rules out most random texts. Other letters than those of English may
 * become English ones in lower case, so they are no reason to rule out a text.
 */
const BEGINS_AS_FILLER = new RegExp(
  `^[^a-z\\u0080-\\uffff]*(?:[a-z]?[\\u0080-\\uffff]|a|xx|${[...new Set(FILLER_WORDS.map((word) => word.slice(0, 2)))].join('|')})`,
  'i',
)

/** False only for a text whose first word is not filler. */
export function mayBeFiller(raw: string): boolean {
  return BEGINS_AS_FILLER.test(raw)
}

const WHOLE_WORDS = new Set(FILLER_WORDS)
const BEGINNINGS = new Set(JOINED_WORDS.map((word) => word.slice(0, 2)))

/** Whether a word is filler, or several fillers joined, such as `mysecretkey`. */
export function isFillerWord(word: string): boolean {
  if (WHOLE_WORDS.has(word) || /^x{3,}$/.test(word)) return true
  if (!BEGINNINGS.has(word.slice(0, 2))) return false
  const ends = new Set([0])
  for (const end of ends) {
    for (const filler of JOINED_WORDS) {
      if (word.startsWith(filler, end)) ends.add(end + filler.length)
    }
  }
  return ends.has(word.length)
}
