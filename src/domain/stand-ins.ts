/** The check that no policy, waiver or `fail-on` makes milder: production that was not checked with its real secrets never passes. */
export const STAND_IN_SECRETS = 'stand-in-secrets'

/** Where the gate runs: in a workflow, where a deploy may follow, or in a terminal. */
export const RUNS_IN = ['workflow', 'terminal'] as const
export type RunsIn = (typeof RUNS_IN)[number]
