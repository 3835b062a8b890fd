import type { ProcessEnv } from '../domain/process-env.ts'
import type { Trust } from '../domain/trust.ts'
import type { ActionInputs } from '../inputs/action.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { commitReader } from './commit-files.ts'
import type { Deadline } from './deadline.ts'
import { baseOf, policyRef, type Ref } from './github-base.ts'
import { connectGitHub, type GitHubClient } from './github-client.ts'
import { workspacePaths } from './workspace.ts'

/** The event that started the run, and what it says about trust. */
interface TriggerEvent {
  readonly env: ProcessEnv
  /** The payload of the event; null when it could not be read. */
  readonly payload: unknown
  readonly trust: Trust
}

/** Where the policy is read from: the event and the inputs `policy-ref` and `policy-from` decide. */
export function triggerOf(
  {
    policyRef: asked,
    policyFrom,
    githubToken,
  }: Pick<ActionInputs, 'policyRef' | 'policyFrom' | 'githubToken'>,
  { env, payload, trust }: TriggerEvent,
  { expired, signal }: Deadline,
): RunTrigger {
  const token = githubToken ?? ''
  let client: Promise<GitHubClient> | null = null
  const connect = () => {
    client ??= connectGitHub({ token, signal, second: 1_000 })
    return client
  }
  const pathOf = workspacePaths(env.GITHUB_WORKSPACE ?? '')
  const repository = env.GITHUB_REPOSITORY ?? ''
  const read = (ref: Ref | null) =>
    ref === null ? null : commitReader(ref, { repository, token, connect, pathOf, expired })
  const readPolicy = read(policyRef(asked ?? '', env, payload))
  return {
    trust,
    readPolicy,
    // Only a pull request's own policy is compared with its base.
    readBase: policyFrom === 'base' && readPolicy === null ? read(baseOf(env, payload)) : null,
  }
}
