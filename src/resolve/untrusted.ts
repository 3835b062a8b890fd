import type { PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import { NOT_RESOLVED } from '../domain/trust.ts'
import { EXPANSION_NAME } from '../domain/variable-name.ts'
import type { Sources } from '../policy/config.ts'
import type { Candidate } from './candidate.ts'

/** What is left of the sources of a run that is not trusted. */
interface Unresolved {
  /** Without what the run was given in plain text, which may be a secret. */
  readonly sources: Sources
  /** What was taken out stands for its variables all the same, each unavailable. */
  readonly candidates: readonly Candidate[]
  /** False when nobody can know which names there would be. */
  readonly complete: boolean
}

/** Takes out what whoever started the run gave it. GitHub withholds secrets from some runs: what an input leaves empty then is no mistake. */
export function unresolved(sources: Sources): Unresolved {
  const given = ({ origin }: PlainEntry | ReferenceEntry) => origin.source === 'input'
  const isEmpty = (entry: ReferenceEntry) => given(entry) && entry.reference === ''
  const taken = [...sources.plain.filter(given), ...sources.references.filter(isEmpty)]
  const named = taken.filter(({ name }) => !EXPANSION_NAME.test(name))
  return {
    sources: {
      ...sources,
      plain: sources.plain.filter((entry) => !given(entry)),
      references: sources.references.filter((entry) => !isEmpty(entry)),
    },
    candidates: named.map(({ name, origin }) => withoutValue({ name, origin, given: UNKNOWN })),
    complete: named.length === taken.length && sources.emptyObjects.length === 0,
  }
}

const UNKNOWN = { kind: 'unavailable', because: NOT_RESOLVED } as const

/**
 * A candidate with its name and place, and its text only where that is written in the policy or the manifest: an
 * env file may be made of secrets, and a store is not asked.
 */
export function withoutValue(candidate: Candidate): Candidate {
  const { given, origin } = candidate
  const written = given.kind === 'plain' && origin.source !== 'env-file'
  // Which names an expansion brings in, nobody knows before its secret is read.
  if (written || given.kind === 'unavailable' || given.kind === 'expansion') return candidate
  return { ...candidate, given: UNKNOWN }
}
