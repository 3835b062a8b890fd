import type { Finding } from '../domain/finding.ts'
import type { Location } from '../domain/location.ts'
import { deploysOf } from './flow.ts'
import { gatesOf } from './gates.ts'
import type { Workflow } from './workflow.ts'

/** What in a workflow lets a deploy run without a pass of the gate. Calls of other workflows are not followed. */
export function auditWorkflow(workflow: Workflow, rootIsGate: boolean): readonly Finding[] {
  const deploys = deploysOf(workflow, rootIsGate).flatMap(({ job, step, tool, despite }) => {
    if (despite === null)
      return error(
        'audit-deploy-ungated',
        `Job ${job.name} deploys (${tool}), and no gate comes before it.`,
        `Make the deploy wait: needs: gate, or put the gate's step before it.`,
        step.at(),
      )
    if (despite.length === 0) return []
    return error(
      'audit-gate-ignored',
      `Job ${job.name} deploys (${tool}) though the gate is ${despite.join(', ')}.`,
      "Ask for success, such as: always() && needs.gate.result == 'success'",
      step.condition === null ? job.at('if') : step.at('if'),
    )
  })
  const ignored = [...workflow.jobs.values()].flatMap((job) => {
    const gates = gatesOf(job, rootIsGate)
    const spots = gates.length === 0 ? [] : [job, ...gates]
    return spots.flatMap(({ continueOnError, at }) =>
      [undefined, null, false, 'false'].some((off) => off === continueOnError)
        ? []
        : error(
            'audit-continue-on-error',
            `Job ${job.name} goes on when the gate fails.`,
            'Remove continue-on-error: the exit code is the gate.',
            at('continue-on-error'),
          ),
    )
  })
  return [...deploys, ...ignored]
}

function error(check: string, message: string, fix: string, location: Location): Finding[] {
  const none = { variable: null, facts: {}, origin: null, waiver: null }
  return [{ check, severity: 'error', message, fix, location, ...none }]
}
