import type { Trust } from '../domain/trust.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { commitReader } from './commit-files.ts'
import type { Deadline } from './deadline.ts'
import { baseOf, policyRef, type Ref } from './github-base.ts'
import { connectGitHub, type GitHubClient } from './github-client.ts'
import type { ActionInputs } from './runner.ts'
import { workspacePaths } from './workspace.ts'

interface Started {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The event, as far as it could be read. */
  readonly payload: unknown
  readonly trust: Trust
}

/** How the event that started the run, and what the workflow says of it, change how the policy is read. */
export function triggerOf(
  { policyRef: asked, policyFrom, token }: Pick<ActionInputs, 'policyRef' | 'policyFrom' | 'token'>,
  { env, payload, trust }: Started,
  { expired, signal }: Deadline,
): RunTrigger {
  let client: Promise<GitHubClient> | null = null
  const connect = () => {
    client ??= connectGitHub({ token, signal, second: 1_000 })
    return client
  }
  const pathOf = workspacePaths(env.GITHUB_WORKSPACE ?? '')
  const repository = env.GITHUB_REPOSITORY ?? ''
  const read = (ref: Ref | null) =>
    ref === null ? null : commitReader(ref, { repository, token, connect, pathOf, expired })
  const readPolicy = read(policyRef(asked, env, payload))
  return {
    trust,
    readPolicy,
    // A policy that is not the pull request's own needs no comparison.
    readBase: policyFrom === 'base' && readPolicy === null ? read(baseOf(env, payload)) : null,
  }
}
