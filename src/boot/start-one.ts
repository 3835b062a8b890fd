import type { BootPlan } from '../domain/boot.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Environment } from '../resolve/resolve.ts'
import { cutter } from './cut.ts'
import { draftsOf, refusalOf, secondsOf } from './drafts.ts'
import { sensitiveOf } from './forms.ts'
import { processVariables } from './process-variables.ts'
import type { Booted, StartApplication } from './request.ts'
import { readOutput } from './seen.ts'

/** Starts the application of an environment as its plan says, and reads what the start shows. */
export async function startOne(
  { value, failures }: Outcome<Environment>,
  plan: BootPlan,
  start: StartApplication,
): Promise<Outcome<Booted>> {
  const variables = processVariables(value.variables)
  const sensitive = sensitiveOf(value.variables)
  const { value: run, failures: failed } = await start({ plan, variables, sensitive })
  if (run === null) return { value, failures: [...failures, ...failed] }
  const cancelled = run.end.kind === 'cancelled' ? [CANCELLED] : []
  const declared = value.declarations.map(({ name }) => name)
  const values = sensitive.map((variable) => variable.value)
  const seen = await readOutput(run, cutter(values, new Set(declared)), declared)
  const judged = { plan, run, seen, variables: value.variables }
  const refusal = refusalOf(judged)
  const { isolated, network, end } = run
  return {
    value: {
      ...value,
      drafts: [...value.drafts, ...draftsOf(judged)],
      booted: {
        started: true,
        end: end.kind,
        seconds: secondsOf(run),
        isolated,
        network,
        without: variables.without,
        ...(refusal !== undefined && { refusal }),
      },
    },
    failures: [...failures, ...failed, ...cancelled],
  }
}

const CANCELLED: Failure = {
  code: 'CANCELLED',
  message: 'The run was cancelled while the application started.',
  fix: 'Run the job again.',
}
