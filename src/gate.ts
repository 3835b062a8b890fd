import { examine } from './checks/examine.ts'
import { suiteFor } from './checks/index.ts'
import { lookAt } from './checks/scope.ts'
import { doneInTime, type Within } from './domain/ending.ts'
import type { Failure, Outcome } from './domain/errors.ts'
import type { Inputs } from './domain/inputs.ts'
import { parityOf, type Twins, twinsOf } from './domain/parity.ts'
import { conclude, type Report } from './domain/report.ts'
import type { Run } from './domain/run.ts'
import { configure } from './policy/configure.ts'
import type { Occasion } from './policy/occasion.ts'
import { faultsOf, type Judged } from './proof.ts'
import { type ResolvePorts, resolveEach } from './resolve/resolve.ts'

export interface Ports extends ResolvePorts {
  /** What started the run; left out where that changes nothing. */
  readonly occasion?: Occasion
  /** When the run is, in milliseconds since 1970: certificates and waivers end. */
  readonly now: number
  /** Left out where the run has all the time that it takes. */
  readonly within?: Within
  /** Shows the run wherever it belongs. Never throws: the verdict stands whether or not it could be shown. */
  readonly publish: (run: Run) => Promise<void>
}

/** Inputs → Config → Variable[] → Finding[] → Verdict → Report → publish, in each environment. All findings first, then one verdict. */
export async function runGate(inputs: Outcome<Inputs>, ports: Ports): Promise<Run> {
  const configs = await configure(inputs.value, ports.readText, ports.occasion)
  const environments = await resolveEach(configs, ports)
  const known = environments.map(({ value }) => value)
  const twins = twinsOf(known)
  const own = [...inputs.failures, ...faultsOf((hopeless) => judge(hopeless, []))]
  const reports = environments.map(({ value, failures }) =>
    judge({ ...value, twins, now: ports.now, within: ports.within }, [...own, ...failures]),
  )
  const run = { reports, parity: parityOf(known, twins) }
  await ports.publish(run)
  return run
}

type Case = Judged & { readonly twins?: Twins; readonly within?: Within | undefined }

function judge(judged: Case, earlier: readonly Failure[]): Report {
  const { value: findings, failures } = doneInTime(judged.within, [], () =>
    examine(suiteFor(judged.rules), lookAt(judged), judged.severities),
  )
  return conclude({ ...judged, findings, failures: [...earlier, ...failures] })
}
