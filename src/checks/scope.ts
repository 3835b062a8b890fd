import { groupBy } from '../algorithms/group-by.ts'
import { isOfRun } from '../domain/origin.ts'
import { type PresentVariable, secretIn, type Variable } from '../domain/variable.ts'
import { type FlawedText, type FlawedVariable, isBlank, type Scope } from './check.ts'
import { cleaned, cleanedOfAll, isClean } from './clean-text.ts'
import { type ReadingKind, TEXT_FLAWS, type TextFlaw, textFlawsOf } from './text-flaws.ts'

/** What was resolved, before the checks run. */
type ScopeInput = Omit<
  Scope,
  'byName' | 'filled' | 'secrets' | 'flaws' | 'marks' | 'unused' | 'unmerged' | 'sharedSecrets'
> &
  Partial<Pick<Scope, 'sharedSecrets' | 'unmerged'>>

/** Computes what several checks need, once: 10,000 variables and 100 checks are a million questions. */
export function scopeOf(given: ScopeInput): Scope {
  const variables = given.variables.toSorted(byNameAlone)
  const filled = variables.filter(
    (variable): variable is PresentVariable => variable.state === 'present' && !isBlank(variable),
  )
  const looks = filled.map(lookAtOne).filter((look) => look !== NOTHING)
  const byName = new Map<string, Variable>()
  for (const variable of given.variables) byName.set(variable.name, variable)
  return {
    sharedSecrets: new Map(),
    unmerged: [],
    ...given,
    variables,
    byName,
    filled,
    secrets: secretsOf(filled),
    unused: [],
    flaws: groupBy(
      looks.flatMap(({ flaws }) => flaws),
      ({ flaw }) => flaw.check,
    ),
    marks: groupBy(
      looks.flatMap(({ marks }) => marks),
      ({ mark }) => TEXT_FLAWS[mark],
    ),
  }
}

function secretsOf(filled: readonly PresentVariable[]): Scope['secrets'] {
  const secrets: Scope['secrets'][number][] = []
  for (const variable of filled) {
    const secret = secretIn(variable)
    if (secret !== null && !isNamedBeside(variable)) secrets.push({ variable, secret })
  }
  return secrets
}

/** Names are unique. Findings on several variables must not depend on the order of the sources. */
function byNameAlone(a: Variable, b: Variable): number {
  return a.name < b.name ? -1 : 1
}

/**
 * What a database's stored JSON holds beside its password (RDS: username, dbname, host, port, engine). `postgres`
 * and a user with the name of its database are ordinary there, whatever the policy calls them.
 */
const BESIDE_SECRET =
  /(^|_)(USER|USER_?NAME|LOGIN|DB_?NAME|DATABASE|DATABASE_?NAME|(DB|DATABASE)_USER|DB|SCHEMA|HOST|HOST_?NAME|PORT|ENGINE|REGION|BUCKET|BUCKET_?NAME)$/i

function isNamedBeside({ name, declaration: { type } }: PresentVariable): boolean {
  return ['secret', 'string'].includes(type.name) && BESIDE_SECRET.test(name)
}

interface Look {
  readonly flaws: readonly FlawedVariable[]
  readonly marks: readonly FlawedText[]
}

const NOTHING: Look = { flaws: [], marks: [] }

/** The flaws of the value as it is and of the cleaned value, and what was cleaned away. */
function lookAtOne(variable: PresentVariable): Look {
  const { declaration, value, origin } = variable
  if (value.read(isClean)) {
    const flaws = declaration.type.judge(value)
    if (flaws.length === 0) return NOTHING
    return { flaws: flaws.map((flaw) => ({ variable, flaw, byText: false })), marks: [] }
  }
  const manner = mannerOf(variable)
  const flaws = flawsOf(variable, manner)
  const byText = flaws.some((flawed) => flawed.byText)
  // An undeclared run input may belong to the job only.
  const ours = declaration.declared || !isOfRun(origin)
  const found = ours ? value.read((raw) => textFlawsOf(raw, manner)) : []
  const marks = [...new Set(found)].flatMap((mark): readonly FlawedText[] => {
    // Quotes are part of the grammar of these types.
    if (mark === 'quotes' && JSON_TYPES.includes(declaration.type.name)) return []
    if (manner === 'grammar' && !byText && isLeftToReader(variable, mark)) return []
    return [{ variable, mark, grave: isGrave(variable, mark, manner, byText) }]
  })
  return { flaws, marks }
}

const JSON_TYPES = ['json', 'json-object']

/** Whether a text of a JSON type parses as it is. */
function isJson({ declaration, value }: PresentVariable): boolean {
  return JSON_TYPES.includes(declaration.type.name) && value.read(isReadable)
}

function isReadable(raw: string): boolean {
  try {
    JSON.parse(raw)
    return true
  } catch {
    return false
  }
}

/** Readers that accept these ignore them, or have them in their grammar. */
const LEFT_TO_READERS: readonly TextFlaw[] = [
  'carriage-return',
  'line-feed',
  'white-space',
  'quotes',
  'quote',
  'comment',
]

/** URL readers escape a quote after the path and go on; RFC 3986 does not allow one. */
function isLeftToReader({ value }: PresentVariable, mark: TextFlaw): boolean {
  const endsUrl =
    mark === 'quote' && value.read((raw) => /^[a-z][a-z0-9+.-]*:\/\/.*["`]$/is.test(raw))
  return LEFT_TO_READERS.includes(mark) && !endsUrl
}

function mannerOf(variable: PresentVariable): ReadingKind {
  const { type, sensitive } = variable.declaration
  if (secretIn(variable)?.isAllOf(variable.value)) return 'bytes'
  return type.name === 'string' && !sensitive ? 'words' : 'grammar'
}

/** What a key may contain on purpose, though rarely. */
function mayBeMeant(raw: string, mark: TextFlaw): boolean {
  if (mark === 'quotes') return /[^\w+/=.~ -]/.test(raw.trim().slice(1, -1))
  return mark === 'comment' || mark === 'quotes-inside'
}

function isGrave(
  { value }: PresentVariable,
  mark: TextFlaw,
  manner: ReadingKind,
  byText: boolean,
): boolean {
  if (mark === 'nul') return true
  if (manner === 'bytes') return !value.read((raw) => mayBeMeant(raw, mark))
  return manner === 'grammar' && (byText || value.read((raw) => raw.includes('://')))
}

function flawsOf(variable: PresentVariable, manner: ReadingKind): readonly FlawedVariable[] {
  const { type } = variable.declaration
  const flaws = type.judge(variable.value)
  const clean = manner === 'bytes' ? cleaned : cleanedOfAll
  // If a reader accepts the text as it is, cleaning it would judge another value.
  const meant = manner === 'grammar' && flaws.length === 0 ? null : variable.value.derive(clean)
  if (meant === null || meant.bytes === 0 || meant.isAllOf(variable.value))
    return flaws.map((flaw) => ({ variable, flaw, byText: false }))
  const left = type.judge(meant)
  const has = (code: string) => left.some((flaw) => flaw.code === code)
  // A value that parses as it is need not parse without its quotes, such as JSON.
  const isRead = flaws.length === 0 || isJson(variable)
  return [
    ...flaws.map((flaw) => ({ variable, flaw, byText: !has(flaw.code) })),
    ...left
      .filter(({ code }) => !flaws.some((flaw) => flaw.code === code))
      .filter(({ check }) => !isRead || check !== type.name)
      .map((flaw) => ({ variable, flaw, byText: false })),
  ]
}
