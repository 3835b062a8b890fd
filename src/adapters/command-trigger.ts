import type { Outcome } from '../domain/errors.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import type { Inputs } from '../inputs/read.ts'
import { NO_TRIGGER, type RunTrigger } from '../policy/trigger.ts'
import type { Deadline } from './deadline.ts'
import { eventPayload } from './event-file.ts'

/**
 * A command at a terminal is trusted. In a job of GitHub Actions the job's trigger decides, as for the action.
 * The policy is that of the working tree.
 */
export async function commandTrigger(
  inputs: Inputs,
  { env, folder }: { readonly env: ProcessEnv; readonly folder: string },
  end: Deadline,
): Promise<Outcome<RunTrigger>> {
  if (env.GITHUB_ACTIONS !== 'true') return { value: NO_TRIGGER, failures: [] }
  const { value: payload, failures } = await eventPayload(env.GITHUB_EVENT_PATH, end.expired)
  const token = env.GITHUB_TOKEN ?? ''
  const { readTrust } = await import('./run-trust.ts')
  const { trust } = await readTrust({ env, payload, token, inputs, folder }, end)
  return { value: { ...NO_TRIGGER, trust }, failures }
}
