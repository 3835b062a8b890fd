import { examine } from './checks/examine.ts'
import { suiteFor } from './checks/index.ts'
import { lookAt } from './checks/scope.ts'
import type { Outcome } from './domain/errors.ts'
import type { Inputs } from './domain/inputs.ts'
import { parityOf, twinsOf } from './domain/parity.ts'
import { conclude } from './domain/report.ts'
import type { Run } from './domain/run.ts'
import { configure } from './policy/configure.ts'
import { type ResolvePorts, resolver } from './resolve/resolve.ts'

export interface Ports extends ResolvePorts {
  /** When the run is, in milliseconds since 1970: certificates and waivers end. */
  readonly now: number
  /** Shows the run wherever it belongs. Never throws: the verdict stands whether or not it could be shown. */
  readonly publish: (run: Run) => Promise<void>
}

/** Inputs → Config → Variable[] → Finding[] → Verdict → Report → publish, in each environment. All findings first, then one verdict. */
export async function runGate(inputs: Outcome<Inputs>, ports: Ports): Promise<Run> {
  const configs = await configure(inputs.value, ports.readText)
  const resolve = resolver(ports)
  const environments = await Promise.all(
    configs.map(async (config) => {
      const resolved = await resolve(config.value)
      return { ...config.value, ...resolved.value, steps: [inputs, config, resolved] }
    }),
  )
  const twins = twinsOf(environments)
  const reports = environments.map(({ steps, ...environment }) => {
    const scope = lookAt({ ...environment, twins, now: ports.now })
    const findings = examine(suiteFor(environment.rules), scope, environment.severities)
    const failures = [...steps, findings].flatMap((step) => step.failures)
    return conclude({ ...environment, now: ports.now, findings: findings.value, failures })
  })
  const run = { reports, parity: parityOf(environments, twins) }
  await ports.publish(run)
  return run
}
