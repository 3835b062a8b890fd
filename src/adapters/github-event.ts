import type { ProcessEnv } from '../domain/process-env.ts'
import { valueAt } from '../text/data.ts'

/** Where a run posts its verdict: a commit, and a pull request if the event has one. */
export interface RunTarget {
  readonly owner: string
  readonly repo: string
  readonly sha: string
  /** The commits whose tree stands for this one: the commit itself, and GitHub's merge of its pull request. */
  readonly trees: readonly string[]
  /** Its number; null under other events. */
  readonly pullRequest: number | null
  /** Whether the commit comes from another repository, or from one that is gone. */
  readonly fork: boolean
  /** Whether GITHUB_TOKEN is read-only: a fork's for good, Dependabot's unless raised. */
  readonly readOnly: boolean
  /** The page of the job, else of the run, where the report is. */
  readonly targetUrl: string | null
}

/** Where an event's payload names the head of its change. */
interface HeadPaths {
  readonly sha: readonly string[]
  readonly repository?: readonly string[]
  readonly pullRequest?: readonly string[]
}

const PULL_REQUEST: HeadPaths = {
  sha: ['pull_request', 'head', 'sha'],
  repository: ['pull_request', 'head', 'repo', 'full_name'],
  pullRequest: ['pull_request', 'number'],
}

/** Under these events GITHUB_SHA is a merge commit or the default branch, not the commit of the change. */
const HEADS: ReadonlyMap<string, HeadPaths> = new Map([
  ['pull_request', PULL_REQUEST],
  ['pull_request_target', PULL_REQUEST],
  ['pull_request_review', PULL_REQUEST],
  ['pull_request_review_comment', PULL_REQUEST],
  ['merge_group', { sha: ['merge_group', 'head_sha'] }],
  [
    'workflow_run',
    {
      sha: ['workflow_run', 'head_sha'],
      repository: ['workflow_run', 'head_repository', 'full_name'],
    },
  ],
])

/**
 * Under these events GITHUB_SHA is GitHub's merge of the pull request. `pull_request_target` and `workflow_run` run
 * for the base repository, with its token.
 */
const READ_ONLY_FOR_FORKS: readonly string[] = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]
const READ_ONLY_FOR_DEPENDABOT: readonly string[] = [
  ...READ_ONLY_FOR_FORKS,
  'push',
  'create',
  'deployment',
  'deployment_status',
]

/**
 * Where this run posts its verdict; null when the event names no repository and commit.
 * @param job the number of the job in GitHub's URLs, or an empty text
 */
export function runTarget(env: ProcessEnv, payload: unknown, job = ''): RunTarget | null {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? []
  const event = env.GITHUB_EVENT_NAME ?? ''
  const head = HEADS.get(event)
  const sha = head ? valueAt(payload, head.sha) : env.GITHUB_SHA
  if (owner === undefined || repo === undefined || !isSha(sha)) return null
  const fork =
    head?.repository !== undefined && valueAt(payload, head.repository) !== `${owner}/${repo}`
  // A re-run keeps the rights of the first actor, so GITHUB_TRIGGERING_ACTOR does not matter.
  const dependabot = env.GITHUB_ACTOR === 'dependabot[bot]'
  const readOnly =
    (fork && READ_ONLY_FOR_FORKS.includes(event)) ||
    (dependabot && READ_ONLY_FOR_DEPENDABOT.includes(event))
  const number = head?.pullRequest && valueAt(payload, head.pullRequest)
  const pullRequest = typeof number === 'number' && Number.isSafeInteger(number) ? number : null
  const merge = READ_ONLY_FOR_FORKS.includes(event) && isSha(env.GITHUB_SHA) ? [env.GITHUB_SHA] : []
  const trees = [sha, ...merge].map((one) => one.toLowerCase())
  return { owner, repo, sha, trees, pullRequest, fork, readOnly, targetUrl: pageUrl(env, job) }
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/i.test(value)
}

function pageUrl(env: ProcessEnv, job: string): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env
  if (!server || !run) return null
  const page = `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${run}`
  if (/^[1-9]\d*$/.test(job)) return `${page}/job/${job}`
  return attempt ? `${page}/attempts/${attempt}` : page
}
