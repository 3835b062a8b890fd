import type { Declaration } from '../domain/declaration.ts'
import type { Outcome } from '../domain/errors.ts'
import { isInherited } from '../domain/origin.ts'
import type { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import type { Config } from '../policy/config.ts'
import { undeclared } from '../policy/declare.ts'
import type { Candidate } from './candidate.ts'
import type { GatheredSources } from './candidates.ts'
import { type FetchContext, take } from './take.ts'

/** A name with everything that the sources give it. */
type NamedCandidates = Pick<Variable, 'name' | 'declaration'> & {
  /** Words that the service reads as no value. */
  readonly notSet: readonly string[]
  readonly candidates: readonly Candidate[]
}

/** Names in the policy's order, then the names that only sources know. */
export function byName(
  config: Config,
  candidates: readonly Candidate[],
): readonly NamedCandidates[] {
  const groups = new Map<string, Candidate[]>(config.declarations.map(({ name }) => [name, []]))
  for (const candidate of candidates) {
    const group = groups.get(candidate.name)
    if (group === undefined) groups.set(candidate.name, [candidate])
    else group.push(candidate)
  }
  const declared = new Map(
    config.declarations.map((declaration) => [declaration.name, declaration]),
  )
  return [...groups].flatMap(([name, group]) => {
    const declaration = declared.get(name) ?? undeclared(name)
    // Skip preset variables that no source sets.
    if (declaration.preset !== undefined && group.length === 0) return []
    return [{ name, declaration, notSet: config.notSet, candidates: group }]
  })
}

/** What the run knows of names that no source sets: an unread source or the platform may still have one. */
type UnnamedVariables = Pick<GatheredSources, 'complete' | 'elsewhere'>

/** The variable that the strongest candidate of a name gives, with the failures of its store. */
export async function decide(
  { name, declaration, notSet, candidates }: NamedCandidates,
  means: FetchContext,
  { complete, elsewhere }: UnnamedVariables,
): Promise<Outcome<Variable>> {
  const sealed = candidates.find(({ given }) => given.kind === 'unavailable' && given.sealed)
  const shadowed = sealed
    ? []
    : // An unavailable or inherited value is meant to be overridden, so it does not count as shadowed.
      candidates
        .slice(0, -1)
        .flatMap(({ given, origin }) =>
          given.kind === 'unavailable' || isInherited(origin) ? [] : origin,
        )
  const base = { name, declaration, shadowed }
  const winner = sealed ?? candidates.at(-1)
  if (winner === undefined) {
    const mayBeThere = elsewhere !== undefined && declaration.sensitive
    if (complete && mayBeThere && declaration.required !== false)
      return {
        value: { ...base, state: 'unavailable', origin: null, because: elsewhere },
        failures: [],
      }
    const state = complete ? 'absent' : 'unavailable'
    return { value: { ...base, state, origin: null }, failures: [] }
  }
  const { value: taken, failures } = await take(winner, means)
  const { value, view, keys, origin, because, fix } = taken
  if (value === null)
    return {
      value: {
        ...base,
        state: 'unavailable',
        origin,
        ...(because && { because }),
        ...(fix && { fix }),
      },
      failures,
    }
  const known = { ...base, origin, ...(view && { view }), ...(keys && { keys }) }
  if (countsAsUnset(value, declaration, notSet))
    return {
      value: {
        ...base,
        state: 'absent',
        origin: null,
        unset: origin,
        ...(value.bytes > 0 && { unsetText: value }),
      },
      failures,
    }
  if (value.bytes === 0) return { value: { ...known, state: 'empty' }, failures }
  return { value: { ...known, state: 'present', value }, failures }
}

/** Whether the service reads this text as no value. */
function countsAsUnset(value: Secret, { empty }: Declaration, notSet: readonly string[]): boolean {
  return value.bytes === 0 ? empty === 'absent' : value.read((raw) => notSet.includes(raw))
}
