import type { PlainEntry, ReferenceEntry } from '../domain/entry.ts'
import { isOfRun } from '../domain/origin.ts'
import { NOT_RESOLVED } from '../domain/trust.ts'
import { EXPANSION_NAME } from '../domain/variable-name.ts'
import type { Sources } from '../policy/config.ts'
import type { Candidate } from './candidate.ts'

/** The sources of an untrusted run, without their values. */
interface Unresolved {
  /** Without the plain values of the inputs, which may be secrets. */
  readonly sources: Sources
  /** The removed values, each as an unavailable variable. */
  readonly candidates: readonly Candidate[]
  /** False when some names are not known. */
  readonly complete: boolean
}

/**
 * Removes the values of the inputs. An empty reference in an input is no mistake here: GitHub withholds secrets from
 * some runs.
 */
export function unresolved(sources: Sources): Unresolved {
  const given = ({ origin }: PlainEntry | ReferenceEntry) => isOfRun(origin)
  const isEmpty = (entry: ReferenceEntry) => given(entry) && entry.reference.trim() === ''
  const taken = [...sources.plain.filter(given), ...sources.references.filter(isEmpty)]
  const named = taken.filter(({ name }) => !EXPANSION_NAME.test(name))
  return {
    sources: {
      ...sources,
      plain: sources.plain.filter((entry) => !given(entry)),
      references: sources.references.filter((entry) => !isEmpty(entry)),
      parameters: [],
      parametersFile: null,
      live: null,
    },
    candidates: named.map(({ name, origin }) => withoutValue({ name, origin, given: UNKNOWN })),
    complete: named.length === taken.length && sources.emptyObjects.length === 0,
  }
}

const UNKNOWN = { kind: 'unavailable', because: NOT_RESOLVED } as const

/**
 * A candidate with its name and place, and with its text only if the policy or the manifest holds it. An env file may
 * be made of secrets, and an untrusted run asks no store.
 */
export function withoutValue(candidate: Candidate): Candidate {
  const { given, origin } = candidate
  const written = given.kind === 'plain' && origin.source !== 'env-file'
  // The names of an expansion are not known before its secret is read.
  if (written || given.kind === 'unavailable' || given.kind === 'expansion') return candidate
  return { ...candidate, given: UNKNOWN }
}
