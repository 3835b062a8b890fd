import { TRUSTED, type Trust, type Untrusted } from './trust.ts'

/** What started a run, from GitHub's variables and the event's payload. */
export interface Started {
  readonly event: string
  /** `owner/name`. */
  readonly repository: string
  /** GITHUB_SHA; null when it is not a commit. */
  readonly sha: string | null
  /** Whether the actor is Dependabot. */
  readonly dependabot: boolean
  /** Only for pull request events. */
  readonly pullRequest: PullRequest | null
  /** The followed run, for workflow_run. */
  readonly followed: Followed | null
}

/** The commit that a change ends in. */
interface ChangeHead {
  /** `owner/name`; null when the repository is gone, or unknown. */
  readonly repository: string | null
  readonly sha: string | null
}

export interface PullRequest {
  readonly open: boolean
  readonly head: ChangeHead
  readonly base: string | null
}

export interface Followed {
  readonly head: ChangeHead
  /** What started that run. */
  readonly event: string
  readonly dependabot: boolean
}

/** GitHub's answer on whether a commit belongs to a branch or tag of the repository. */
export type Answer = 'yes' | 'no' | 'unanswered'

/** Events with a pull request. */
export const PULL_REQUEST_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]

/**
 * For these, GITHUB_SHA is the last commit of a branch or tag of the repository (docs.github.com: "Events that
 * trigger workflows"). For `deployment` it may be a fork's.
 */
const OF_A_BRANCH: readonly string[] = [
  'push',
  'create',
  'release',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'workflow_run',
  'issue_comment',
  'issues',
]

/** Events whose run may end with static checks only. */
const PARTIAL: readonly string[] = ['pull_request', 'pull_request_target']

/**
 * The law: an outsider's files are never judged together with a secret. A run is trusted when every checked-out
 * tree is a commit of a branch or tag of the repository, or GitHub's merge of its own pull request.
 * @param heads the checked-out commits; null for an unreadable one
 * @param answers GitHub's, for the commits of `toAsk`
 */
export function trustIn(
  started: Started | null,
  heads: readonly (string | null)[],
  answers: ReadonlyMap<string, Answer>,
): Trust {
  if (started === null) return untrusted('event-unknown')
  const outsider = outsiderOf(started)
  if (outsider !== null) return untrusted(outsider, mayBePartial(started))
  if (heads.length === 0) return untrusted('no-git')
  const known = knownCommits(started)
  const reasons = heads.flatMap((head): readonly Untrusted[] => {
    if (head === null) return ['no-git']
    if (known.includes(head) || answers.get(head) === 'yes') return []
    return [answers.get(head) === 'no' ? 'foreign-commit' : 'unanswered']
  })
  const [reason] = reasons
  return reason === undefined ? TRUSTED : untrusted(reason)
}

/** The commits to ask GitHub about: none when the event decides, or names them itself. */
export function toAsk(
  started: Started | null,
  heads: readonly (string | null)[],
): readonly string[] {
  if (started === null || outsiderOf(started) !== null || heads.includes(null)) return []
  const known = knownCommits(started)
  return [...new Set(heads)].flatMap((head) =>
    head === null || known.includes(head) ? [] : [head],
  )
}

function untrusted(reason: Untrusted, partial = false): Trust {
  return { trusted: false, reason, partial }
}

/** Whose change the event concerns, when it is an outsider's. */
function outsiderOf(started: Started): Untrusted | null {
  const { event, repository, dependabot, pullRequest, followed } = started
  if (PULL_REQUEST_EVENTS.includes(event)) {
    if (pullRequest?.head.repository !== repository) return 'fork'
    return dependabot ? 'dependabot' : null
  }
  if (event !== 'workflow_run') return null
  if (followed?.head.repository !== repository) return 'run-of-fork'
  if (followed.event === '') return 'event-unknown'
  if (followed.event === 'pull_request_target') return 'run-of-target'
  const ofPullRequest = PULL_REQUEST_EVENTS.includes(followed.event)
  return ofPullRequest && (dependabot || followed.dependabot) ? 'dependabot' : null
}

/** A merged or closed pull request may be in deployment; an open one is not. */
function mayBePartial({ event, pullRequest }: Started): boolean {
  return PARTIAL.includes(event) && pullRequest?.open === true
}

/** Commits that belong to the repository according to the event. Never called for an outsider's run. */
function knownCommits({ event, sha, pullRequest, followed }: Started): readonly (string | null)[] {
  if (PULL_REQUEST_EVENTS.includes(event))
    return [sha, pullRequest?.head.sha ?? null, pullRequest?.base ?? null]
  const own = OF_A_BRANCH.includes(event) ? sha : null
  return [own, event === 'workflow_run' ? (followed?.head.sha ?? null) : null]
}
