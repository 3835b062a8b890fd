import type { StartApplication } from '../boot/request.ts'
import type { BootPlan } from '../domain/boot.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { conclude, type Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { runUntrusted, type Trust } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Config } from '../policy/config.ts'
import { configure } from '../policy/configure.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { type Environment, type ResolvePorts, resolveAlone } from '../resolve/resolve.ts'

/** What a run of made-up values needs beside its inputs. */
export interface MadeUpPorts extends Omit<ResolvePorts, 'fetchSecret' | 'fetchParameter'> {
  readonly trigger: RunTrigger
  /** Whether the run belongs to a pull request, whose code may run without secrets. */
  readonly pullRequest: boolean
  readonly start: StartApplication
  /** How many starts at the same time. */
  readonly parallel: number
  /** The most starts of an environment. */
  readonly boots: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** No store is asked: the files show plain values, and all others are made up. */
const NO_VALUES: Trust = { trusted: false, reason: 'fork', partial: true }

/** Why code of this run must not be started; null when it may, as it has no secret. */
export function mayNotStart({
  trigger: { trust },
  pullRequest,
}: Pick<MadeUpPorts, 'trigger' | 'pullRequest'>): Failure | null {
  return trust.trusted || pullRequest ? null : runUntrusted(trust.reason)
}

/** A report of each environment of the run, made without any secret, one environment after the other. */
export async function reportsWithoutValues(
  inputs: Outcome<Inputs>,
  ports: MadeUpPorts,
  work: (environment: Environment, plan: BootPlan) => Promise<Report>,
): Promise<Run> {
  const failed = (environment: Environment, failures: readonly Failure[]) =>
    failedWithoutValues(environment, failures, ports)
  return { reports: await withoutValues(inputs, ports, work, failed), parity: null }
}

/** The report of an environment whose application was not started. */
export function failedWithoutValues(
  environment: Environment,
  failures: readonly Failure[],
  { now }: Pick<MadeUpPorts, 'now'>,
): Report {
  return conclude({ ...environment, trust: { trusted: true }, findings: [], failures, now })
}

/**
 * Works on each environment of the run without any secret, one after the other.
 * @param failed what stands for an environment whose application must not or cannot be started
 */
export async function withoutValues<Result>(
  inputs: Outcome<Inputs>,
  ports: MadeUpPorts,
  work: (environment: Environment, plan: BootPlan) => Promise<Result>,
  failed: (environment: Environment, failures: readonly Failure[]) => Result,
): Promise<readonly Result[]> {
  const configs = await configure(inputs.value, ports.readText, ports.trigger)
  const untrusted = mayNotStart(ports)
  const results: Result[] = []
  for (const { value: config, failures } of configs) {
    const value = await resolveWithoutValues(config, ports)
    const plan = value.boot?.applies === true ? value.boot.plan : null
    const undeclared = plan === null && failures.length === 0 ? [UNDECLARED] : []
    const stops = untrusted === null ? [] : [untrusted]
    const all = [...inputs.failures, ...failures, ...stops, ...undeclared]
    results.push(plan === null || all.length > 0 ? failed(value, all) : await work(value, plan))
  }
  return results
}

/** The variables of an environment, as far as files show them. */
export async function resolveWithoutValues(
  config: Config,
  ports: MadeUpPorts,
): Promise<Environment> {
  const stores = { fetchSecret: noStore, fetchParameter: noStore }
  const unread = { value: { ...config, trust: NO_VALUES }, failures: [] }
  const { value } = await resolveAlone(unread, { ...ports, ...stores })
  return { ...value, trust: { trusted: true } }
}

function noStore(): Promise<never> {
  return Promise.reject(new Error('no store is asked for made-up values'))
}

const UNDECLARED: Failure = {
  code: 'BOOT_UNDECLARED',
  message: 'The policy does not say how the application starts in this environment.',
  fix: 'Add `boot: { command: [python, -c, "import app.main"] }` to the policy.',
}
