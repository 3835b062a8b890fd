import type { Outcome } from '../domain/errors.ts'
import { masksFor } from '../domain/mask.ts'
import type { Secret } from '../domain/secret.ts'
import type { Variable } from '../domain/variable.ts'
import type { Config } from '../policy/config.ts'
import { undeclared } from '../policy/declare.ts'
import type { ReadText } from '../text/files.ts'
import { type Candidate, gatherCandidates } from './candidates.ts'
import type { FetchSecret } from './fetch.ts'
import { openStore, type Store, sparing } from './store.ts'
import { take } from './take.ts'

export interface ResolvePorts {
  readonly readText: ReadText
  readonly fetchSecret: FetchSecret
  /** Hides a text from every log from now on. */
  readonly mask: (text: string) => void
  /** Texts of our own that no mask may change. */
  readonly keep: readonly string[]
}

/** Every variable of the environment, declared ones first, each with the value that wins and where it came from. */
export async function resolveVariables(
  config: Config,
  ports: ResolvePorts,
): Promise<Outcome<readonly Variable[]>> {
  const { sources } = config
  const gathered = await gatherCandidates(sources, ports.readText)
  const opened = await openStore(sources.secretsFrom, ports.fetchSecret, ports.readText)
  const hide = (secret: Secret) => {
    for (const text of masksFor(secret.reveal(), ports.keep)) ports.mask(text)
  }
  hidePlainSecrets(config, gathered.value, hide)
  const store = opened.value && {
    ...opened.value,
    fetchSecret: sparing(opened.value.fetchSecret, hide),
  }
  const resolved = await Promise.all(
    byName(config, gathered.value).map((named) =>
      resolveOne(named, store, sources.region, gathered.failures.length === 0),
    ),
  )
  return {
    value: resolved.map(({ value }) => value),
    failures: [
      ...gathered.failures,
      ...opened.failures,
      ...resolved.flatMap(({ failures }) => failures),
    ],
  }
}

type Named = Pick<Variable, 'name' | 'declaration'> & { readonly candidates: readonly Candidate[] }

/** Declared names in the policy's order, then the names that only sources know. */
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
  return [...groups].map(([name, group]) => ({
    name,
    declaration: declared.get(name) ?? undeclared(name),
    candidates: group,
  }))
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
  store: Store | null,
  region: string | null,
  complete: boolean,
): Promise<Outcome<Variable>> {
  const shadowed = candidates.slice(0, -1).map(({ origin }) => origin)
  const base = { name, declaration, shadowed }
  const winner = candidates.at(-1)
  if (winner === undefined) {
    const state = complete ? 'absent' : 'unavailable'
    return { value: { ...base, state, origin: null }, failures: [] }
  }
  const { value: taken, failures } = await take(winner, store, region)
  const { value, origin } = taken
  if (value === null) return { value: { ...base, state: 'unavailable', origin }, failures }
  if (value.bytes === 0) return { value: { ...base, state: 'empty', origin }, failures }
  return { value: { ...base, state: 'present', value, origin }, failures }
}
