import type { Outcome } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import type { Inputs } from '../inputs/read.ts'
import { probe } from './probe.ts'
import { type MadeUpPorts, reportsWithoutValues } from './without-values.ts'

/** Probes each environment of the run, one after the other. */
export function runProbe(inputs: Outcome<Inputs>, ports: MadeUpPorts): Promise<Run> {
  return reportsWithoutValues(inputs, ports, (environment, plan) => probe(environment, plan, ports))
}
