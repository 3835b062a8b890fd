import { goodTextsFor, type TrialTexts } from '../probe/environment.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { StartAttempt, StartTexts, Try } from './attempt.ts'
import { textsFor, toldTexts } from './made-up.ts'

/** The starts until the application accepted its texts, or nothing was left to try. */
export interface Search {
  readonly attempts: readonly StartAttempt[]
  readonly last: StartAttempt
  /** The texts of the last attempt. */
  readonly texts: StartTexts
}

/** What a search may do. */
export interface SearchLimits {
  /** The most starts. */
  readonly most: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** Texts that stay as they are. */
  readonly fixed: ReadonlyMap<string, string>
}

/** A name in a message that is no word of a sentence. */
const NAME = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g

/**
 * Looks for texts with which the application starts. It begins with what the policy says; when the application refuses a
 * variable, the next made-up text is tried, also for variables that the policy does not declare.
 */
export async function searchStart(
  environment: Environment,
  attempt: Try,
  { most, now, fixed }: SearchLimits,
): Promise<Search> {
  const refused = new Map<string, number>()
  const told = new Map<string, readonly string[]>()
  const declaredNames = new Set(environment.declarations.map(({ name }) => name))
  const attempts: StartAttempt[] = []
  for (;;) {
    const { texts: declared } = goodTextsFor(environment, now, refused)
    const texts = { declared, extra: new Map([...extraTexts(refused, told, declared), ...fixed]) }
    const last = await attempt(texts)
    attempts.push(last)
    const found = { attempts, last, texts }
    if (last.starts || last.failures.length > 0 || attempts.length >= most) return found
    const suspects = suspectsOf(last, declaredNames).filter((name) => !fixed.has(name))
    if (suspects.length === 0) return found
    for (const name of suspects) {
      refused.set(name, (refused.get(name) ?? 0) + 1)
      told.set(name, told.get(name) ?? toldTexts(last.said))
    }
  }
}

/** A variable that is not declared gets its first text after the first refusal. */
function extraTexts(
  refused: ReadonlyMap<string, number>,
  told: ReadonlyMap<string, readonly string[]>,
  declared: TrialTexts,
): ReadonlyMap<string, string> {
  const texts = [...refused].flatMap(([name, count]) => {
    if (declared.has(name)) return []
    const text = textsFor(name, told.get(name) ?? [])[count - 1]
    return text === undefined ? [] : [[name, text] as const]
  })
  return new Map(texts)
}

/** The variables that a refusal is about: those that it names, else those that its line looks at. */
function suspectsOf(
  { seen, recording: { reads } }: StartAttempt,
  declared: ReadonlySet<string>,
): readonly string[] {
  const read = new Set(reads.map(({ name }) => name))
  const known = (name: string) => declared.has(name) || read.has(name) || read.size === 0
  const inText = seen.text?.match(NAME) ?? []
  const named = [...new Set([...seen.names, ...inText])].filter(known)
  const { place } = seen
  if (named.length > 0 || place === null) return named
  const there = reads.filter(({ frames }) =>
    frames.some(({ file, line }) => line === place.line && file.endsWith(place.file)),
  )
  return [...new Set(there.map(({ name }) => name))]
}
