import { bootEach } from './boot/boot.ts'
import type { BootPorts } from './boot/request.ts'
import type { Failure, Outcome } from './domain/errors.ts'
import { parityOf, sharedSecretsOf } from './domain/parity.ts'
import { conclude, type Report } from './domain/report.ts'
import type { Run } from './domain/run.ts'
import { doneInTime, type Within } from './domain/run-ending.ts'
import { type ExaminedRun, findingsOf } from './findings.ts'
import type { Inputs } from './inputs/read.ts'
import { configure } from './policy/configure.ts'
import type { RunTrigger } from './policy/trigger.ts'
import { type ResolvePorts, resolveEach } from './resolve/resolve.ts'
import { selfTest } from './self-test.ts'

interface Ports extends ResolvePorts, BootPorts {
  /** What started the run, when that matters. */
  readonly trigger?: RunTrigger
  /** The time of the run, in milliseconds since 1970: certificates and waivers expire. */
  readonly now: number
  /** Limits the run's time; unlimited by default. */
  readonly within?: Within
  /** Publishes the run. Never throws: the verdict does not depend on it. */
  readonly publish: (run: Run) => Promise<void>
}

/** Inputs → Config → Variable[] (→ Boot) → Finding[] → Verdict → Report → publish, in each environment. All findings first, then one verdict. */
export async function runGate(inputs: Outcome<Inputs>, ports: Ports): Promise<Run> {
  const { now, within } = ports
  const configs = await configure(inputs.value, ports.readText, ports.trigger)
  const environments = await bootEach(await resolveEach(configs, ports), inputs, ports)
  const known = environments.map(({ value }) => value)
  const sharedSecrets = sharedSecretsOf(known)
  const earlier = [...inputs.failures, ...selfTest((judged) => judge(judged, []))]
  const reports = environments.map(({ value, failures }) =>
    judge({ ...value, sharedSecrets, now, within }, [...earlier, ...failures]),
  )
  const run = { reports, parity: parityOf(known, sharedSecrets) }
  await ports.publish(run)
  return run
}

type Case = ExaminedRun & { readonly within?: Within | undefined }

function judge(judged: Case, earlier: readonly Failure[]): Report {
  const { value: findings, failures } = doneInTime(judged.within, [], () => findingsOf(judged))
  return conclude({ ...judged, findings, failures: [...earlier, ...failures] })
}
