/** A 32-bit hash after a word, as AWS CDK and others add for unique names: too short to be a secret. */
const SHORT_HASH = /(?<=[a-z])[0-9A-F]{8}$/
/** The pieces of names: an acronym, a word in one case or capitalised, a number. */
const PIECE = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|\p{L}+/gu
/** `s3`, `k8s`, `prod2`: short pieces that also occur in names. */
const NUMBERED = /^[a-z]{1,4}\d{1,3}[a-z]?$/
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{4,}/gi
/** Letter pairs that are rare in words. */
const RARE_PAIRS = /[jxz][bcdfghjklmnpqrstvwxz]|[bcdfghjkmpqtvwxz][jqxvwz]|[uy][jquvwxy]/gi

/** In characters: a longer run of letters and digits is hardly a made-up name. */
const LONGEST_MIXED = 15
const LONGEST_NUMBER = 12
const LONGEST_WORD = 32
const LONGEST_CONSONANTS = 6
/** A shorter run may be an abbreviation. */
const TELLING = 8
/** Pieces of names are longer on average than pieces of random text. */
const SHORTEST_MEAN = 2.5
/** Names have fewer oddities. Of random 12-byte texts in base64, one in a few hundred has fewer too. */
const MOST_ODDITIES = 3

/** Public prefixes of vendor tokens, and blocks of keys. */
const KNOWN_FORMS =
  /(^|[^A-Za-z0-9])((sk|rk|pk|whsec|gh[opsur]|github_pat|glpat|xox[abeprs]|dop_v1|npm|pypi|shpat|hvs|SG)[_.-](?=[A-Za-z_-]*\d|live|test)[A-Za-z0-9_-]{6}|gh[opsur]_|A[KS]IA[A-Z0-9]{8}|AIza[\w-]{8}|eyJ[\w-]{8})|-----BEGIN/

/**
 * Whether a text looks like, or contains, a token, a key or a generated password. A password that is a plain word
 * cannot be distinguished from a name.
 */
export function resemblesSecret(text: string): boolean {
  const runs = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((run) => run.replace(SHORT_HASH, ''))
  const oddities = runs.reduce((sum, run) => sum + odditiesIn(run), 0)
  return KNOWN_FORMS.test(text) || runs.some(isDrawn) || oddities > MOST_ODDITIES
}

function isDrawn(run: string): boolean {
  if (/^\p{N}+$/u.test(run)) return run.length > LONGEST_NUMBER
  const mixed = /\p{N}/u.test(run)
  if (run.length > LONGEST_WORD || (mixed && run.length > LONGEST_MIXED)) return true
  if (run.length < TELLING) return false
  const pieces = piecesOf(run).length
  const consonants = (run.match(CONSONANTS) ?? []).some(
    ({ length }) => length >= LONGEST_CONSONANTS,
  )
  return run.length / pieces < SHORTEST_MEAN || (consonants && pieces > 1)
}

function odditiesIn(run: string): number {
  if (NUMBERED.test(run)) return 0
  const pieces = piecesOf(run)
  const short = pieces.length > 1 ? pieces.filter(({ length }) => length < 3).length : 0
  return short + (run.match(CONSONANTS) ?? []).length + (run.match(RARE_PAIRS) ?? []).length
}

function piecesOf(run: string): readonly string[] {
  return run.match(PIECE) ?? []
}
