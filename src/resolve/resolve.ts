import type { Outcome } from '../domain/errors.ts'
import { masksFor } from '../domain/mask.ts'
import type { Platform } from '../domain/platform.ts'
import type { Remark } from '../domain/remark.ts'
import type { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import type { Config } from '../policy/config.ts'
import { undeclared } from '../policy/declare.ts'
import type { ReadText } from '../text/files.ts'
import { type Candidate, gatherCandidates } from './candidates.ts'
import { readExamples } from './examples.ts'
import { expand } from './expand.ts'
import type { Stores } from './fetch.ts'
import { openStores, sparing } from './store.ts'
import { type Means, take } from './take.ts'

export interface ResolvePorts extends Stores {
  readonly readText: ReadText
  /** Hides a text from every log from now on. */
  readonly mask: (text: string) => void
  /** Texts of our own that no mask may change. */
  readonly keep: readonly string[]
  /** Settles when the time for fetching is up. */
  readonly expired: Promise<void>
}

/** The variables of the environment as its containers will see them. */
export interface Resolved {
  /** Declared ones first, each with the value that wins and where it came from. */
  readonly variables: readonly Variable[]
  readonly platform: Platform | null
  readonly remarks: readonly Remark[]
  /** What the repository's example files give each name. */
  readonly examples: ReadonlyMap<string, readonly Secret[]>
}

/** Reads every source, fetches what is referred to, and lets the strongest value of each name win. */
export async function resolveVariables(
  config: Config,
  ports: ResolvePorts,
): Promise<Outcome<Resolved>> {
  const { sources } = config
  const gathered = await gatherCandidates(sources, ports.readText)
  const { platform, remarks } = gathered.value
  const opened = await openStores(sources.secretsFrom, ports, ports.readText)
  const keep = [...ports.keep, ...namesOf(config, gathered.value.candidates)]
  const hide = (secret: Secret) => {
    for (const text of masksFor(secret.reveal(), keep)) ports.mask(text)
  }
  hidePlainSecrets(config, gathered.value.candidates, hide)
  const means: Means = {
    stores: opened.value && sparing(opened.value, hide),
    local: sources.secretsFrom !== null,
    region: sources.region,
    platform,
    expired: ports.expired,
  }
  const expanded = await expand(gathered.value.candidates, means)
  const complete = gathered.value.complete && expanded.value.complete
  const resolved = await Promise.all(
    byName(config, expanded.value.candidates).map((named) => resolveOne(named, means, complete)),
  )
  return {
    value: {
      variables: resolved.map(({ value }) => value),
      platform,
      remarks: [...remarks, ...expanded.value.remarks],
      examples: await readExamples(sources.examples, ports.readText),
    },
    failures: [gathered, opened, expanded, ...resolved].flatMap(({ failures }) => failures),
  }
}

type Named = Pick<Variable, 'name' | 'declaration'> & { readonly candidates: readonly Candidate[] }

/** Names in the policy's order, then the names that only sources know. */
function byName(config: Config, candidates: readonly Candidate[]): readonly Named[] {
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
    // What a preset knows and nobody gives is nobody's.
    if (declaration.preset !== undefined && group.length === 0) return []
    return [{ name, declaration, candidates: group }]
  })
}

/** What every report shows by right. */
function namesOf(config: Config, candidates: readonly Candidate[]): readonly string[] {
  const { service, environment, declarations } = config
  const declared = declarations.flatMap(({ name, type }) => [name, type.name])
  const given = candidates.flatMap(({ name, origin }) => [name, origin.locator])
  return [...new Set([service, environment, ...declared, ...given])]
}

function hidePlainSecrets(
  { declarations }: Config,
  candidates: readonly Candidate[],
  hide: (secret: Secret) => void,
): void {
  const sensitive = new Set(declarations.filter((item) => item.sensitive).map(({ name }) => name))
  for (const { name, given } of candidates) {
    if (given.kind === 'plain' && sensitive.has(name)) hide(given.value)
  }
}

/** @param complete whether every source could be read: else a name that was not found may still be given */
async function resolveOne(
  { name, declaration, candidates }: Named,
  means: Means,
  complete: boolean,
): Promise<Outcome<Variable>> {
  // A value that nobody can know is meant to be replaced.
  const shadowed = candidates
    .slice(0, -1)
    .flatMap(({ given, origin }) => (given.kind === 'unavailable' ? [] : origin))
  const base = { name, declaration, shadowed }
  const winner = candidates.at(-1)
  if (winner === undefined) {
    const state = complete ? 'absent' : 'unavailable'
    return { value: { ...base, state, origin: null }, failures: [] }
  }
  const { value: taken, failures } = await take(winner, means)
  const { seen, origin, because } = taken
  if (seen === null)
    return {
      value: { ...base, state: 'unavailable', origin, ...(because && { because }) },
      failures,
    }
  const { value, view } = seen
  const known = { ...base, origin, ...(view && { view }) }
  if (value.bytes === 0) return { value: { ...known, state: 'empty' }, failures }
  return { value: { ...known, state: 'present', value }, failures }
}
