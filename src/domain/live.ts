import type { Location } from './location.ts'

/** How a service keeps a variable: as a reference to a secret or parameter, or as plain text. */
export type LiveKind = 'secret' | 'plain' | 'unknown'

/** What a deploy does with a variable of the live service. */
export const LIVE_CHANGES = ['added', 'removed', 'to-secret', 'to-plain'] as const
export type LiveChangeKind = (typeof LIVE_CHANGES)[number]

export interface LiveChange {
  readonly name: string
  readonly change: LiveChangeKind
}

/** The variables of the live service, by name. Holds no value. */
export interface LiveService {
  readonly file: string
  readonly variables: ReadonlyMap<string, LiveVariable>
}

export interface LiveVariable {
  readonly kind: LiveKind
  readonly location: Location
}

/** What the deploy changes in the live service, by name alone. */
export interface LiveComparison {
  readonly file: string
  readonly changes: readonly LiveChange[]
  /** How many variables stay. Their values may change. */
  readonly kept: number
}

/** Compares the variables of the live service with those that the deploy sets. */
export function compareWithLive(
  { file, variables: live }: LiveService,
  deployed: ReadonlyMap<string, LiveKind>,
): LiveComparison {
  const names = [...new Set([...live.keys(), ...deployed.keys()])].sort()
  const all = names.map((name) => ({
    name,
    change: changeOf(live.get(name)?.kind, deployed.get(name)),
  }))
  const changes = LIVE_CHANGES.flatMap((kind) =>
    all.flatMap(({ name, change }) => (change === kind ? [{ name, change }] : [])),
  )
  return { file, changes, kept: names.length - changes.length }
}

function changeOf(
  before: LiveKind | undefined,
  after: LiveKind | undefined,
): LiveChangeKind | null {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  if (before === 'plain' && after === 'secret') return 'to-secret'
  return before === 'secret' && after === 'plain' ? 'to-plain' : null
}
