import { TRUSTED, type Trust, type Untrusted } from './trust.ts'

/** What started a run, in GitHub's own words: its variables, and the payload of its event. */
export interface Started {
  readonly event: string
  /** `owner/name`. */
  readonly repository: string
  /** GITHUB_SHA; null when it is none. */
  readonly sha: string | null
  /** Whether the actor is Dependabot. */
  readonly dependabot: boolean
  /** Of the events of pull requests. */
  readonly pullRequest: PullRequest | null
  /** The run that this one follows, under workflow_run. */
  readonly followed: Followed | null
}

/** The commit that a change ends in. */
interface ChangeHead {
  /** `owner/name`; null when the repository is gone, or the payload does not tell. */
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

/** What GitHub answers when it is asked whether a commit is of a branch or tag of the repository. */
export type Answer = 'yes' | 'no' | 'unanswered'

/** Events that carry a pull request. */
export const PULL_REQUEST_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]

/** Under these GITHUB_SHA is the last commit of a branch, or of a tag, of the repository (docs.github.com: "Events that trigger workflows"). Under `deployment` it may be a fork's. */
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

/** Whether a run of this event may end with static checks only. */
const PARTIAL: readonly string[] = ['pull_request', 'pull_request_target']

/**
 * The one law: what an outsider may have written is not judged together with a secret. A run is trusted when
 * every tree that it reads is a commit of a branch or tag of the repository, or GitHub's merge of its own pull request.
 * @param heads the commits that are checked out; null for one that nobody can read
 * @param answers GitHub's, about those of `toAsk`
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

/** The commits that GitHub has to be asked about: none when the event decides, or names them itself. */
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

/** Whose change the event is of, where that is an outsider's. */
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

/** A pull request that is merged or closed may be being deployed; an open one is not. */
function mayBePartial({ event, pullRequest }: Started): boolean {
  return PARTIAL.includes(event) && pullRequest?.open === true
}

/** Commits of the repository by the event's own word; of an outsider's run nobody asks. */
function knownCommits({ event, sha, pullRequest, followed }: Started): readonly (string | null)[] {
  if (PULL_REQUEST_EVENTS.includes(event))
    return [sha, pullRequest?.head.sha ?? null, pullRequest?.base ?? null]
  const own = OF_A_BRANCH.includes(event) ? sha : null
  return [own, event === 'workflow_run' ? (followed?.head.sha ?? null) : null]
}
