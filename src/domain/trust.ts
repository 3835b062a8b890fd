import type { Failure } from './errors.ts'

/** Why a run is not trusted: what it read may be an outsider's, or nobody can tell. A sentence each, and what to do. */
export const UNTRUSTED = {
  fork: {
    because: 'This run is of a pull request from a fork.',
    fix: 'Let what deploys start with a push to the branch, after the merge: that run is trusted.',
  },
  dependabot: {
    because: 'This run is of a pull request of Dependabot.',
    fix: 'Let what deploys start with a push to the branch, after the merge: that run is trusted.',
  },
  'run-of-fork': {
    because: 'The workflow run that this one follows (workflow_run) is of another repository.',
    fix: 'Start this workflow only for runs of the repository itself: github.event.workflow_run.head_repository.full_name == github.repository.',
  },
  'run-of-target': {
    because:
      'The workflow run that this one follows (workflow_run) was started by pull_request_target, which hides whose change it is of.',
    fix: 'Follow a workflow that push or pull_request starts.',
  },
  'event-unknown': {
    because: 'The run does not say of which repository and by which event it is.',
    fix: 'Leave GITHUB_REPOSITORY, GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as the runner made them.',
  },
  'no-git': {
    because:
      'Nobody can tell which commit was checked out: there is no .git beside the files, or its HEAD cannot be read.',
    fix: 'Check the repository out with actions/checkout before this step, and leave its .git in place.',
  },
  'foreign-commit': {
    because:
      'The commit that is checked out is of no branch and no tag of this repository, as far as GitHub tells.',
    fix: 'Check out what started the run (actions/checkout without `ref`), the head of a branch, or a commit of the default branch. To deploy a tag, start the workflow on that tag.',
  },
  unanswered: {
    because:
      'GitHub did not answer whether the commit that is checked out is of a branch of this repository.',
    fix: 'Give the job `permissions: { contents: read }` and the step its `github-token` (the command: the variable GITHUB_TOKEN), and run it again. No question is asked when what started the run is checked out.',
  },
} as const satisfies Record<string, { readonly because: string; readonly fix: string }>

export type Untrusted = keyof typeof UNTRUSTED

/** Whether what a run reads may be judged together with secrets. */
export type Trust =
  | { readonly trusted: true }
  | {
      readonly trusted: false
      readonly reason: Untrusted
      /** Whether static checks may be all that is asked of it: an open pull request of an outsider, which deploys nothing. */
      readonly partial: boolean
    }

export const TRUSTED: Trust = { trusted: true }

/** What the policy's variables are in an untrusted run: completes a sentence that begins with the name. */
export const NOT_RESOLVED = 'is not resolved in a run that is not trusted'

/** An untrusted run that a deploy can follow: it tells nothing about what would boot. */
export function runUntrusted(reason: Untrusted): Failure {
  const { because, fix } = UNTRUSTED[reason]
  return { code: 'RUN_UNTRUSTED', message: `${because} ${RESOLVED_NOTHING}`, fix }
}

const RESOLVED_NOTHING =
  'So no secret was asked for: only names, shapes and references were checked.'

/** The same for a run of which no more is asked. */
export function untrustedWords(reason: Untrusted): string {
  return `${UNTRUSTED[reason].because} ${RESOLVED_NOTHING}`
}
