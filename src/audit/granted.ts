import { ownIn } from '../algorithms/own.ts'
import { isMap } from '../text/data.ts'
import { type PlacedJob, pathOf } from './calls.ts'

const RANKS: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 }

/**
 * The permissions that a job of a called workflow asks for and its caller does not grant, such as `id-token: write`.
 * GitHub refuses such a call. Empty for a job that nothing calls.
 */
export function notGranted(at: PlacedJob): readonly string[] {
  const { permissions } = at.job
  if (at.caller === null || !isMap(permissions)) return []
  const granted = pathOf(at.caller)
    .toReversed()
    .flatMap(({ job, workflow }) => [job.permissions, workflow.permissions])
    .find((one) => one !== undefined && one !== null)
  return Object.entries(permissions).flatMap(([scope, level]) =>
    rankOf(level) > grantedRank(granted, scope) ? `${scope}: ${level}` : [],
  )
}

function grantedRank(granted: unknown, scope: string): number {
  if (granted === 'write-all') return rankOf('write')
  if (granted === 'read-all') return scope === 'id-token' ? 0 : rankOf('read')
  if (isMap(granted)) return rankOf(ownIn(granted, scope))
  // The default of the repository is not known, but it never has id-token.
  return granted === undefined && scope !== 'id-token' ? rankOf('write') : 0
}

function rankOf(level: unknown): number {
  return ownIn(RANKS, String(level)) ?? 0
}
