import { valueAt } from '../text/data.ts'
import { connectGitHub, type GitHubClient } from './github-client.ts'
import type { RunTarget } from './github-event.ts'

/** How a run reaches GitHub. */
export interface GitHubAccess {
  readonly token: string
  readonly target: RunTarget | null
  /** The commits whose trees the run read; null when one is unknown. */
  readonly commits: readonly (string | null)[]
  readonly connect: () => Promise<GitHubClient>
}

export interface AccessOptions {
  readonly token: string
  readonly target: RunTarget | null
  readonly commits: readonly (string | null)[]
  /** For all posts of the run together, in milliseconds. */
  readonly timeout?: number
  readonly second?: number
}

/** A post on GitHub beside the job. Its failure does not change the verdict. */
interface Courtesy {
  /** The subject of "… was not posted". */
  readonly what: string
  /** Permission of the token, as a workflow writes it. */
  readonly needs: string
}

/** Why a post is missing, in our words. */
export interface NotPosted {
  readonly level: 'notice' | 'warning'
  readonly message: string
}

/** In milliseconds. The pauses of the last retries add to it: all ends within half a minute. */
const TIMEOUT = 20_000

/** One client and one timeout for all posts of the run, both from the first post on. */
export function gitHubAccess(options: AccessOptions): GitHubAccess {
  const { token, target, commits, timeout = TIMEOUT, second = 1_000 } = options
  let client: Promise<GitHubClient> | null = null
  const connect = () => {
    client ??= connectGitHub({ token, second, signal: AbortSignal.timeout(timeout) })
    return client
  }
  return { token, target, commits, connect }
}

/** Whether the run read only trees of the commit that it posts to: else its verdict is about another commit. */
export function isRead(target: RunTarget, commits: readonly (string | null)[]): boolean {
  return commits.length > 0 && commits.every((sha) => sha !== null && target.trees.includes(sha))
}

/** Posts; null when it is done, else a sentence with the reason. */
export async function attempt(
  { what, needs }: Courtesy,
  { token, target, commits, connect }: GitHubAccess,
  work: (client: GitHubClient, target: RunTarget) => Promise<void>,
): Promise<string | null> {
  const not = (reason: string) => `${what} was not posted: ${reason}. The job itself is the check.`
  if (target === null) return not('the event names no repository and commit')
  if (target.fork && target.readOnly)
    return not('a pull request from a fork runs with a read-only token')
  if (!isRead(target, commits))
    return not(
      `the checked out commit is not known to be ${target.sha.slice(0, 7)}, the head of this run`,
    )
  if (token.trim() === '') return not('the input `github-token` is empty')
  try {
    await work(await connect(), target)
    return null
  } catch (error) {
    return not(whyNot(error, target, `\`permissions: { ${needs} }\``))
  }
}

/** Reads only the status of an error: its text may quote the token or the answer. */
function whyNot(error: unknown, target: RunTarget, needed: string): string {
  // Octokit gives `status: 500` to a request without an answer.
  const status = valueAt(error, ['response', 'status'])
  if (typeof status !== 'number')
    return valueAt(error, ['cause']) instanceof DOMException
      ? 'GitHub did not answer in time'
      : 'the request did not reach GitHub'
  if (status === 429 || (status === 403 && isRateLimit(error)))
    return `GitHub asked to slow down (HTTP ${status})`
  if (status !== 403 && status !== 404) return `GitHub answered with HTTP ${status}`
  return target.readOnly
    ? `GitHub refused the token (HTTP ${status}), which is read-only for Dependabot unless the job has ${needed}`
    : `GitHub refused the token (HTTP ${status}); the job needs ${needed}`
}

/** Whether GitHub refuses only for now. */
export function isRateLimit(error: unknown): boolean {
  const headers = valueAt(error, ['response', 'headers'])
  return (
    valueAt(headers, ['retry-after']) !== undefined ||
    valueAt(headers, ['x-ratelimit-remaining']) === '0'
  )
}
