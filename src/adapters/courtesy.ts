import { valueAt } from '../text/data.ts'
import { connectGitHub, type GitHubClient } from './github-client.ts'
import type { RunTarget } from './github-event.ts'

/** How a run reaches GitHub. */
export interface GitHubAccess {
  readonly token: string
  readonly target: RunTarget | null
  /** The commits whose trees were read; null for one that nobody can tell. */
  readonly commits: readonly (string | null)[]
  readonly connect: () => Promise<GitHubClient>
}

export interface AccessOptions {
  readonly token: string
  readonly target: RunTarget | null
  readonly commits: readonly (string | null)[]
  /** For all courtesies of the run together, in milliseconds. */
  readonly timeout?: number
  readonly second?: number
}

/** Something that is shown on GitHub beside the job. It can fail without changing the verdict. */
interface Courtesy {
  /** Begins the sentence that says it was not done. */
  readonly what: string
  /** Permission of the token, as a workflow writes it. */
  readonly needs: string
}

/** Something that was not done, in our words. */
export interface NotPosted {
  readonly level: 'notice' | 'warning'
  readonly message: string
}

/** The pauses of the last retries come on top of it: all of it ends within half a minute. */
const TIMEOUT = 20_000

/** One client for the whole run, and one span of time, both from the first courtesy on. */
export function gitHubAccess(options: AccessOptions): GitHubAccess {
  const { token, target, commits, timeout = TIMEOUT, second = 1_000 } = options
  let client: Promise<GitHubClient> | null = null
  const connect = () => {
    client ??= connectGitHub({ token, second, signal: AbortSignal.timeout(timeout) })
    return client
  }
  return { token, target, commits, connect }
}

/** Whether all that was read is of the commit that the run is shown on: else its verdict is another commit's. */
export function isRead(target: RunTarget, commits: readonly (string | null)[]): boolean {
  return commits.length > 0 && commits.every((sha) => sha !== null && target.trees.includes(sha))
}

/** Does a courtesy: null when it is done, else a sentence that says why not. */
export async function attempt(
  { what, needs }: Courtesy,
  { token, target, commits, connect }: GitHubAccess,
  work: (client: GitHubClient, target: RunTarget) => Promise<void>,
): Promise<string | null> {
  const not = (reason: string) => `${what} was not posted: ${reason}. The job itself is the check.`
  if (target === null) return not('the run names no repository and commit to post it to')
  if (target.fork && target.readOnly)
    return not('a pull request from a fork runs with a read-only token')
  if (!isRead(target, commits))
    return not(
      `what was checked out is not known to be commit ${target.sha.slice(0, 7)}, which it would stand on`,
    )
  if (token.trim() === '') return not('there is no `github-token` to post it with')
  try {
    await work(await connect(), target)
    return null
  } catch (error) {
    return not(whyNot(error, target, `\`permissions: { ${needs} }\``))
  }
}

/** Reads only the facts of an error: its text may quote the token or the answer. */
function whyNot(error: unknown, target: RunTarget, needed: string): string {
  // Octokit gives `status: 500` to a request that was never answered.
  const status = valueAt(error, ['response', 'status'])
  if (typeof status !== 'number')
    return valueAt(error, ['cause']) instanceof DOMException
      ? 'GitHub did not answer in time'
      : 'the request did not get through to GitHub'
  if (status === 429 || (status === 403 && isRateLimit(error)))
    return `GitHub asked to slow down (HTTP ${status})`
  if (status !== 403 && status !== 404) return `GitHub answered with HTTP ${status}`
  return target.readOnly
    ? `GitHub refused the token (HTTP ${status}), which for Dependabot is read-only unless the job has ${needed}`
    : `GitHub refused the token (HTTP ${status}); the job needs ${needed}`
}

/** Whether a refusal is one for the time being. */
export function isRateLimit(error: unknown): boolean {
  const headers = valueAt(error, ['response', 'headers'])
  return (
    valueAt(headers, ['retry-after']) !== undefined ||
    valueAt(headers, ['x-ratelimit-remaining']) === '0'
  )
}
