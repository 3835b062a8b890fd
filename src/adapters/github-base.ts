import { valueAt } from '../text/data.ts'
import type { ProcessEnv } from './process-env.ts'

const PULL_REQUEST = ['pull_request', 'base', 'sha']

/** Where an event names the commit that its change is made to. */
const BASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pull_request', PULL_REQUEST],
  ['pull_request_target', PULL_REQUEST],
  ['pull_request_review', PULL_REQUEST],
  ['pull_request_review_comment', PULL_REQUEST],
  ['merge_group', ['merge_group', 'base_sha']],
])

/** The run is one of the base repository, with its secrets, while what is checked may be anybody's. */
const PRIVILEGED: readonly string[] = ['pull_request_target', 'workflow_run']

/** A commit to read files from; `unknown` when the event should name one and does not. */
export type Ref = { readonly name: string } | 'unknown'

/** What the change of a run is made to; null where nothing is changed. */
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
 * Where the policy is read from: what the workflow names, else the base under events that run with secrets.
 * Null is the working tree.
 */
export function policyRef(asked: string, env: ProcessEnv, payload: unknown): Ref | null {
  if (asked !== '') return { name: asked }
  return PRIVILEGED.includes(env.GITHUB_EVENT_NAME ?? '')
    ? (baseOf(env, payload) ?? 'unknown')
    : null
}
