import { valueAt } from '../text/data.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The commit that a run's status belongs to. */
export interface StatusTarget {
  readonly owner: string
  readonly repo: string
  readonly sha: string
  /** Whether the commit comes from another repository, or from one that is gone. */
  readonly fork: boolean
  /** Whether GITHUB_TOKEN is read-only: a fork's for good, Dependabot's unless raised. */
  readonly readOnly: boolean
  /** The page of the run, where the report is. */
  readonly targetUrl: string | null
}

interface Head {
  readonly sha: readonly string[]
  readonly repository?: readonly string[]
}

const PULL_REQUEST: Head = {
  sha: ['pull_request', 'head', 'sha'],
  repository: ['pull_request', 'head', 'repo', 'full_name'],
}

/** Under these events GITHUB_SHA is a merge commit or the default branch, never what is judged. */
const HEADS: ReadonlyMap<string, Head> = new Map([
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

/** `pull_request_target` and `workflow_run` run for the base repository, with its token. */
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

/** Where the status of this run belongs, or null when the run names no repository and commit. */
export function statusTarget(env: Environment, payload: unknown): StatusTarget | null {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? []
  const event = env.GITHUB_EVENT_NAME ?? ''
  const head = HEADS.get(event)
  const sha = head ? valueAt(payload, head.sha) : env.GITHUB_SHA
  if (owner === undefined || repo === undefined || !isSha(sha)) return null
  const fork =
    head?.repository !== undefined && valueAt(payload, head.repository) !== `${owner}/${repo}`
  // A re-run keeps the rights of the first actor, so GITHUB_TRIGGERING_ACTOR says nothing here.
  const dependabot = env.GITHUB_ACTOR === 'dependabot[bot]'
  const readOnly =
    (fork && READ_ONLY_FOR_FORKS.includes(event)) ||
    (dependabot && READ_ONLY_FOR_DEPENDABOT.includes(event))
  return { owner, repo, sha, fork, readOnly, targetUrl: runUrl(env) }
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/i.test(value)
}

function runUrl(env: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env
  if (!server || !run) return null
  const page = `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${run}`
  return attempt ? `${page}/attempts/${attempt}` : page
}
