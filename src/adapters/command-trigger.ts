import type { Outcome } from '../domain/errors.ts'
import type { Inputs } from '../domain/inputs.ts'
import { NO_TRIGGER, type RunTrigger } from '../policy/trigger.ts'
import type { Deadline } from './deadline.ts'
import { eventPayload } from './event-file.ts'
import { readTrust } from './run-trust.ts'

/**
 * Whoever runs the command is trusted; in a job of GitHub Actions the job's trigger decides, as for the action.
 * The policy is that of the working tree.
 */
export async function commandTrigger(
  inputs: Inputs,
  within: Deadline,
): Promise<Outcome<RunTrigger>> {
  const { env } = process
  if (env.GITHUB_ACTIONS !== 'true') return { value: NO_TRIGGER, failures: [] }
  const { value: payload, failures } = await eventPayload(env.GITHUB_EVENT_PATH, within.expired)
  const token = env.GITHUB_TOKEN ?? ''
  const { trust } = await readTrust({ env, payload, token, inputs, folder: process.cwd() }, within)
  return { value: { ...NO_TRIGGER, trust }, failures }
}
