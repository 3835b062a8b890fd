import type { Octokit } from '@octokit/core'

export type GitHubClient = Octokit

interface ClientOptions {
  readonly token: string
  /** Ends every request, also a retry. */
  readonly signal: AbortSignal
  /** The length of a second, in milliseconds; tests make it short. */
  readonly second: number
}

/** The longest pause that is worth waiting for, in seconds. */
const LONGEST_PAUSE = 5
/** After 1 and 4 seconds. */
const RETRIES = 2

const ignore = () => {}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Clients do not wait for each other's writes. */
let clients = 0

/**
 * Connects to GitHub's API with octokit's own retries and throttling: it repeats a request after a server error,
 * waits for a short rate limit, and spaces writes as GitHub asks. Loaded on demand, because octokit loads slowly.
 */
export async function connectGitHub({
  token,
  signal,
  second,
}: ClientOptions): Promise<GitHubClient> {
  const [{ Octokit }, { retry }, { throttling }, { gitHubFetch }] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
    import('./github-fetch.ts'),
  ])
  const isShort = (pause: number, _options: object, _client: object, retries: number) =>
    pause <= LONGEST_PAUSE && retries < RETRIES
  clients += 1
  const Client = Octokit.plugin(retry, throttling)
  const client = new Client({
    auth: `token ${token}`,
    baseUrl: process.env.GITHUB_API_URL || 'https://api.github.com',
    log: SILENT,
    // The request logs to the console on its own.
    request: { fetch: gitHubFetch(), signal, log: SILENT },
    retry: {
      retries: RETRIES,
      retryAfterBaseValue: second,
      // The throttling plugin handles 429: it reads how long to wait.
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    throttle: {
      id: `bootgate-${clients}`,
      retryAfterBaseValue: second,
      onRateLimit: isShort,
      onSecondaryRateLimit: isShort,
    },
  })
  return client
}
