import type { StartApplication } from '../boot/request.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { conclude, type Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { runUntrusted, type Trust } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import { configure } from '../policy/configure.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { type Environment, type ResolvePorts, resolveAlone } from '../resolve/resolve.ts'
import { probe } from './probe.ts'

/** What a probe needs beside its inputs. */
export interface ProbePorts extends Omit<ResolvePorts, 'fetchSecret' | 'fetchParameter'> {
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

/** A probe asks no store: it reads what the files show, and makes up all other values. */
const NO_VALUES: Trust = { trusted: false, reason: 'fork', partial: true }

/** Probes each environment of the run, one after the other. */
export async function runProbe(inputs: Outcome<Inputs>, ports: ProbePorts): Promise<Run> {
  const configs = await configure(inputs.value, ports.readText, ports.trigger)
  const { trust } = ports.trigger
  const untrusted = trust.trusted || ports.pullRequest ? [] : [runUntrusted(trust.reason)]
  const reports: Report[] = []
  for (const { value: config, failures } of configs) {
    const stores = { fetchSecret: noStore, fetchParameter: noStore }
    const unread = { value: { ...config, trust: NO_VALUES }, failures: [] }
    const { value } = await resolveAlone(unread, { ...ports, ...stores })
    const plan = value.boot?.applies === true ? value.boot.plan : null
    const undeclared = plan === null && failures.length === 0 ? [UNDECLARED] : []
    const all = [...inputs.failures, ...failures, ...untrusted, ...undeclared]
    reports.push(
      plan === null || all.length > 0
        ? failed(value, all, ports.now)
        : await probe({ ...value, trust: { trusted: true } }, plan, ports),
    )
  }
  return { reports, parity: null }
}

function failed(environment: Environment, failures: readonly Failure[], now: number): Report {
  return conclude({ ...environment, trust: { trusted: true }, findings: [], failures, now })
}

function noStore(): Promise<never> {
  return Promise.reject(new Error('a probe asks no store'))
}

const UNDECLARED: Failure = {
  code: 'BOOT_UNDECLARED',
  message: 'The policy does not say how the application starts in this environment.',
  fix: 'Add `boot: { command: [python, -c, "import app.main"] }` to the policy.',
}
