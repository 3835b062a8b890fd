import type { Failure } from './errors.ts'

/** Why a run is not trusted: an outsider may have written what it read, or that is unknown. Each with a sentence and a fix. */
export const UNTRUSTED = {
  fork: {
    because: 'This run belongs to a pull request from a fork.',
    fix: 'Start deploys with a push to the branch, after the merge: that run is trusted.',
  },
  dependabot: {
    because: 'This run belongs to a pull request of Dependabot.',
    fix: 'Start deploys with a push to the branch, after the merge: that run is trusted.',
  },
  'run-of-fork': {
    because: 'The workflow run that this one follows (workflow_run) belongs to another repository.',
    fix: 'Run this workflow only for the repository itself: github.event.workflow_run.head_repository.full_name == github.repository.',
  },
  'run-of-target': {
    because:
      'The workflow run that this one follows (workflow_run) was started by pull_request_target, which hides the author of the change.',
    fix: 'Follow a workflow that starts on push or pull_request.',
  },
  'event-unknown': {
    because: 'The run does not tell its repository and event.',
    fix: 'Leave GITHUB_REPOSITORY, GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as the runner sets them.',
  },
  'no-git': {
    because:
      'The checked-out commit is unknown: there is no .git beside the files, or its HEAD cannot be read.',
    fix: 'Check the repository out with actions/checkout before this step, and keep its .git.',
  },
  'foreign-commit': {
    because:
      'According to GitHub, the checked-out commit is on no branch and no tag of this repository.',
    fix: 'Check out the commit that started the run (actions/checkout without `ref`), a branch head, or a commit of the default branch. To deploy a tag, start the workflow on that tag.',
  },
  unanswered: {
    because:
      'GitHub did not answer whether the checked-out commit is on a branch of this repository.',
    fix: 'Give the job `permissions: { contents: read }` and the step its `github-token` (the command: the variable GITHUB_TOKEN), and run it again. The question is not needed for the commit that started the run.',
  },
} as const satisfies Record<string, { readonly because: string; readonly fix: string }>

export type Untrusted = keyof typeof UNTRUSTED

/** Whether what a run reads may be judged together with secrets. */
export type Trust =
  | { readonly trusted: true }
  | {
      readonly trusted: false
      readonly reason: Untrusted
      /** Whether static checks alone are enough: for an outsider's open pull request, which deploys nothing. */
      readonly partial: boolean
    }

export const TRUSTED: Trust = { trusted: true }

/** Why the variables of an untrusted run have no value: completes a sentence that begins with the name. */
export const NOT_RESOLVED = 'is not resolved in a run that is not trusted'

/** For an untrusted run that a deploy can follow: it does not show what would boot. */
export function runUntrusted(reason: Untrusted): Failure {
  const { because, fix } = UNTRUSTED[reason]
  return { code: 'RUN_UNTRUSTED', message: `${because} ${RESOLVED_NOTHING}`, fix }
}

const RESOLVED_NOTHING = 'So no secret was read: only names, shapes and references were checked.'

/** The same for a run where static checks are enough. */
export function untrustedWords(reason: Untrusted): string {
  return `${UNTRUSTED[reason].because} ${RESOLVED_NOTHING}`
}
