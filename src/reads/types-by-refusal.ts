import { placeOf } from '../domain/location.ts'
import type { TypeChoice } from '../init/found.ts'
import { badTexts } from '../probe/values.ts'
import type { StartAttempt } from './attempt.ts'
import { asDeclared, textsFor, toldTexts, typeByName } from './made-up.ts'

/** A type, and what the application did that speaks for it. */
export interface TypeEvidence extends TypeChoice {
  /** Words for a comment. */
  readonly evidence: readonly string[]
  /** Whether only the name speaks for it. */
  readonly guess: boolean
}

/** Starts the application with another text of one variable. Null when no start is left. */
export type TryText = (text: string) => Promise<StartAttempt | null>

/** A text that is of no kind. */
const PLAIN = 'value'
/** Kinds of text, the narrowest first, each with a text that no earlier kind has. */
const KINDS: readonly (readonly [type: string, text: string])[] = [
  ['boolean', 'true'],
  ['integer', '12'],
  ['fernet-key', 'cJ8_5Q0yq3ZzW2x6hRk1vN4tLs7mBf9dGaEoIuPwXyA='],
  ['url', 'https://app.acme-co.com'],
  ['redis-url', 'rediss://app:q7Zt2Lx9Vb4Nm8Kp@cache.acme-co.com:6379/0'],
  ['postgres-url', 'postgresql://app:q7Zt2Lx9Vb4Nm8Kp@db.acme-co.com:5432/app'],
  ['uuid', '6ecd8c99-4036-403d-bf84-cf8400f67836'],
]
/** Types of several kinds, and a text of each kind. */
const SEVERAL: ReadonlyMap<string, readonly (readonly [type: string, text: string])[]> = new Map([
  [
    'database-url',
    [
      ['postgres-url', 'postgresql://app:q7Zt2Lx9Vb4Nm8Kp@db.acme-co.com:5432/app'],
      ['mysql-url', 'mysql://app:q7Zt2Lx9Vb4Nm8Kp@db.acme-co.com:3306/app'],
      ['mongodb-url', 'mongodb://app:q7Zt2Lx9Vb4Nm8Kp@db.acme-co.com:27017/app'],
    ],
  ],
])
const VAGUE = ['string', 'secret']

/**
 * The type of a variable by what the application refuses.
 * @param good a text that the application accepts; null when it is not set
 */
export async function typeByRefusal(
  name: string,
  good: string | null,
  tryText: TryText,
): Promise<TypeEvidence> {
  const byName = typeByName(name)
  const refusals = new Map<string, StartAttempt>()
  const starts = async (text: string) => {
    const attempt = await tryText(text)
    return attempt?.starts === true || attempt?.elsewhere === true
  }
  const refuses = async (text: string): Promise<boolean | null> => {
    const attempt = await tryText(text)
    if (attempt === null) return null
    const refused = !attempt.starts && !attempt.elsewhere
    if (refused) refusals.set(text, attempt)
    return refused
  }
  const plain = await refuses(PLAIN)
  const told = toldTexts(refusals.get(PLAIN)?.said ?? '').filter((text) => text !== name)
  const values = plain === true ? await accepted(told, starts) : []
  if (values.length > 1)
    return { type: 'enum', options: { values }, evidence: evidenceOf(refusals), guess: false }
  if (VAGUE.includes(byName.type) && plain === true) {
    const kind = await kindOf(good, starts)
    const least = leastLength(refusals.get(PLAIN))
    const options = { ...byName.options, ...(least !== null && { 'min-length': least }) }
    const choice =
      kind === null || least !== null ? { type: byName.type, options } : { type: kind, options: {} }
    return { ...choice, evidence: evidenceOf(refusals), guess: false }
  }
  const [only, ...others] = plain === true ? await kindsOf(byName.type, starts) : []
  if (only !== undefined && others.length === 0)
    return { type: only, options: {}, evidence: evidenceOf(refusals), guess: false }
  const fitting = textsFor(name, [])[0] ?? ''
  for (const text of badTexts(asDeclared(name, byName), good ?? fitting)) await refuses(text)
  return { ...byName, evidence: evidenceOf(refusals), guess: refusals.size === 0 }
}

type Starts = (text: string) => Promise<boolean>

async function accepted(texts: readonly string[], starts: Starts): Promise<readonly string[]> {
  const kept: string[] = []
  for (const text of texts) if (await starts(text)) kept.push(text)
  return kept
}

/** The kinds of a type that the application accepts. */
async function kindsOf(type: string, starts: Starts): Promise<readonly string[]> {
  const kept: string[] = []
  for (const [kind, text] of SEVERAL.get(type) ?? []) if (await starts(text)) kept.push(kind)
  return kept
}

/** The narrowest kind whose text the application accepts; null when it accepts none. */
async function kindOf(good: string | null, starts: Starts): Promise<string | null> {
  for (const [type, text] of KINDS) if (text === good || (await starts(text))) return type
  return null
}

/** `at least 32 characters`, `>=32 characters`. */
function leastLength(refusal: StartAttempt | undefined): number | null {
  const found = /(?:at least|>=)\s*(\d{1,4})\s*(?:characters|chars)?/.exec(refusal?.said ?? '')
  return found === null ? null : Number(found[1])
}

/** In refused texts of a comment. */
const MOST_SHOWN = 3

function evidenceOf(refusals: ReadonlyMap<string, StartAttempt>): readonly string[] {
  return [...refusals].slice(0, MOST_SHOWN).map(([text, { seen }]) => {
    const at = seen.place === null ? '' : ` at ${placeOf({ ...seen.place, column: 1 })}`
    return `refuses ${JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)}${at}`
  })
}
