import type { getOctokit } from '@actions/github'

export type GitHubClient = ReturnType<typeof getOctokit>

interface ClientOptions {
  readonly token: string
  /** Ends every request, those of a retry included. */
  readonly signal: AbortSignal
  /** How long a second is, in milliseconds; the tests' way to be short. */
  readonly second: number
}

/** A longer pause than this is not worth a courtesy, in seconds. */
const LONGEST_PAUSE = 5
/** After 1 and 4 seconds. */
const RETRIES = 2

const ignore = () => {}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Clients do not wait for each other's writes. */
let clients = 0

/**
 * GitHub's API with octokit's own patience: a fault of the server is tried again, a rate limit is obeyed
 * when it asks for a few seconds, and writes keep the distance that GitHub asks for. Loaded when it is
 * needed, because octokit is slow to load.
 */
export async function connectGitHub({
  token,
  signal,
  second,
}: ClientOptions): Promise<GitHubClient> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const isShort = (pause: number, _options: object, _client: object, retries: number) =>
    pause <= LONGEST_PAUSE && retries < RETRIES
  clients += 1
  const client = getOctokit(
    token,
    {
      log: SILENT,
      retry: {
        retries: RETRIES,
        retryAfterBaseValue: second,
        // 429 is the other plugin's, which reads how long to wait.
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      },
      throttle: {
        id: `bootgate-${clients}`,
        retryAfterBaseValue: second,
        onRateLimit: isShort,
        onSecondaryRateLimit: isShort,
      },
    },
    retry,
    throttling,
  )
  // Given to getOctokit, request options would replace the proxy's fetch; here they join it. The request
  // has a log of its own, the console.
  client.hook.before('request', ({ request }) => {
    Object.assign(request, { log: SILENT, signal })
  })
  return client
}
