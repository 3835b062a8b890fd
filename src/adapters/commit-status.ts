import type { Report } from '../domain/report.ts'
import { statusOf } from '../report/status.ts'
import { valueAt } from '../text/data.ts'
import type { StatusTarget } from './github-event.ts'

/** `auto` posts where it can and says so where it cannot; `on` warns there. */
export const STATUS_MODES = ['auto', 'on', 'off'] as const
export type StatusMode = (typeof STATUS_MODES)[number]

export interface StatusOptions {
  readonly mode: StatusMode
  readonly token: string
  readonly target: StatusTarget | null
  /** In milliseconds; the tests' way to be short. */
  readonly timeout?: number
}

/** Why there is no status, in our words. */
export interface StatusNotice {
  readonly level: 'notice' | 'warning'
  readonly message: string
}

const TIMEOUT = 10_000
const NEEDED = '`permissions: { statuses: write }`'

const ignore = () => {}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Posts the verdict to the commit: null when it is there or was not wanted, else why not. */
export async function publishStatus(
  report: Report,
  options: StatusOptions,
): Promise<StatusNotice | null> {
  if (options.mode === 'off') return null
  const reason = await tryToPost(report, options)
  if (reason === null) return null
  return {
    level: options.mode === 'on' ? 'warning' : 'notice',
    message: `The commit status was not posted: ${reason}. The job itself is the check.`,
  }
}

async function tryToPost(report: Report, options: StatusOptions): Promise<string | null> {
  const { token, target, timeout = TIMEOUT } = options
  if (target === null) return 'the run names no repository and commit to post it to'
  if (target.fork && target.readOnly)
    return 'a pull request from a fork runs with a read-only token'
  if (token.trim() === '') return 'there is no `github-token` to post it with'
  try {
    await post(report, token, target, AbortSignal.timeout(timeout))
    return null
  } catch (error) {
    return whyNot(error, target)
  }
}

async function post(
  report: Report,
  token: string,
  target: StatusTarget,
  signal: AbortSignal,
): Promise<void> {
  const { getOctokit } = await import('@actions/github')
  await getOctokit(token, { log: SILENT }).rest.repos.createCommitStatus({
    ...statusOf(report),
    owner: target.owner,
    repo: target.repo,
    sha: target.sha,
    ...(target.targetUrl === null ? {} : { target_url: target.targetUrl }),
    // The request has a log of its own, the console, and these options join the proxy's fetch
    // here; given to getOctokit they would replace it.
    request: { log: SILENT, signal },
  })
}

/** Reads only the facts of an error: its text may quote the token or the answer. */
function whyNot(error: unknown, target: StatusTarget): string {
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
    ? `GitHub refused the token (HTTP ${status}), which for Dependabot is read-only unless the job has ${NEEDED}`
    : `GitHub refused the token (HTTP ${status}); the job needs ${NEEDED}`
}

function isRateLimit(error: unknown): boolean {
  const headers = valueAt(error, ['response', 'headers'])
  return (
    valueAt(headers, ['retry-after']) !== undefined ||
    valueAt(headers, ['x-ratelimit-remaining']) === '0'
  )
}
