import type { Failure } from '../domain/errors.ts'
import { EXPANSION_NAME } from '../domain/inputs.ts'
import { type Outsider, withheldInput } from '../domain/outsider.ts'
import type { PlainEntry, ReferenceEntry, Sources } from '../policy/config.ts'
import type { Candidate } from './candidates.ts'

/** What the inputs would say of secrets, were this not a run from which GitHub keeps them. */
export interface Withheld {
  /** Entries that say nothing here: an empty text stands where a secret would. */
  readonly entries: ReadonlySet<PlainEntry | ReferenceEntry>
  /** They stand for their variables all the same, each unavailable. */
  readonly candidates: readonly Candidate[]
  /** False when nobody can know which names there would be. */
  readonly complete: boolean
  readonly failures: readonly Failure[]
}

/** Finds what an input leaves empty where that may be for want of secrets. Elsewhere an empty text is one. */
export function withheldFrom(sources: Sources, outsider: Outsider | null): Withheld {
  if (outsider?.withheld !== true)
    return { entries: new Set(), candidates: [], complete: true, failures: [] }
  const entries = [
    ...sources.plain.filter(({ value }) => value.bytes === 0),
    ...sources.references.filter(({ reference }) => reference === ''),
  ].filter(({ origin }) => origin.source === 'input')
  const expansions = entries.filter(({ name }) => EXPANSION_NAME.test(name))
  const lists = [...sources.emptyObjects, ...expansions.map(({ origin }) => origin.locator)]
  return {
    entries: new Set(entries),
    candidates: entries
      .filter((entry) => !expansions.includes(entry))
      .map(({ name, origin }) => ({ name, origin, given: { kind: 'withheld' } })),
    complete: lists.length === 0,
    failures: [...new Set(lists)].map((by) => withheldInput(by, outsider)),
  }
}
