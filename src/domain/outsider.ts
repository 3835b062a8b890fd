import type { Failure } from './errors.ts'

/** Whose open pull request a run is of, where that is not somebody's of the repository itself. */
export interface Outsider {
  readonly from: 'fork' | 'dependabot'
  /** Whether GitHub keeps the repository's secrets from the run, so that inputs may be empty because of it. */
  readonly withheld: boolean
}

/** What to make of an outsider's run in which something is unavailable for want of secrets. */
export const UNAVAILABLE = ['block', 'allow'] as const
export type Unavailable = (typeof UNAVAILABLE)[number]

const WHOSE: Readonly<Record<Outsider['from'], readonly [withheld: string, given: string]>> = {
  fork: [
    'This run is of a pull request from a fork: GitHub gives it no secrets.',
    'This run is of a pull request from a fork, and the job gives it no credentials.',
  ],
  dependabot: [
    'This run was started by Dependabot: GitHub gives it no secrets but those of Dependabot.',
    'This run was started by Dependabot, and the job gives it no credentials.',
  ],
}

/** Why a run has no secrets, as a sentence. */
export function whyWithheld({ from, withheld }: Outsider): string {
  const [byGitHub, byJob] = WHOSE[from]
  return withheld ? byGitHub : byJob
}

const FIX =
  'Nothing need be wrong with the pull request. To let such runs check what they can know, write `pull-requests: { unavailable: allow }` in the policy; the result is then "static checks only".'

/** What an input leaves empty because its secret is not there. @param by the input */
export function withheldInput(by: string, outsider: Outsider): Failure {
  const message = `The input ${by} is empty here. ${whyWithheld(outsider)}`
  return { code: 'SECRETS_WITHHELD', message, fix: FIX }
}

/** The same failure, unless it comes from the outsider's having no credentials: then it says so. */
export function asWithheld(failure: Failure, outsider: Outsider | null): Failure {
  if (outsider === null || failure.code !== 'AWS_CREDENTIALS_MISSING') return failure
  const message = `${failure.message} ${whyWithheld(outsider)}`
  return { ...failure, code: 'SECRETS_WITHHELD', message, fix: FIX }
}
