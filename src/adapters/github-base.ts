import type { ProcessEnv } from '../domain/process-env.ts'
import { valueAt } from '../text/data.ts'

const PULL_REQUEST = ['pull_request', 'base', 'sha']

/** Where an event names the base commit of its change. */
const BASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pull_request', PULL_REQUEST],
  ['pull_request_target', PULL_REQUEST],
  ['pull_request_review', PULL_REQUEST],
  ['pull_request_review_comment', PULL_REQUEST],
  ['merge_group', ['merge_group', 'base_sha']],
])

/** These runs have the secrets of the base repository, while the change may come from a fork. */
const PRIVILEGED: readonly string[] = ['pull_request_target', 'workflow_run']

/** A commit to read files from; `unknown` when the event fails to name one. */
export type Ref = { readonly name: string } | 'unknown'

/** The base commit of a run's change; null when the event has no change. */
export function baseOf(env: ProcessEnv, payload: unknown): Ref | null {
  const event = env.GITHUB_EVENT_NAME ?? ''
  // Under workflow_run this is the last commit of the default branch.
  if (event === 'workflow_run') return refOf(env.GITHUB_SHA)
  const path = BASES.get(event)
  return path === undefined ? null : refOf(valueAt(payload, path))
}

function refOf(sha: unknown): Ref {
  return typeof sha === 'string' && /^[0-9a-f]{40}$/i.test(sha) ? { name: sha } : 'unknown'
}

/**
 * The commit to read the policy from: the one that the workflow names, else the base under events that run with
 * secrets. Null is the working tree.
 */
export function policyRef(asked: string, env: ProcessEnv, payload: unknown): Ref | null {
  if (asked !== '') return { name: asked }
  return PRIVILEGED.includes(env.GITHUB_EVENT_NAME ?? '')
    ? (baseOf(env, payload) ?? 'unknown')
    : null
}
