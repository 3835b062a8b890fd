import { type EditedText, unedited } from '../algorithms/edits.ts'
import type { Outcome } from '../domain/errors.ts'
import type { Run } from '../domain/run.ts'
import type { Inputs } from '../inputs/read.ts'
import { configure } from '../policy/configure.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { ReadText } from '../text/files.ts'
import { type Probed, probe } from './probe.ts'
import {
  failedWithoutValues,
  type MadeUpPorts,
  resolveWithoutValues,
  withoutValues,
} from './without-values.ts'

/** The run of a probe, and the policy with its fixes. */
export interface ProbedRun {
  /** The policy as it is. */
  readonly before: Run
  /** The policy with the fixes, judged by the same starts. */
  readonly after: Run
  readonly edited: EditedText
}

/** Probes each environment of the run, one after the other. The fixes of an environment count for the next one. */
export async function runProbe(inputs: Outcome<Inputs>, ports: MadeUpPorts): Promise<ProbedRun> {
  const { policy: file } = inputs.value
  const readPolicy = ports.trigger.readPolicy ?? ports.readText
  let edited = unedited(await readPolicy(file).catch(() => ''))
  const probes = await withoutValues<Probed>(
    inputs,
    ports,
    async (first, plan) => {
      const again = (text: string) => withPolicy(text, first.environment, inputs.value, ports)
      const isChanged = edited.text !== edited.original
      const environment = isChanged ? ((await again(edited.text)) ?? first) : first
      const probed = await probe(environment, plan, { ...ports, policy: { file, edited, again } })
      edited = probed.edited
      return probed
    },
    (environment, failures) => {
      const report = failedWithoutValues(environment, failures, ports)
      return { before: report, after: report, edited }
    },
  )
  return {
    before: { reports: probes.map(({ before }) => before), parity: null },
    after: { reports: probes.map(({ after }) => after), parity: null },
    edited,
  }
}

/** An environment with another text of its policy; null when that is no valid policy. */
async function withPolicy(
  text: string,
  name: string,
  inputs: Inputs,
  ports: MadeUpPorts,
): Promise<Environment | null> {
  const { readText, trigger } = ports
  const read = trigger.readPolicy ?? readText
  const readPolicy: ReadText = async (path) => (path === inputs.policy ? text : read(path))
  const configs = await configure(inputs, readText, { ...trigger, readPolicy })
  const found = configs.find(({ value }) => value.environment === name)
  if (found === undefined || found.failures.length > 0) return null
  return resolveWithoutValues(found.value, ports)
}
