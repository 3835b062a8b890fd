import type { Outcome } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import type { Inputs } from '../inputs/read.ts'
import { type MadeUpPorts, reportsWithoutValues } from '../probe/without-values.ts'
import { explore } from './explore.ts'
import { concluded } from './report.ts'

/** Says of each environment which variables its start looks at, one environment after the other. */
export function runReads(inputs: Outcome<Inputs>, ports: MadeUpPorts): Promise<Run> {
  return reportsWithoutValues(inputs, ports, async (environment, plan) =>
    concluded(await explore(environment, plan, ports), environment, plan, ports.now),
  )
}
