/** The check that no policy, waiver or `fail-on` makes milder: a production that nobody looked at is never green. */
export const STAND_IN_SECRETS = 'stand-in-secrets'

/** Where the gate runs: in a workflow, where a deploy may follow, or at somebody's terminal. */
export const RUNS_IN = ['workflow', 'terminal'] as const
export type RunsIn = (typeof RUNS_IN)[number]
